/* A button for each moving figure: stop it to look closely, play it again, play it at all. */

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

/** Without its button, a figure moves twice and rests, or stands still where motion is unwelcome. */
const equip = (figure) => {
  const still = figure.querySelector("[data-still]");
  const picture = figure.querySelector("img");
  const button = document.createElement("button");
  const label = document.createElement("span");
  let resting;

  const show = (moving) => {
    still.media = moving ? "not all" : "all";
    paint(moving);
  };
  const paint = (moving) => {
    button.dataset.does = moving ? "pause" : "play";
    label.textContent = moving ? figure.dataset.hold : figure.dataset.move;
  };
  const restLater = () => {
    clearTimeout(resting);
    if (button.dataset.does !== "pause") return;
    resting = setTimeout(show, 1000 * Number(figure.dataset.seconds), false);
  };

  button.type = "button";
  button.className = "figure__button";
  label.className = "visually-hidden";
  button.append(label);
  button.addEventListener("click", () => show(button.dataset.does === "play"));
  picture.addEventListener("load", restLater);
  paint(!calm.matches);
  if (picture.complete) restLater();
  figure.append(button);
};

const equipAll = () => {
  for (const figure of document.querySelectorAll("[data-figure]:not(:has(button))")) equip(figure);
};

equipAll();
document.addEventListener("htmx:afterSettle", equipAll);
