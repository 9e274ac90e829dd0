"""What a stop of the Tab key is asked, as scripts for the page; each answers in plain words."""

HELPERS = """
const pressables = () => [...(document.querySelector("dialog:modal") ?? document)
    .querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .filter((one) => one.tabIndex >= 0 && !one.disabled);

const named = (one) => `${one.tagName.toLowerCase()} `
  + `"${(one.ariaLabel || one.textContent.trim() || one.name || one.id).slice(0, 50)}"`;

// What shows the focus may be drawn on the element, its label, its card or its picture.
const looks = (one) => {
  const label = one.closest("label");
  const parts = [one, ...(label ? [label] : []), ...one.querySelectorAll("svg *")];
  const shown = (style) => [style.outlineStyle, style.outlineWidth, style.outlineColor,
    style.boxShadow, style.stroke, style.strokeWidth].join();
  const card = getComputedStyle(one, "::after");
  return [...parts.map((part) => getComputedStyle(part)), card].map(shown).join("|");
};

const isBefore = (one, other) =>
  Boolean(other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);

// WCAG 2.4.11 lets a part be covered; here nothing may be.
const covered = (one) => {
  const box = one.closest("label") ?? one;
  const parts = [0.1, 0.5, 0.9];
  const spots = [...box.getClientRects()].flatMap(({ x, y, width, height }) =>
    parts.flatMap((right) => parts.map((down) => [x + width * right, y + height * down])));
  return spots.filter((spot) => {
    const seen = document.elementFromPoint(...spot);
    return !seen || !(box.contains(seen) || seen.contains(box)
      || one.ownerSVGElement?.contains(seen));
  }).length;
};
"""

BEGIN = "() => { window.stops = new Set(); window.firstStop = window.lastStop = null; }"

# A press of Tab has happened: judge where it led, and the stop that was left.
JUDGE = """(forward) => {
  const told = [];
  const { activeElement: one } = document;
  const last = window.lastStop;
  if (last && last.one !== one && last.one.isConnected && looks(last.one) === last.looks) {
    told.push(`${named(last.one)} looks the same without focus`);
  }
  // Past its end, a page has the focus itself; the next press begins at its top.
  if (one === document.body || one === document.documentElement) {
    window.lastStop = null;
    return { round: false, told };
  }
  const round = one === window.firstStop;
  window.firstStop ??= one;
  const [above, below] = forward ? [last?.one, one] : [one, last?.one];
  if (above && below && below !== pressables()[0] && isBefore(below, above)) {
    told.push(`${named(one)} follows ${named(last.one)}, but does not stand there`);
  }
  if (covered(one)) told.push(`${named(one)} is covered at ${covered(one)} spots`);
  window.stops.add(one);
  window.lastStop = { one, looks: looks(one) };
  return { round, told };
}"""

# The radio buttons of one question share one stop.
MISSED = """() => {
  const questions = new Set([...window.stops].map((stop) => stop.type === "radio" && stop.name));
  return pressables().filter((one) => !window.stops.has(one))
    .filter((one) => one.type !== "radio" || !questions.has(one.name))
    .map((one) => `${named(one)} is never reached`);
}"""


def asking(question: str) -> str:
    """One of the questions, with the helpers that it needs."""
    return f"(given) => {{ {HELPERS} return ({question})(given); }}"
