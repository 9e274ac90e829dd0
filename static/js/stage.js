// The big figure, which moves as the person should: its drawing is brought into the page, where
// its own clock can be set. If that fails the picture stays, as it is without this script.

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const INTO_HOLD_MS = 2500;

export class Stage {
  #host;
  #card = null;
  #svg = null;
  #moment = 0;

  constructor(host) {
    this.#host = host;
  }

  /** Put an exercise's figure on the stage; the left side is the mirror image of the right. */
  show(card, mirrored) {
    this.#host.classList.toggle("player__figure--mirrored", mirrored);
    if (card === this.#card) return;
    this.#card = card;
    this.#svg = null;
    const picture = card.querySelector(".figure picture");
    if (!picture) return this.#host.replaceChildren();
    if (calm.matches) return this.#fall(picture);
    const picked = picture.querySelector("img");
    this.#draw(picked).then((drawn) => {
      if (card !== this.#card) return;
      this.#svg = drawn.svg;
      this.#moment = null;
      this.#host.replaceChildren(drawn.host);
    }).catch(() => { if (card === this.#card) this.#fall(picture); });
  }

  /** Set the figure to where the movement should be; film is [leaves, arrives, turns, is home]. */
  pose(film, playhead, phase) {
    if (!this.#svg || !film) return;
    const moment = momentOf(film, playhead, phase);
    // A held position costs nothing.
    if (moment !== this.#moment) this.#svg.setCurrentTime(moment);
    this.#moment = moment;
  }

  #fall(picture) {
    const copy = picture.cloneNode(true);
    copy.querySelector("img").loading = "eager";
    this.#host.replaceChildren(copy);
  }

  async #draw(image) {
    const [address, fragment] = image.src.split("#");
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    let rules = "";
    const text = (await answer.text()).replace(/<style>(.*?)<\/style>/s, (_all, found) => {
      rules = found;
      return "";
    });
    const drawn = new DOMParser().parseFromString(text, "image/svg+xml");
    const svg = document.importNode(drawn.documentElement, true);
    // A sheet made here is no inline style, and in a shadow tree its short names meet no others.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${rules.replaceAll(":target", ".chosen")}svg{display:block;width:100%;height:100%}`);
    svg.getElementById(fragment)?.classList.add("chosen");
    const host = document.createElement("div");
    host.className = "drawing";
    host.setAttribute("role", "img");
    host.setAttribute("aria-label", image.alt);
    const shadow = host.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(svg);
    svg.pauseAnimations();
    return { host, svg };
  }
}

/** The second of the film that belongs to this moment of the routine. */
function momentOf([leaves, arrives, turns, home], { segment, into, running }, phase) {
  const there = (share) => leaves + (arrives - leaves) * share;
  if (phase) {
    if (phase.cue === "hold") return arrives;
    const isBack = phase.cue === "back" || phase.cue === "out";
    return isBack ? turns + (home - turns) * phase.share : there(phase.share);
  }
  if (segment.kind === "work") return there(Math.min(1, into / INTO_HOLD_MS));
  if (segment.kind !== "next" && segment.kind !== "switch") return 0;
  // While getting into place, it is shown what comes.
  return running ? (into / 1000) % home : 0;
}
