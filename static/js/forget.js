/* Removes from this device what the site left on it, and says what that was; after erasing, unasked. */

const form = document.querySelector("form[data-forget]");
const words = { ...document.querySelector("[data-forget-words]")?.dataset };

/** A browser that forbids a storage has nothing in it. */
const tried = async (look, otherwise) => {
  try { return await look(); } catch { return otherwise; }
};

const namesOfDatabases = async () => {
  const known = await indexedDB.databases?.();
  return known ? known.map(({ name }) => name) : ["unwind"];
};

const waiting = async () => {
  if (!(await namesOfDatabases()).includes("unwind")) return 0;
  await import("./sending.js");
  return (await self.unwindOutbox.all()).filter(({ state }) => state !== "sent").length;
};

const inCaches = async (ending) => {
  const names = (await caches.keys()).filter((name) => name.endsWith(ending));
  const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return lists.flat().length;
};

const count = async () => ({
  pages: await tried(() => inCaches("-pages"), 0),
  files: await tried(() => inCaches("-files"), 0),
  practices: await tried(waiting, 0),
  settings: await tried(() => localStorage.length + sessionStorage.length, 0),
});

const removed = (request) => new Promise((resolve, reject) => {
  request.onsuccess = resolve;
  request.onerror = () => reject(request.error);
});

const clear = async () => {
  // The worker first, or it would go on keeping.
  await tried(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
  });
  await tried(async () => { for (const name of await caches.keys()) await caches.delete(name); });
  await tried(async () => {
    for (const name of await namesOfDatabases()) await removed(indexedDB.deleteDatabase(name));
  });
  await tried(() => localStorage.clear());
  await tried(() => sessionStorage.clear());
};

const plural = new Intl.PluralRules(document.documentElement.lang);
const many = (noun, number) => {
  const pattern = plural.select(number) === "one" ? words[`${noun}One`] : words[`${noun}Other`];
  return pattern.replace("{n}", number);
};
const removedLine = (line) => words.removed.replace("{what}", line);

const linesFor = ({ pages, files, practices, settings }) => [
  pages && words.kept.replace("{pages}", many("pages", pages)).replace("{files}", many("files", files)),
  practices && many("practices", practices),
  settings && many("settings", settings),
].filter(Boolean);

const fill = (place, opening, lines) => {
  const items = lines.map((line) => Object.assign(document.createElement("li"), { textContent: line }));
  if (place.tagName === "UL") place.replaceChildren(...items);
  else {
    const list = document.createElement("ul");
    list.append(...items);
    place.replaceChildren(Object.assign(document.createElement("p"), { textContent: opening }), list);
  }
  place.hidden = lines.length === 0;
};

const forget = async () => {
  const found = linesFor(await count());
  const body = new URLSearchParams(new FormData(form));
  await clear();
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const step = page.getElementById("step");
    fill(step.querySelector("[data-gone]"), "", found.map(removedLine));
    step.querySelector("[data-asked]").remove();
    document.getElementById("step").replaceWith(step);
    document.title = page.title;
    step.querySelector("h1").focus();
  } catch {
    const place = document.querySelector("[data-found]");
    fill(place, words.cookiesLeft, found.map(removedLine));
    place.hidden = false;
    place.tabIndex = -1;
    place.focus();
  }
};

if (document.querySelector("[data-forget-now]")) clear();
if (form) {
  count().then((found) => fill(document.querySelector("[data-found]"), words.heading, linesFor(found)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    forget();
  });
}
