/* What a swapped step needs beyond its HTML: focus, honest history, and a word when saving fails. */

const htmxScript = document.querySelector('[name="htmx-script"]');
const { notSaved, notLoaded } = htmxScript.dataset;

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

for (const failure of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(failure, ({ detail }) => {
    say(detail.requestConfig.verb === "get" ? notLoaded : notSaved);
  });
}
document.addEventListener("htmx:beforeRequest", () => say(""));

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
