// Where in the timeline the person is. It reads the clock instead of counting ticks, and each
// piece ends where the one before it ended plus its own length, so nothing adds up.

import { LONGEST_AWAY } from "./clock.js";

const WAITS_AFTER = ["arrive", "next", "switch", "rest"];

export class Playhead {
  at = 0;
  pace = 1;
  manual = false;
  waiting = false;
  #endsAt = null;
  #left;
  #clock;

  constructor(segments, clock) {
    this.segments = segments;
    this.#clock = clock;
    this.#left = this.length(0);
  }

  get segment() {
    return this.segments[this.at];
  }

  get running() {
    return this.#endsAt !== null;
  }

  get begun() {
    return this.at > 0 || this.into > 0;
  }

  get finished() {
    return this.at === this.segments.length - 1;
  }

  /** Milliseconds that a piece takes at the chosen pace. */
  length(at = this.at) {
    return this.segments[at].seconds * 1000 * this.pace;
  }

  /** Milliseconds left of this piece. */
  get left() {
    const left = this.running ? this.#endsAt - this.#clock.now() : this.#left;
    return Math.min(Math.max(left, 0), this.length());
  }

  /** Milliseconds into this piece. */
  get into() {
    return this.length() - this.left;
  }

  /** Milliseconds left of everything. */
  get leftOfAll() {
    return this.#sum(this.at + 1, this.segments.length) + this.left;
  }

  start() {
    if (this.running || this.finished) return;
    if (this.waiting) this.jump(this.at + 1);
    this.#endsAt = this.#clock.now() + this.#left;
  }

  pause() {
    this.#left = this.left;
    this.#endsAt = null;
  }

  /** Go to the start of a piece, or further into it, and keep running if it runs. */
  jump(at, into = 0) {
    const { running } = this;
    this.at = Math.min(Math.max(at, 0), this.segments.length - 1);
    this.waiting = false;
    this.#left = this.length() - into;
    this.#endsAt = running && !this.finished ? this.#clock.now() + this.#left : null;
  }

  /** Move by milliseconds, also into the pieces before or after. */
  seek(by) {
    let into = Math.max(0, this.#sum(0, this.at) + this.into + by);
    let at = 0;
    while (at < this.segments.length - 1 && into >= this.length(at)) {
      into -= this.length(at);
      at += 1;
    }
    this.jump(at, into);
  }

  /** Catch up with the clock. */
  tick() {
    const now = this.#clock.now();
    while (this.running && now >= this.#endsAt) {
      if (this.manual && WAITS_AFTER.includes(this.segment.kind)) {
        this.pause();
        this.waiting = true;
        return;
      }
      this.at += 1;
      this.#left = this.length();
      this.#endsAt = this.finished ? null : this.#endsAt + this.#left;
    }
  }

  /** Take all times by this much; what is left of the piece keeps its share. */
  setPace(pace) {
    const share = this.length() ? this.into / this.length() : 0;
    this.pace = pace;
    const { waiting } = this;
    this.jump(this.at, share * this.length());
    this.waiting = waiting;
  }

  save() {
    const { at, waiting, running, left } = this;
    return { at, waiting, running, left, wall: Date.now() };
  }

  /** Go on where a page that was reloaded stood; after long it waits there. */
  restore({ at, waiting, running, left, wall }) {
    if (!this.segments[at]) return;
    const away = Date.now() - wall;
    Object.assign(this, { at, waiting });
    this.#left = Math.min(left, this.length());
    if (!running || this.finished || away < 0 || away > LONGEST_AWAY) return;
    this.#endsAt = this.#clock.now() + this.#left - away;
    this.tick();
  }

  #sum(from, to) {
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += this.length(at);
    return sum;
  }
}
