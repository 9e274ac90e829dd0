// The time of a session. Two clocks watch each other: the steady one counts while the page is in
// sight, so that setting the device's clock moves nothing; the wall clock fills in what the steady
// one may have missed while the page was out of sight and the device asleep.

// A longer sleep than this is no practice; nor is a clock that was set.
export const LONGEST_AWAY = 10 * 60_000;

export class Clock {
  #time = 0;
  #steady = performance.now();
  #wall = Date.now();
  #away = document.hidden;

  constructor(signal) {
    document.addEventListener("visibilitychange", () => { this.#away = true; }, { signal });
  }

  /** Milliseconds since the page was opened, never back. */
  now() {
    const [steady, wall] = [performance.now(), Date.now()];
    let passed = steady - this.#steady;
    const slept = wall - this.#wall - passed;
    if (this.#away && slept > 0 && slept < LONGEST_AWAY) passed += slept;
    [this.#steady, this.#wall, this.#away] = [steady, wall, document.hidden];
    this.#time += passed;
    return this.#time;
  }
}
