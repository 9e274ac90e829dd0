// Plays the timeline that the page brings along, for somebody who lies two metres away from it.
// Without this script the page is the whole list, so all of this is added on top of it.

import { Announcer } from "./announcer.js";
import { Awake } from "./awake.js";
import { Clock } from "./clock.js";
import { Face, phaseOf } from "./face.js";
import { Memory } from "./memory.js";
import { Playhead } from "./playhead.js";
import { settingsOf } from "./settings.js";
import { Sheet } from "./sheet.js";
import { Stage } from "./stage.js";
import { steer } from "./steering.js";
import { Tones } from "./tones.js";
import { Voice } from "./voice.js";

const TICK_MS = 100;
const FRAME_MS = 40;
const JUMP_MS = 10_000;
const LATE_MS = 1500;

let stop = null;

/** The reader goes on here: what had the focus is about to vanish. */
function goOnAt(heading) {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function play(root) {
  stop?.abort();
  stop = new AbortController();
  const { signal } = stop;
  const { steps, segments, words } = JSON.parse(root.querySelector("[data-timeline]").content.textContent);
  const player = root.querySelector("[data-player]");
  const part = (name) => (name === "root" ? player : player.querySelector(`[data-${name}]`));
  const cards = [...root.querySelectorAll("[data-card]")];
  const boxes = [...root.querySelectorAll('input[name="done"]')];
  const face = new Face(part, steps, words);
  const announcer = new Announcer(root.querySelector("[data-announce]"));
  const warn = (text) => { if (face.warn(text)) announcer.say(text); };
  const memory = new Memory(warn, words);
  const playhead = new Playhead(segments, new Clock(signal));
  const stage = new Stage(part("stage"));
  const tones = new Tones(warn, words);
  const voice = new Voice(part("voice"), { signal, warn, words });
  const awake = new Awake(part("awake"), { signal, warn, words });
  const sheet = new Sheet(part("sheet"), { signal });
  const settings = part("settings");
  let shown = -1;
  let heard = -1;
  let logged = false;
  let painted = 0;

  const actions = {
    toggle() {
      if (playhead.running) playhead.pause();
      else playhead.start();
      moved();
    },
    previous: () => go(playhead.segment.step - 1),
    next: () => leave(true),
    skip: () => leave(false),
    restart: () => go(playhead.segment.step),
    back: () => seek(-JUMP_MS),
    forward: () => seek(JUMP_MS),
    help: () => open(helpOf(playhead.segment.step), part("help").textContent),
    stop: () => open(root.querySelector("[data-rules] > ul"), part("stop").textContent),
    options: () => open(settings, words.settings),
    whole() {
      sheet.close();
      playhead.pause();
      moved();
      player.hidden = true;
      showCards();
      goOnAt(root.querySelector("h1"));
      // On the list nobody presses a button: what lies ahead counts unless it is unticked.
      for (const box of boxes.slice(Math.max(0, playhead.segment.step - 1))) box.checked = true;
    },
  };

  function helpOf(step) {
    return cards[step].querySelector("[data-help-now]");
  }

  function open(content, title) {
    playhead.pause();
    moved();
    sheet.open(content, title);
  }

  function go(step) {
    const wanted = Math.min(Math.max(step, 0), cards.length - 1);
    playhead.jump(segments.findIndex((segment) => segment.step >= wanted));
    heard = -1;
    const line = playhead.segment.lines.find(([, , announced]) => announced);
    if (!playhead.running && line) announcer.say(line[1]);
    moved();
  }

  function seek(by) {
    const { step } = playhead.segment;
    playhead.seek(by);
    tickOffUpTo(step);
    heard = playhead.into;
    moved();
  }

  function leave(done) {
    tickOff(playhead.segment.step, done);
    go(playhead.segment.step + 1);
  }

  /** What time has carried the person past counts as done. */
  function tickOffUpTo(step) {
    for (let passed = step; passed < playhead.segment.step; passed += 1) tickOff(passed, true);
  }

  function tickOff(step, done) {
    const box = boxes.find(({ value }) => value === cards[step]?.dataset.exercise);
    if (box) box.checked = done;
  }

  /** After anything that a person did: nothing planned for the old place may still sound. */
  function moved() {
    tones.hush();
    tones.open();
    voice.hush();
    awake.keep(playhead.running);
    tick();
    remember();
  }

  function tick() {
    const { at, waiting } = playhead;
    const { step } = playhead.segment;
    playhead.tick();
    tickOffUpTo(step);
    if (playhead.at !== at) heard = -1;
    if (playhead.waiting && !waiting) say(words.ready, true);
    if (playhead.running || playhead.finished) speak();
    if (shown !== playhead.at) turn();
    announcer.tick();
    tones.plan(playhead);
    paint();
  }

  /** Say what is due since the last look, but nothing that is long past. */
  function speak() {
    const { segment, into, left, pace } = playhead;
    for (const [seconds, text, announced] of segment.lines) {
      // What is counted before the end is counted in real seconds at any pace.
      const due = seconds < 0 ? into + left + seconds * 1000 : seconds * 1000 * pace;
      if (due > heard && due <= into && into - due < LATE_MS) say(text, announced);
    }
    heard = Math.max(heard, into);
  }

  function say(text, announced) {
    voice.say(text, Boolean(announced));
    if (announced) announcer.say(text);
  }

  /** A new piece has begun. */
  function turn() {
    const { segment, running, finished } = playhead;
    const isNewStep = segment.step !== segments[shown]?.step;
    shown = playhead.at;
    stage.show(cards[segment.step || 1], segment.side === "left");
    if (isNewStep && !player.hidden) showCards();
    part("help")?.toggleAttribute("disabled", !helpOf(segment.step));
    if (running && segment.kind !== "work") tones.buzz(150);
    if (finished) {
      awake.keep(false);
      root.scrollIntoView();
      if (player.contains(document.activeElement)) goOnAt(cards[segment.step].querySelector("h2"));
    }
    remember();
  }

  function showCards() {
    const { step } = playhead.segment;
    cards.forEach((card, number) => { card.toggleAttribute("data-away", !player.hidden && number !== step); });
  }

  function paint() {
    const phase = phaseOf(playhead);
    face.paint(playhead, phase);
    stage.pose(steps[playhead.segment.step].film, playhead, phase);
  }

  /** Smooth enough for slow movement, and easy on a phone's battery. */
  function frame(now) {
    if (signal.aborted) return;
    requestAnimationFrame(frame);
    if (now - painted < FRAME_MS || !playhead.running || player.hidden) return;
    painted = now;
    paint();
  }

  function remember() {
    // A log that is kept on the device leaves the page open, but this practice is over.
    if (logged) return;
    const done = boxes.filter((box) => box.checked).map((box) => box.value);
    const before = root.querySelector('input[name="before"]:checked')?.value;
    memory.place = { ...playhead.save(), done, before, length: segments.length };
  }

  /** Where this page, or the one that it stands in for, was left. */
  function resume() {
    for (const box of boxes) box.checked = false;
    const place = memory.place;
    if (!place) return;
    for (const box of boxes) box.checked = place.done.includes(box.value);
    const before = root.querySelector(`input[name="before"][value="${place.before}"]`);
    if (before) before.checked = true;
    if (root.dataset.from) return comeBack(Number(root.dataset.from));
    if (place.length !== segments.length) return;
    playhead.restore(place);
    heard = playhead.into;
    if (playhead.running && (tones.on || voice.on)) warn(words.touch);
  }

  /** After help was asked for: show what was said or is missing, or say what has changed. */
  function comeBack(step) {
    const help = helpOf(step);
    go(step);
    goOnAt(part("name"));
    const told = help?.querySelector("[data-focus], .field--error input");
    const changed = cards[step].querySelector("[data-changed]") ?? root.querySelector("[data-left-out]");
    if (told) {
      actions.help();
      told.focus();
    } else if (changed) announcer.say(changed.textContent);
  }

  settingsOf(settings, { memory, playhead, tones, voice, awake, words, changed: moved, signal });
  // A form that came back with an error keeps its ticks and opens where the error is.
  if (root.hasAttribute("data-errors")) {
    playhead.jump(segments.length - 1);
    heard = 0;
  } else resume();
  root.querySelector("[data-rules]").open = false;
  steer({ root, part, actions, signal, isBusy: () => player.hidden || sheet.isOpen });
  document.addEventListener("visibilitychange", tick, { signal });
  document.addEventListener("pointerdown", () => tones.open(), { signal });
  // Who goes to another page has paused; a reload only happens to people.
  document.addEventListener("click", ({ target }) => {
    if (target.closest("a[href]")) playhead.pause();
  }, { signal });
  window.addEventListener("pagehide", remember, { signal });
  root.querySelector("form")?.addEventListener("submit", () => {
    memory.place = null;
    logged = true;
  }, { signal });
  awake.keep(playhead.running);
  showCards();
  tick();
  root.setAttribute("data-started", "");
  for (const buttons of player.querySelectorAll("[inert]")) buttons.inert = false;
  const ticking = setInterval(tick, TICK_MS);
  signal.addEventListener("abort", () => {
    clearInterval(ticking);
    tones.close();
    voice.hush();
  });
  requestAnimationFrame(frame);
}

/** Start on a page that asks for it, also where htmx has put a new one in place of the old. */
function begin() {
  const root = document.querySelector("[data-follow]:not([data-started])");
  if (root) play(root);
}

begin();
document.addEventListener("htmx:afterSettle", begin);
