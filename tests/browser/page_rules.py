"""Rules that a page keeps whatever stands on it; each returns what breaks it, in words."""

from playwright.sync_api import Page

# WCAG 2.5.8 asks for 24; ours is what 2.5.5 asks of level AAA.
SMALLEST_TARGET = 44

# The summary of what to put right stands before the page's own heading, to be read first.
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((heading) => !heading.closest(".error-summary"))
  .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
  .map((heading) => [Number(heading.tagName[1]), heading.textContent.trim()])"""

LANDMARKS = """() => ({
  main: document.querySelectorAll("main").length,
  banner: document.querySelectorAll("body > header").length,
  contentinfo: document.querySelectorAll("body > footer").length,
  unnamed: [...document.querySelectorAll("nav")].filter((nav) => nav.checkVisibility())
    .filter((nav) => !nav.ariaLabel && !nav.getAttribute("aria-labelledby")).length,
})"""

# A link inside a sentence is as high as its line; WCAG 2.5.8 lets it be.
TARGETS = """(smallest) => {
  const inSentence = (link) => {
    const around = link.closest("p, li, dd, td")?.textContent.trim();
    return link.tagName === "A" && getComputedStyle(link).display === "inline"
      && around && around !== link.textContent.trim();
  };
  // A card of a list is all one link.
  const box = (one) => (one.closest("label, .shelf__card") ?? one).getBoundingClientRect();
  const all = "a[href], button, input:not([type=hidden]), select, summary";
  return [...document.querySelectorAll(all)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((one) => !one.matches(".skip-link, .visually-hidden") && !inSentence(one))
    .filter((one) => Math.min(box(one).width, box(one).height) < smallest)
    .map((one) => `${one.tagName} "${one.textContent.trim().slice(0, 40)}" `
      + `${Math.round(box(one).width)}x${Math.round(box(one).height)}`);
}"""

# WCAG 1.4.12. A sheet made by script is no inline style, so the page's policy lets it be.
MORE_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; }
    * { word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  const before = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...before, sheet];
  const wide = document.documentElement.scrollWidth;
  const clips = (one) => ["hidden", "clip"].includes(getComputedStyle(one).overflowX);
  const cut = [...document.querySelectorAll("main *:not(svg *, input)")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.clientWidth > 1)
    .filter((one) => !one.matches(".visually-hidden, .visually-hidden *") && clips(one))
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => `cut off: ${one.tagName}.${one.className}`);
  document.adoptedStyleSheets = before;
  return wide > innerWidth ? [`${wide} px wide`, ...cut] : cut;
}"""


def heading_problems(page: Page) -> list[str]:
    """One heading of the first level, and never a level left out on the way down."""
    found: list[tuple[int, str]] = page.evaluate(HEADINGS)
    firsts = [text for level, text in found if level == 1]
    problems = [] if len(firsts) == 1 else [f"{len(firsts)} first headings"]
    before = 0
    for level, text in found:
        if not text:
            problems.append("an empty heading")
        if level > before + 1:
            problems.append(f'"{text}" skips from {before} to {level}')
        before = level
    return problems


def landmark_problems(page: Page) -> list[str]:
    """One main part, one header, one footer; every navigation with a name."""
    found: dict[str, int] = page.evaluate(LANDMARKS)
    wrong = {name: count for name, count in found.items() if count != (name != "unnamed")}
    return [f"{count} {name}" for name, count in wrong.items()]


def small_targets(page: Page) -> list[str]:
    """What can be pressed but is smaller than 44 by 44 CSS pixels."""
    return list(page.evaluate(TARGETS, SMALLEST_TARGET))


def wide_with_more_spacing(page: Page) -> list[str]:
    """What no longer fits when lines, letters and words stand further apart (1.4.12)."""
    return list(page.evaluate(MORE_SPACING))


def sideways(page: Page) -> list[str]:
    """How far the page reaches past the edge of the screen (1.4.10)."""
    width = page.evaluate("document.documentElement.scrollWidth")
    seen = page.evaluate("innerWidth")
    return [f"{width} px wide on a screen of {seen}"] if width > seen else []
