/* What this device does for the site: keeps pages for the time without a network, and says so. */

const script = document.querySelector("script[data-worker]");
const WORKER = script?.dataset.worker;

/** Where somebody may practise later; the test and the reading need not pay for the worker. */
const WORTH_KEEPING = /^\/(exercises|routines?|practice|your-data)\//;

/** After the page is complete, so that keeping it does not slow it down. */
const register = async () => {
  try {
    const controlled = navigator.serviceWorker.controller !== null;
    const registration = await navigator.serviceWorker.register(WORKER);
    // A page that was here before its worker has not passed through it.
    if (!controlled) (await navigator.serviceWorker.ready).active.postMessage({ keep: location.href });
    // Twice: at first the page that somebody has just left may still count as open.
    else for (const pause of [0, 2000]) setTimeout(() => registration.waiting?.postMessage({}), pause);
  } catch { /* Denied, full or missing: the site works as without it. */ }
};

const day = (milliseconds) => new Date(Number(milliseconds)).toLocaleDateString(document.documentElement.lang, {
  weekday: "long", day: "numeric", month: "long",
});

/** Only the worker marks a page, when it gives its copy. */
const tellOfCopy = () => {
  const keptAt = document.documentElement.dataset.kept;
  if (!keptAt || document.querySelector("[data-offline-page]")) return;
  const line = document.createElement("p");
  // The player needs the height of the screen, so it says it in fewer words.
  const short = document.querySelector("[data-player]");
  const { offline, unanswered } = (short ?? script).dataset;
  line.className = short ? "quiet no-print" : "notice no-print";
  line.textContent = (navigator.onLine ? unanswered : offline).replace("{day}", day(keptAt));
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
