// Says each line of the timeline once, when it is due.

const LATE_MS = 1500;

export class Coach {
  #playhead;
  #voice;
  #announcer;
  #heard = -1;

  constructor(playhead, { voice, announcer }) {
    this.#playhead = playhead;
    this.#voice = voice;
    this.#announcer = announcer;
  }

  say(text, announced) {
    this.#voice.say(text, Boolean(announced));
    if (announced) this.#announcer.say(text);
  }

  /** Say what is due since the last look, but nothing that is long past. */
  speak() {
    const { segment, into, left, pace } = this.#playhead;
    for (const [seconds, text, announced] of segment.lines) {
      // What is counted before the end is counted in real seconds at any pace.
      const due = seconds < 0 ? into + left + seconds * 1000 : seconds * 1000 * pace;
      if (due > this.#heard && due <= into && into - due < LATE_MS) this.say(text, announced);
    }
    this.#heard = Math.max(this.#heard, into);
  }

  /** A piece has begun: all of its lines are still to be said. */
  begin() {
    this.#heard = -1;
  }

  /** The person came into the middle of a piece: what lies before stays unsaid. */
  join() {
    this.#heard = this.#playhead.into;
  }
}
