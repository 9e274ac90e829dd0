/* What this device does for the site: keeps pages for the time without a network, and says so. */

const WORKER = document.querySelector("script[data-worker]")?.dataset.worker;

/** Where somebody may practise later; the test and the reading need not pay for the worker. */
const WORTH_KEEPING = /^\/(exercises|routines?|practice|your-data)\//;

/** After the page is complete, so that keeping it does not slow it down. */
const register = async () => {
  try {
    const controlled = navigator.serviceWorker.controller !== null;
    const registration = await navigator.serviceWorker.register(WORKER);
    // A page that was here before its worker has not passed through it.
    if (!controlled) (await navigator.serviceWorker.ready).active.postMessage({ keep: location.href });
    else registration.waiting?.postMessage({});
  } catch { /* Denied, full or missing: the site works as without it. */ }
};

const day = (milliseconds) => new Date(Number(milliseconds)).toLocaleDateString("en-GB", {
  weekday: "long", day: "numeric", month: "long",
});

/** Only the worker marks a page, when it gives its copy. */
const tellOfCopy = () => {
  const keptAt = document.documentElement.dataset.kept;
  if (!keptAt || document.querySelector("[data-offline-page]")) return;
  const line = document.createElement("p");
  const why = navigator.onLine ? "The site did not answer" : "You are offline";
  // The player needs the height of the screen.
  const short = document.querySelector("[data-player]");
  line.className = short ? "quiet no-print" : "notice no-print";
  line.textContent = short ? `${why}: copy of ${day(keptAt)}`
    : `${why}. This is the copy kept on this device on ${day(keptAt)}.`;
  document.getElementById("main").prepend(line);
};

/** The page to follow brings it along; elsewhere only what an earlier visit left needs it. */
const fetchOutbox = async () => {
  const kept = await indexedDB.databases?.();
  if (!kept || kept.some(({ name }) => name === "unwind")) await import("./outbox.js");
};

/** After a swap the copy is of a routine that was. */
const keepAnew = () => {
  if (!document.querySelector("[data-follow], .plan")) return;
  navigator.serviceWorker?.controller?.postMessage({ keep: location.href });
};

document.addEventListener("htmx:afterSettle", keepAnew);
tellOfCopy();
// A browser that forbids to keep anything may refuse the mere look.
fetchOutbox().catch(() => {});
const workers = navigator.serviceWorker;
if (WORKER && workers && (workers.controller || WORTH_KEEPING.test(location.pathname))) {
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register);
}
