// What the player shows: words, the big number, the ring, and what comes next.

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

export class Face {
  #parts;
  #steps;
  #words;
  #shown = {};

  constructor(part, steps, words) {
    this.#parts = part;
    this.#steps = steps;
    this.#words = words;
  }

  paint(playhead, phase) {
    const { segment, waiting, running, finished } = playhead;
    const seconds = Math.ceil((phase && !segment.number ? phase.left : playhead.left) / 1000);
    const step = this.#steps[segment.step];
    const words = this.#words;
    const big = segment.number ?? shortly(seconds);
    this.#put("left", String(big));
    this.#put("word", waiting ? words.waiting : phase?.word ?? segment.word);
    this.#put("name", step.name);
    this.#put("where", segment.where ?? "");
    this.#put("count", segment.count ?? "");
    this.#put("cue", step.text);
    const rest = minutesAndSeconds(Math.ceil(playhead.leftOfAll / 1000));
    this.#put("rest", words.left.replace("{time}", rest));
    this.#put("says", running ? words.pause : playhead.begun ? words.goOn : words.start);
    this.#ring(playhead, phase, seconds);
    const root = this.#parts("root");
    root.dataset.at = playhead.at;
    root.dataset.kind = segment.kind;
    root.dataset.cue = phase?.cue ?? "";
    root.dataset.does = running ? "pause" : "play";
    root.dataset.digits = String(big).length;
    this.#parts("previous").disabled = playhead.at === 0;
    this.#next(segment.step + 1, finished);
  }

  /** Say once what does not work; the routine goes on. */
  warn(text) {
    const list = this.#parts("warnings");
    if ([...list.children].some(({ textContent }) => textContent === text)) return false;
    const line = document.createElement("p");
    line.textContent = text;
    list.append(line);
    list.hidden = false;
    return true;
  }

  #put(name, text) {
    if (this.#shown[name] === text) return;
    this.#shown[name] = text;
    this.#parts(name).textContent = text;
  }

  #ring(playhead, phase, seconds) {
    // Where motion is unwelcome, the ring goes on once a second.
    if (calm.matches && this.#shown.seconds === `${playhead.at} ${seconds}`) return;
    this.#shown.seconds = `${playhead.at} ${seconds}`;
    const full = fullness(playhead, phase);
    const now = `${(100 * (1 - full)).toFixed(1)} ${phase ? (34 + 50 * full).toFixed(1) : 0}`;
    if (this.#shown.ring === now) return;
    this.#shown.ring = now;
    const [offset, radius] = now.split(" ");
    const ring = this.#parts("ring");
    ring.setAttribute("stroke-dashoffset", offset);
    // A dash that ends where it began leaves a hairline open.
    ring.setAttribute("stroke-dasharray", Number(offset) ? "100" : "none");
    this.#parts("breath").setAttribute("r", radius);
  }

  #next(step, finished) {
    const items = this.#parts("upcoming").children;
    for (const item of items) item.hidden = finished || Number(item.dataset.step) !== step;
  }
}

/** The part of a breath or repetition that is on now. */
export function phaseOf({ segment, into, pace }) {
  if (!segment.phases) return null;
  let rest = into;
  let last;
  for (const [cue, word, seconds] of segment.phases) {
    const length = seconds * 1000 * pace;
    if (rest < length) return { cue, word, left: length - rest, share: rest / length };
    rest -= length;
    last = { cue, word, left: 0, share: 1 };
  }
  return last;
}

/** How full the ring is, 0 to 1: it fills on the way out, empties on the way back. */
function fullness(playhead, phase) {
  if (!phase) return playhead.length() ? playhead.left / playhead.length() : 0;
  if (phase.cue === "hold") return 1;
  return phase.cue === "in" || phase.cue === "go" ? phase.share : 1 - phase.share;
}

function shortly(seconds) {
  return seconds < 100 ? seconds : minutesAndSeconds(seconds);
}

/** 78 becomes "1:18". */
function minutesAndSeconds(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
