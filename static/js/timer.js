// A countdown that reads the clock instead of counting ticks: a phone that
// slept or a tab in the background is right again as soon as it is looked at.

export class Timer {
  #left;
  #endsAt = null;
  #now;

  constructor(seconds, now = Date.now) {
    this.#left = seconds * 1000;
    this.#now = now;
  }

  get running() {
    return this.#endsAt !== null;
  }

  /** Whole seconds still to go, rounded up, never below 0. */
  get left() {
    const milliseconds = this.running ? this.#endsAt - this.#now() : this.#left;
    return Math.max(0, Math.ceil(milliseconds / 1000));
  }

  start() {
    if (!this.running) this.#endsAt = this.#now() + this.#left;
  }

  pause() {
    if (!this.running) return;
    this.#left = Math.max(0, this.#endsAt - this.#now());
    this.#endsAt = null;
  }
}

/** 78 becomes "1:18". */
export function minutesAndSeconds(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
