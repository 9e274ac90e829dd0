/* What a swapped step needs beyond its HTML: focus, honest history, patience, and a word when saving fails. */

// How long a form is sent again by itself, and how soon. Every form knows when it has come before.
const PATIENCE_MS = 30_000;
const PAUSE_MS = 1500;
const PASSING = [502, 503, 504];

const htmxScript = document.querySelector('[name="htmx-script"]');
const { notSaved, notLoaded, saving, saved } = htmxScript.dataset;
let failingSince = null;

const say = (text) => {
  document.getElementById("say").textContent = text;
};

/** Put the reader at what is new: what the step names, else the problem or message, else its heading. */
const focusStep = () => {
  const step = document.getElementById("step");
  const named = step?.querySelector("[data-focus]");
  if (named) {
    named.focus();
  } else {
    step?.querySelector(".error-summary, .message, h1")?.focus({ preventScroll: true });
  }
};

const fetchHtmx = () => {
  const script = document.createElement("script");
  script.src = htmxScript.content;
  document.head.append(script);
};
// Not earlier: between the parsed and the complete page htmx would wait for an event long gone.
if (document.readyState === "complete") fetchHtmx();
else window.addEventListener("load", fetchHtmx);

const willPass = (event) =>
  navigator.onLine && (event.type !== "htmx:responseError" || PASSING.includes(event.detail.xhr.status));

const failed = (event) => {
  const { elt, requestConfig } = event.detail;
  failingSince ??= Date.now();
  const isForm = requestConfig.verb === "post" && elt.matches("form");
  if (isForm && willPass(event) && Date.now() - failingSince < PATIENCE_MS) {
    say(saving);
    const { submitter } = requestConfig.triggeringEvent ?? {};
    setTimeout(() => elt.isConnected && elt.requestSubmit(submitter), PAUSE_MS);
  } else {
    failingSince = null;
    say(requestConfig.verb === "get" ? notLoaded : notSaved);
  }
};
for (const failure of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(failure, failed);
}
document.addEventListener("htmx:beforeRequest", () => {
  if (failingSince === null) say("");
});
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (failingSince !== null && detail.shouldSwap) {
    failingSince = null;
    say(saved);
  }
});

// htmx gives focus back to an element of the same id in the new step, so this comes after it.
// A list that a filter swaps is no new step: whoever is choosing stays where they are.
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (detail.target.id === "step") focusStep();
});

// A refused answer is the same page again; pushing it would make Back do nothing.
document.addEventListener("htmx:beforeHistoryUpdate", ({ detail }) => {
  if ([403, 409, 422, 429].includes(detail.xhr.status)) {
    detail.history.type = "replace";
  }
});
