// Speaks to screen readers, at most eight times a minute: what comes too fast waits, and of
// several that wait only the newest is said.

const MINUTE = 60_000;
const MOST = 8;

export class Announcer {
  #region;
  #times = [];
  #waiting = "";

  constructor(region) {
    this.#region = region;
  }

  say(text) {
    this.#waiting = text;
    this.tick();
  }

  tick() {
    const now = performance.now();
    this.#times = this.#times.filter((time) => now - time < MINUTE);
    if (!this.#waiting || this.#times.length >= MOST) return;
    if (this.#region.textContent !== this.#waiting) {
      this.#region.textContent = this.#waiting;
      this.#times.push(now);
    }
    this.#waiting = "";
  }
}
