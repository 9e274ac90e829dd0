/* A finished practice is sent from here; without a network it is kept, and sent once there is one. */

import "./sending.js";

const { drop, flush, keep, send } = self.unwindOutbox;
// The page to follow has them; a kept practice takes them along to whatever page tells of it.
const words = { ...document.querySelector("[data-outbox-words]")?.dataset };
const LONGEST_SECONDS = 3 * 3600;
const openedAt = Date.now();
const showing = crypto.randomUUID?.() ?? "";
let waits = "keptUntilOpened";
let shown = [];

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const place = make("div", { className: "stack stack--tight no-print", tabIndex: -1, role: "status" });

/** Each question with what was chosen, in the words of the page. */
const answersOf = (form) => {
  const answers = new Map();
  for (const field of form.querySelectorAll("input:checked")) {
    const question = field.closest("fieldset")?.querySelector("legend").textContent ?? "";
    answers.set(question, [...answers.get(question) ?? [], field.labels[0].textContent.trim()]);
  }
  return [...answers].map(([question, chosen]) => `${question} ${chosen.join(", ")}`);
};

const entryOf = (form) => {
  const fields = [...new FormData(form)];
  // A kept page has the same ticket each time it is opened, and is older than the practice.
  if (document.documentElement.dataset.kept) {
    const took = Math.min(Math.round((Date.now() - openedAt) / 1000), LONGEST_SECONDS);
    fields.push(["showing", showing], ["took", took]);
  }
  const key = fields.filter(([name]) => name === "ticket" || name === "showing").join();
  const answers = answersOf(form);
  return { key, action: form.action, fields, answers, words, endedAt: Date.now(), state: "waiting" };
};

const askForSync = async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.sync.register("outbox");
  waits = "kept";
};

const submit = async (form) => {
  const entry = entryOf(form);
  form.classList.add("htmx-request");
  const { state, where } = await send(entry);
  form.classList.remove("htmx-request");
  if (state === "sent") {
    await drop(entry.key).catch(() => {});
    location.assign(where);
  } else if (state === "refused") {
    // Sent once more as a page: the site says what is wrong, beside all that was typed.
    form.submit();
  } else {
    [...form.querySelectorAll("[type=submit]")].at(-1).closest("div").after(place);
    try {
      await keep(entry);
      await askForSync().catch(() => {});
      show([entry]);
    } catch {
      place.replaceChildren(make("p", { className: "notice notice--care" }, words.notKept));
    }
    place.focus();
  }
};

const discardButton = ({ key, words }) => {
  const button = make("button", { className: "button", type: "button" }, words.discard);
  button.addEventListener("click", () => drop(key).then(tell).then(() => place.focus()));
  return button;
};

const linesOf = {
  waiting: ({ words }) => [make("p", {}, words[waits])],
  sent: ({ where, words }) => [make("p", {}, `${words.saved} `, where ? make("a", { href: where }, words.see) : "")],
  refused: (entry) => [
    make("p", {}, entry.words[`refused-${entry.status}`] ?? entry.words.refused),
    make("p", {}, entry.words.stillHere),
    make("ul", {}, ...entry.answers.map((answer) => make("li", {}, answer))),
    discardButton(entry),
  ],
};

const noticeOf = (entry) => {
  const date = new Date(entry.endedAt);
  const day = date.toLocaleDateString(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long" });
  const heading = make("p", {}, make("strong", {}, entry.words.heading.replace("{day}", day)));
  const className = entry.state === "refused" ? "notice notice--care" : "notice";
  return make("div", { className }, heading, ...linesOf[entry.state](entry));
};

const show = (entries) => {
  shown = entries;
  if (!place.isConnected) document.getElementById("main").prepend(place);
  place.replaceChildren(...entries.map(noticeOf));
  // News is told once.
  for (const { key, state } of entries) if (state === "sent") drop(key);
};

/** Send what waits, and tell what became of it; with nothing to tell the page stays as it is. */
const tell = async () => {
  const entries = await flush();
  const gone = shown.filter(({ key }) => !entries.some((entry) => entry.key === key));
  // What waited and is gone was sent, here before or in another tab.
  const news = gone.filter(({ state }) => state !== "refused");
  if (entries.length || gone.length) show([...entries, ...news.map((entry) => ({ ...entry, state: "sent" }))]);
};
const tellIfPossible = () => tell().catch(() => {});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-practice-log]")) return;
  // A button that asks for something else than to save goes its own way.
  if (event.submitter?.hasAttribute("formaction")) return;
  event.preventDefault();
  if (!event.target.matches(".htmx-request")) submit(event.target);
});
window.addEventListener("online", tellIfPossible);
navigator.serviceWorker?.addEventListener("message", tellIfPossible);
tellIfPossible();
