// What is to be seen at a moment: one card, its figure, the words and the numbers.

import { phaseOf } from "./face.js";

const FRAME_MS = 40;

/** The reader goes on here: what had the focus is about to vanish. */
export function goOnAt(heading) {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

export class Screen {
  at = -1;
  #player;
  #part;
  #cards;
  #steps;
  #playhead;
  #face;
  #stage;
  #painted = 0;

  constructor(player, { part, cards, steps, playhead, face, stage }) {
    this.#player = player;
    this.#part = part;
    this.#cards = cards;
    this.#steps = steps;
    this.#playhead = playhead;
    this.#face = face;
    this.#stage = stage;
  }

  get hidden() {
    return this.#player.hidden;
  }

  /** Leave the whole list, with every card. */
  hide() {
    this.#player.hidden = true;
    this.showCards();
  }

  showCards() {
    const { step } = this.#playhead.segment;
    this.#cards.forEach((card, number) => {
      card.toggleAttribute("data-away", !this.hidden && number !== step);
    });
  }

  /** A new piece has begun. */
  turn() {
    const { at, segment, segments, finished } = this.#playhead;
    const isNewStep = segment.step !== segments[this.at]?.step;
    this.at = at;
    this.#stage.show(this.#cards[segment.step || 1], segment.side === "left");
    if (isNewStep && !this.hidden) this.showCards();
    this.#part("help")?.toggleAttribute("disabled", !this.helpOf(segment.step));
    if (!finished) return;
    this.#player.closest("[data-follow]").scrollIntoView();
    const held = this.#player.contains(document.activeElement);
    if (held) goOnAt(this.#cards[segment.step].querySelector("h2"));
  }

  helpOf(step) {
    return this.#cards[step].querySelector("[data-help-now]");
  }

  paint() {
    const phase = phaseOf(this.#playhead);
    this.#face.paint(this.#playhead, phase);
    this.#stage.pose(this.#steps[this.#playhead.segment.step].film, this.#playhead, phase);
  }

  /** Smooth enough for slow movement, and easy on a phone's battery. */
  animate(signal) {
    const frame = (now) => {
      if (signal.aborted) return;
      requestAnimationFrame(frame);
      if (now - this.#painted < FRAME_MS || !this.#playhead.running || this.hidden) return;
      this.#painted = now;
      this.paint();
    };
    requestAnimationFrame(frame);
  }
}
