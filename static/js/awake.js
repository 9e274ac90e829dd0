// Keeps the screen on while a routine runs, and says whether it does.

export class Awake {
  wanted = true;
  #running = false;
  #lock = null;
  #asking = false;
  #said;
  #warn;
  #words;

  constructor(said, { signal, warn, words }) {
    this.#said = said;
    this.#warn = warn;
    this.#words = words;
    // The browser lets go of the lock whenever the page is out of sight.
    document.addEventListener("visibilitychange", () => this.keep(this.#running), { signal });
    signal.addEventListener("abort", () => this.keep(false));
  }

  async keep(running) {
    this.#running = running;
    if (this.#asking) return;
    this.#asking = true;
    try {
      if (this.#on && !this.#lock) {
        this.#lock = await navigator.wakeLock.request("screen");
        this.#lock.addEventListener("release", () => { this.#lock = null; this.#tell(); });
      }
      // It may have been paused while the browser thought about it.
      if (!this.#on) await this.#lock?.release();
    } catch {
      this.#warn(this.#words.screenOff);
    }
    this.#asking = false;
    this.#tell();
  }

  get #on() {
    return this.#running && this.wanted && !document.hidden;
  }

  #tell() {
    this.#said.textContent = this.#lock ? this.#words.screenOn : "";
  }
}
