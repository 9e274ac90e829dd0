"""
The pages to read, as values: their parts in order, and the one step that comes after.

A part's title is both its heading and its line in the contents; its prose stands in
``templates/pages/<article>/_<part>.html``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an article; ``slug`` is the id of its heading."""

    slug: str
    title: str
    template: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do after reading: a sentence, and a button that leads to a named URL."""

    sentence: str
    label: str
    url_name: str


@dataclass(frozen=True, slots=True)
class Article:
    """A page to read; ``sources`` are keys of the reading sources, in order of their numbers."""

    title: str
    lead: str
    description: str
    parts: tuple[Part, ...]
    next_step: NextStep
    sources: tuple[str, ...] = ()


START_THE_TEST = NextStep(
    sentence="The test takes about ten minutes, and you can stop at any time.",
    label="Start the test",
    url_name="assessment:start",
)


def parts_of(article: str, **titles: str) -> tuple[Part, ...]:
    """Return the parts of one article, given as ``slug="Title"`` in reading order."""
    return tuple(
        Part(slug=slug, title=title, template=f"pages/{article}/_{slug}.html")
        for slug, title in titles.items()
    )
