// What happens as time passes, and as the person presses.

import { goOnAt } from "./screen.js";

const JUMP_MS = 10_000;

export class Conductor {
  /** The parts are those that player.js puts together, by the names they have there. */
  constructor(parts) {
    Object.assign(this, parts);
  }

  // What buttons, keys and headsets ask for, by the names in steering.js.

  toggle() {
    if (this.playhead.running) this.playhead.pause();
    else this.playhead.start();
    this.moved();
  }

  previous() {
    this.#go(this.#step - 1);
  }

  next() {
    this.#leave(true);
  }

  skip() {
    this.#leave(false);
  }

  restart() {
    this.#go(this.#step);
  }

  back() {
    this.#seek(-JUMP_MS);
  }

  forward() {
    this.#seek(JUMP_MS);
  }

  help() {
    this.#open(this.screen.helpOf(this.#step), this.part("help").textContent);
  }

  stop() {
    this.#open(this.root.querySelector("[data-rules] > ul"), this.part("stop").textContent);
  }

  options() {
    this.#open(this.part("settings"), this.words.settings);
  }

  whole() {
    this.sheet.close();
    this.playhead.pause();
    this.moved();
    this.screen.hide();
    goOnAt(this.root.querySelector("h1"));
    this.done.tickFrom(this.#step);
  }

  get isBusy() {
    return this.screen.hidden || this.sheet.isOpen;
  }

  /** After anything that a person did: nothing planned for the old place may still sound. */
  moved() {
    this.tones.hush();
    this.tones.open();
    this.voice.hush();
    this.awake.keep(this.playhead.running);
    this.tick();
    this.place.keep();
  }

  /** Catch up with the clock. */
  tick() {
    const { playhead, coach, screen } = this;
    const { at, waiting, segment } = playhead;
    playhead.tick();
    this.done.tickBetween(segment.step, this.#step);
    if (playhead.at !== at) coach.begin();
    if (playhead.waiting && !waiting) coach.say(this.words.ready, true);
    if (playhead.running || playhead.finished) coach.speak();
    if (screen.at !== playhead.at) this.#turn();
    this.announcer.tick();
    this.tones.plan(playhead);
    screen.paint();
  }

  /** Start where this page, or the one that it stands in for, was left. */
  resume() {
    const { playhead, root } = this;
    // A form that came back with an error keeps its ticks and opens where the error is.
    if (root.hasAttribute("data-errors")) {
      playhead.jump(playhead.segments.length - 1);
      return this.coach.join();
    }
    const place = this.place.find();
    if (!place) return;
    if (root.dataset.from) return this.#comeBack(Number(root.dataset.from));
    if (place.length !== playhead.segments.length) return;
    playhead.restore(place);
    this.coach.join();
    if (playhead.running && (this.tones.on || this.voice.on)) this.warn(this.words.touch);
  }

  get #step() {
    return this.playhead.segment.step;
  }

  #open(content, title) {
    this.playhead.pause();
    this.moved();
    this.sheet.open(content, title);
  }

  #go(step) {
    const { playhead } = this;
    const wanted = Math.min(Math.max(step, 0), this.cards.length - 1);
    playhead.jump(playhead.segments.findIndex((segment) => segment.step >= wanted));
    this.coach.begin();
    const line = playhead.segment.lines.find(([, , announced]) => announced);
    if (!playhead.running && line) this.announcer.say(line[1]);
    this.moved();
  }

  #seek(by) {
    const step = this.#step;
    this.playhead.seek(by);
    this.done.tickBetween(step, this.#step);
    this.coach.join();
    this.moved();
  }

  #leave(done) {
    this.done.tick(this.#step, done);
    this.#go(this.#step + 1);
  }

  #turn() {
    const { segment, running, finished } = this.playhead;
    this.screen.turn();
    if (running && segment.kind !== "work") this.tones.buzz(150);
    if (finished) this.awake.keep(false);
    this.place.keep();
  }

  /** After help was asked for: show what was said or is missing, or say what has changed. */
  #comeBack(step) {
    const { cards, root } = this;
    this.#go(step);
    goOnAt(this.part("name"));
    const told = this.screen.helpOf(step)?.querySelector("[data-focus], .field--error input");
    const changed = cards[step].querySelector("[data-changed]") ?? root.querySelector("[data-left-out]");
    if (told) {
      this.help();
      told.focus();
    } else if (changed) this.announcer.say(changed.textContent);
  }
}
