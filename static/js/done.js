// What counts as done: the boxes of the log, ticked as the routine goes by.

export class Done {
  #boxes;
  #cards;

  constructor(boxes, cards) {
    this.#boxes = boxes;
    this.#cards = cards;
  }

  get ticked() {
    return this.#boxes.filter((box) => box.checked).map((box) => box.value);
  }

  set ticked(values) {
    for (const box of this.#boxes) box.checked = values.includes(box.value);
  }

  tick(step, done) {
    const box = this.#boxes.find(({ value }) => value === this.#cards[step]?.dataset.exercise);
    if (box) box.checked = done;
  }

  /** What time has carried the person past counts as done. */
  tickBetween(from, to) {
    for (let step = from; step < to; step += 1) this.tick(step, true);
  }

  /** On the list nobody presses a button: what lies ahead counts unless it is unticked. */
  tickFrom(step) {
    for (const box of this.#boxes.slice(Math.max(0, step - 1))) box.checked = true;
  }
}
