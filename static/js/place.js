// Where this practice stands, with what was ticked and said: for a reload, or the page after help.

export class Place {
  #root;
  #memory;
  #playhead;
  #done;
  #logged = false;

  constructor(root, { memory, playhead, done }) {
    this.#root = root;
    this.#memory = memory;
    this.#playhead = playhead;
    this.#done = done;
  }

  keep() {
    // A log that is kept on the device leaves the page open, but this practice is over.
    if (this.#logged) return;
    const done = this.#done.ticked;
    const before = this.#root.querySelector('input[name="before"]:checked')?.value;
    const { length } = this.#playhead.segments;
    this.#memory.place = { ...this.#playhead.save(), done, before, length };
  }

  /** Tick what this page, or the one that it stands in for, had ticked; return where it was left. */
  find() {
    const { place } = this.#memory;
    this.#done.ticked = place?.done ?? [];
    const before = this.#root.querySelector(`input[name="before"][value="${place?.before}"]`);
    if (before) before.checked = true;
    return place;
  }

  forget() {
    this.#memory.place = null;
    this.#logged = true;
  }
}
