"""
The pages to read, as values: their parts in order, and the one step that comes after.

A part's title is both its heading and its line in the contents; its prose stands in
``templates/pages/<article>/_<part>.html``.
"""

from dataclasses import dataclass, replace

from django.utils.translation import gettext, gettext_noop


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
    sentence=gettext_noop("The test takes about ten minutes, and you can stop at any time."),
    label=gettext_noop("Start the test"),
    url_name="assessment:start",
)


def parts_of(article: str, **titles: str) -> tuple[Part, ...]:
    """Return the parts of one article, given as ``slug="Title"`` in reading order."""
    return tuple(
        Part(slug=slug, title=title, template=f"pages/{article}/_{slug}.html")
        for slug, title in titles.items()
    )


def translated(article: Article) -> Article:
    """Return an article whose title, lead, parts and next step are in the reader's language."""
    return replace(
        article,
        title=gettext(article.title),
        lead=gettext(article.lead),
        description=gettext(article.description),
        parts=translated_parts(article.parts),
        next_step=translated_step(article.next_step),
    )


def translated_parts(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return parts whose titles are in the reader's language."""
    return tuple(replace(part, title=gettext(part.title)) for part in parts)


def translated_step(step: NextStep) -> NextStep:
    """Return a next step in the reader's language."""
    return replace(step, sentence=gettext(step.sentence), label=gettext(step.label))
