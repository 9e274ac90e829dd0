// Plays the timeline that the page brings along, for somebody who lies two metres away from it.
// Without this script the page is the whole list, so all of this is added on top of it.

import { Announcer } from "./announcer.js";
import { Awake } from "./awake.js";
import { Clock } from "./clock.js";
import { Coach } from "./coach.js";
import { Conductor } from "./conductor.js";
import { Done } from "./done.js";
import { Face } from "./face.js";
import { Memory } from "./memory.js";
import { Place } from "./place.js";
import { Playhead } from "./playhead.js";
import { Screen } from "./screen.js";
import { settingsOf } from "./settings.js";
import { Sheet } from "./sheet.js";
import { Stage } from "./stage.js";
import { steer } from "./steering.js";
import { Tones } from "./tones.js";
import { Voice } from "./voice.js";

const TICK_MS = 100;

let stop = null;

function play(root) {
  stop?.abort();
  stop = new AbortController();
  const { signal } = stop;
  const parts = partsOf(root, signal);
  const conductor = new Conductor(parts);
  settingsOf(parts.part("settings"), { ...parts, changed: () => conductor.moved(), signal });
  conductor.resume();
  root.querySelector("[data-rules]").open = false;
  steer(conductor, parts.part, signal);
  listen(conductor, signal);
  parts.awake.keep(parts.playhead.running);
  parts.screen.showCards();
  conductor.tick();
  root.setAttribute("data-started", "");
  for (const buttons of root.querySelectorAll("[data-player] [inert]")) buttons.inert = false;
  const ticking = setInterval(() => conductor.tick(), TICK_MS);
  signal.addEventListener("abort", () => {
    clearInterval(ticking);
    parts.tones.close();
    parts.voice.hush();
  });
  parts.screen.animate(signal);
}

function partsOf(root, signal) {
  const { steps, segments, words } = JSON.parse(root.querySelector("[data-timeline]").content.textContent);
  const player = root.querySelector("[data-player]");
  const part = (name) => (name === "root" ? player : player.querySelector(`[data-${name}]`));
  const cards = [...root.querySelectorAll("[data-card]")];
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
  const done = new Done([...root.querySelectorAll('input[name="done"]')], cards);
  const place = new Place(root, { memory, playhead, done });
  const coach = new Coach(playhead, { voice, announcer });
  const screen = new Screen(player, { part, cards, steps, playhead, face, stage });
  return { root, part, cards, words, warn, memory, playhead, announcer, tones, voice, awake, sheet,
    done, place, coach, screen };
}

function listen(conductor, signal) {
  const { root, playhead, tones, place } = conductor;
  document.addEventListener("visibilitychange", () => conductor.tick(), { signal });
  document.addEventListener("pointerdown", () => tones.open(), { signal });
  // Who goes to another page has paused; a reload only happens to people.
  document.addEventListener("click", ({ target }) => {
    if (target.closest("a[href]")) playhead.pause();
  }, { signal });
  window.addEventListener("pagehide", () => place.keep(), { signal });
  root.querySelector("form")?.addEventListener("submit", () => place.forget(), { signal });
}

/** Start on a page that asks for it, also where htmx has put a new one in place of the old. */
function begin() {
  const root = document.querySelector("[data-follow]:not([data-started])");
  if (root) play(root);
}

begin();
document.addEventListener("htmx:afterSettle", begin);
