"""The page "How scoring works": its parts, and every number that scoring takes from an edition."""

from django.utils.text import capfirst
from django.utils.translation import gettext_noop

from assessment.domain.change import CHANGE_Z, LEVELS_FOR_CHANGE
from assessment.domain.composite import CROSS_MOVEMENT_CORRELATION, RANGE_Z, SIDE_CORRELATION
from assessment.domain.deviation import CHANGE_FACTOR, Z_CLIP
from assessment.domain.norms import GRADES, OLDEST, YOUNGEST
from assessment.domain.protocol import Edition
from assessment.domain.rounding import LEAST, MOST
from assessment.domain.translating import say
from assessment.domain.words import WORDS
from assessment.domain.zone_scores import ENOUGH
from assessment.domain.zones import ZONE_LETTERS, Zone
from assessment.presenters.articles import START_THE_TEST, Article, parts_of
from assessment.presenters.method_movements import movement_methods
from assessment.presenters.norm_sources import norm_sources
from assessment.presenters.numbers import short_text
from assessment.presenters.worked_example import worked_example
from assessment.presenters.zone_cards import zone_short

METHOD = Article(
    title=gettext_noop("How scoring works"),
    lead=gettext_noop(
        "From what you measure to three scores: every step, every number, "
        "and where each one comes from. You can work it through by hand."
    ),
    description=gettext_noop(
        "Every formula, comparison group, measuring error, assumption and source behind "
        "the three scores of Unwind."
    ),
    parts=parts_of(
        "method",
        score=gettext_noop("What a score says"),
        measured=gettext_noop("What is measured"),
        groups=gettext_noop("Who you are compared with"),
        steps=gettext_noop("From a value to a score"),
        range=gettext_noop("The likely range"),
        words=gettext_noop("Words, sides and change"),
        example=gettext_noop("One person by hand"),
        assumed=gettext_noop("What is assumed"),
        movements=gettext_noop("Every movement, with its numbers"),
        norm_sources=gettext_noop("Where the numbers come from"),
    ),
    next_step=START_THE_TEST,
)


def method_context(edition: Edition) -> dict[str, object]:
    """Return everything that scoring takes from an edition, and what it assumes."""
    listed = norm_sources(edition)
    numbers = {source.key: source.number for source in listed}
    return {
        "edition": edition,
        "methods": movement_methods(edition, numbers=numbers),
        "norm_sources": listed,
        "zones": tuple((ZONE_LETTERS[zone], capfirst(zone_short(zone))) for zone in Zone),
        "grades": tuple((grade, _count(edition, grade=grade)) for grade in GRADES),
        "bands": _bands(),
        "example": worked_example(edition),
        "assumed": _assumed(),
    }


def _count(edition: Edition, *, grade: str) -> int:
    return sum(norm.grade == grade for norm in edition.norms)


def _bands() -> tuple[tuple[str, str], ...]:
    """Each word with the scores that it is used for, freest first."""
    highest = [MOST, *(lowest - 1 for lowest, _ in WORDS)]
    return tuple(
        (f"{lowest}\N{EN DASH}{high}", say(word))
        for (lowest, word), high in zip(WORDS, highest, strict=False)
    )


def _assumed() -> dict[str, str]:
    """The constants of scoring, as the page writes them."""
    return {
        "link": short_text(CROSS_MOVEMENT_CORRELATION),
        "sides": short_text(SIDE_CORRELATION),
        "both": short_text((1 + SIDE_CORRELATION) / 2),
        "clip": short_text(Z_CLIP),
        "enough": f"{100 * ENOUGH:.0f}%",
        "range_z": short_text(RANGE_Z),
        "change_z": short_text(CHANGE_Z),
        "change_factor": f"{CHANGE_FACTOR:.3f}",
        "levels": str(LEVELS_FOR_CHANGE),
        "youngest": str(YOUNGEST),
        "oldest": str(OLDEST),
        "least": str(LEAST),
        "most": str(MOST),
    }
