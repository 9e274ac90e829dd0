// Every way to steer the player: buttons, keys, and the buttons of headsets and lock screens.

const BUTTONS = ["toggle", "previous", "next", "skip", "restart", "back", "forward", "help", "stop",
  "options", "whole"];
const KEYS = { " ": "toggle", ArrowLeft: "previous", ArrowRight: "next" };
const SHIFTED = { ArrowLeft: "back", ArrowRight: "forward", ArrowUp: "restart" };
const HEADSET = { play: "toggle", pause: "toggle", stop: "toggle", previoustrack: "previous",
  nexttrack: "next", seekbackward: "back", seekforward: "forward" };
// A space presses these, and in the others keys mean something else.
const PRESSED = "button, summary, a";
const TYPED = "input, select, textarea";

export function steer(conductor, part, signal) {
  for (const name of BUTTONS) {
    part(name)?.addEventListener("click", () => conductor[name](), { signal });
  }
  document.addEventListener("keydown", (event) => {
    const action = (event.shiftKey ? SHIFTED : KEYS)[event.key];
    if (!action || event.altKey || event.ctrlKey || event.metaKey) return;
    const presses = event.key === " " && event.target.closest(PRESSED);
    if (conductor.isBusy || presses || event.target.closest(TYPED)) return;
    event.preventDefault();
    conductor[action]();
  }, { signal });
  for (const [name, action] of Object.entries(HEADSET)) {
    const act = () => { if (!conductor.isBusy) conductor[action](); };
    try {
      navigator.mediaSession?.setActionHandler(name, act);
    } catch {
      // A button that this browser does not know.
    }
  }
}
