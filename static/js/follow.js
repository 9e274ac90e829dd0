// Follow a routine one card at a time with a countdown. Without this script the
// page is the whole list, so everything here is added, and "whole list" undoes it.

import { Timer, minutesAndSeconds } from "./timer.js";

const REPAINT_MS = 250;
const KEYS = { " ": "toggle", ArrowLeft: "previous", ArrowRight: "next" };

const root = document.querySelector("[data-follow]");
if (root) follow(root);

function follow(root) {
  const cards = [...root.querySelectorAll("[data-card]")];
  const boxes = [...root.querySelectorAll('input[name="done"]')];
  const log = cards.length - 1;
  const rules = root.querySelector("[data-rules]");
  const announcer = root.querySelector("[data-announce]");
  const controls = root.querySelector("template").content.firstElementChild.cloneNode(true);
  const part = (name) => controls.querySelector(`[data-${name}]`);
  let at = 0;
  let timer = new Timer(0);

  const actions = {
    toggle() {
      if (timer.running) timer.pause();
      else timer.start();
      paint();
    },
    previous: () => go(at - 1),
    next: () => leave(true),
    skip: () => leave(false),
    whole() {
      timer.pause();
      controls.remove();
      showAll();
      // On the list nobody presses "done": what lies ahead counts unless it is unticked.
      for (const box of boxes.slice(Math.max(0, at - 1))) box.checked = true;
    },
  };

  function showAll() {
    rules.open = true;
    for (const card of cards) card.hidden = false;
  }

  function showOne() {
    if (controls.isConnected) cards.forEach((card, number) => { card.hidden = number !== at; });
  }

  function go(index) {
    const running = timer.running;
    at = Math.min(Math.max(index, 0), log);
    timer = new Timer(Number(cards[at].dataset.seconds ?? 0));
    if (running && at < log) timer.start();
    announcer.textContent = cards[at].dataset.card;
    showOne();
    paint();
  }

  function leave(done) {
    const box = boxes.find(({ value }) => value === cards[at].dataset.exercise);
    if (box) box.checked = done;
    go(at + 1);
  }

  function paint() {
    for (const timed of controls.querySelectorAll("[data-timed]")) timed.hidden = at === log;
    part("left").textContent = minutesAndSeconds(timer.left);
    part("toggle").textContent = timer.running ? "Pause" : "Start";
    part("previous").disabled = at === 0;
  }

  function repaint() {
    if (!timer.running) return;
    if (timer.left > 0) return paint();
    if (part("onwards").checked) return leave(true);
    timer.pause();
    paint();
    announcer.textContent = "Time is up. Go on when you are ready.";
  }

  function onKey(event) {
    const action = KEYS[event.key];
    const busy = event.target.closest("input, button, summary, a");
    if (!action || busy || at === log || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!controls.isConnected) return;
    event.preventDefault();
    actions[action]();
  }

  for (const name of Object.keys(actions)) part(name).addEventListener("click", actions[name]);
  document.addEventListener("keydown", onKey);
  window.addEventListener("beforeprint", showAll);
  window.addEventListener("afterprint", showOne);
  cards[0].before(controls);
  rules.open = false;

  // A form that came back with an error keeps its ticks and opens where the error is.
  const corrected = root.hasAttribute("data-errors");
  if (corrected) at = log;
  else for (const box of boxes) box.checked = false;
  timer = new Timer(Number(cards[at].dataset.seconds ?? 0));
  showOne();
  paint();
  setInterval(repaint, REPAINT_MS);
}
