/* "Match me": one picture and a slider in place of the cards. Both set the same radio buttons. */

const VIEW = "match-view";

/** A browser may keep nothing: then every page begins with the cards. */
const remembered = () => {
  try { return sessionStorage.getItem(VIEW); } catch { return null; }
};
const remember = (view) => {
  try { sessionStorage.setItem(VIEW, view); } catch { /* Only a comfort. */ }
};

/** The slider stands at 0 until somebody moves it: nothing is chosen for anybody. */
const equip = (box) => {
  const cards = box.parentElement.querySelector(".level-cards");
  const radios = [...cards.querySelectorAll("input")];
  const pictures = [...cards.querySelectorAll("img")].map((image) => image.src);
  const words = [...cards.querySelectorAll(".level-card__label")].map((label) => label.textContent);
  const picture = box.querySelector("img");
  const slider = box.querySelector("input");
  const says = box.querySelector("[data-match-says]");
  const unset = says.textContent;
  const pattern = says.dataset.matchSays;

  const show = () => {
    const step = Number(slider.value);
    const values = { step, steps: radios.length, words: words[step - 1]?.trim() };
    const text = step ? pattern.replace(/{(\w+)}/g, (_, name) => values[name]) : unset;
    picture.src = pictures[Math.max(step, 1) - 1];
    box.toggleAttribute("data-unset", !step);
    says.textContent = text;
    slider.setAttribute("aria-valuetext", text);
  };
  const follow = () => {
    slider.value = radios.findIndex((radio) => radio.checked) + 1;
    show();
  };
  slider.addEventListener("input", () => {
    // Once set it stays set: below the least step there is nothing to slip to.
    if (slider.value === "0" && radios.some((radio) => radio.checked)) slider.value = 1;
    radios.forEach((radio, index) => { radio.checked = index + 1 === Number(slider.value); });
    show();
  });
  cards.addEventListener("change", follow);
  // A browser that comes back to the page puts the chosen cards back after the scripts have run.
  window.addEventListener("pageshow", follow);
  follow();
  return { box, cards, pictures };
};

const equipAll = () => {
  const chooser = document.querySelector("[data-match-switch][hidden]");
  if (!chooser || !document.querySelector("[data-match]")) return;
  const matches = [...document.querySelectorAll("[data-match]")].map(equip);
  const buttons = [...chooser.querySelectorAll("[data-match-view]")];

  const choose = (view) => {
    for (const button of buttons) button.ariaPressed = String(button.dataset.matchView === view);
    for (const { box, cards, pictures } of matches) {
      box.hidden = view !== "slider";
      cards.hidden = view === "slider";
      // Fetched now, so that the picture does not flicker under the thumb.
      if (view === "slider") pictures.forEach((address) => { new Image().src = address; });
    }
  };
  chooser.hidden = false;
  for (const button of buttons) {
    button.addEventListener("click", () => {
      choose(button.dataset.matchView);
      remember(button.dataset.matchView);
    });
  }
  // After a mistake the cards are there, because the list of problems leads to them.
  choose(document.querySelector(".by-eye.field--error") ? "cards" : remembered() ?? "cards");
};

equipAll();
document.addEventListener("htmx:afterSettle", equipAll);
