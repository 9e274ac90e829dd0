"""A practice as its thank-you page shows it: what was logged, and what it means."""

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.safety import Safety
from routines.domain.day import AMBER_FROM, RED_FROM
from routines.domain.sessions import HARD_FROM
from routines.models import Practice

NOT_SAID = gettext_noop("Not said")

STOP_FOR_TODAY = gettext_noop(
    "Leave it for today, and leave out the exercise that brought it on until it has settled. "
    "Easy walking and gentle movement are fine if they feel fine."
)
SHOW_SOMEONE = gettext_noop(
    "If the pain is sharp or spreads, if tingling or numbness is new or grows, or if it is no "
    "better in about two weeks, show it to a doctor or a physiotherapist."
)
SMALLER = gettext_noop(
    "Next time there are only simple exercises, and no dose goes up. Stay in the middle half of "
    "each movement, and go slower. What you feel now should have settled within a day; if it has "
    "not, take a day off."
)
AGAIN = gettext_noop(
    "Next time, do the same five again. After three easy times, one of them gets a little more. "
    "Five days a week is a good aim; three are the least that keeps what you gain."
)
SLIGHT_ACHE = gettext_noop(
    "A slight ache for a day is common at the start. If it lasts longer, do less next time."
)
GENTLE_NEXT = gettext_noop(
    "Once it has settled, your next routine is a gentle day: small, slow and low. "
    "After that, what you did today starts with less."
)
EASE_OFF = gettext_noop(
    "That was hard work, so your next routine is a gentle day. After that, what you did today "
    "starts with less."
)
RETEST = gettext_noop(
    "Test again four weeks after your last test, two at the earliest, at the same time of day, "
    "to see what has changed."
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what was logged."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PracticePage:
    """The thank-you page. ``care`` is empty unless the person should stop and be looked at."""

    facts: tuple[Fact, ...]
    care: tuple[str, ...]
    signs: tuple[str, ...]
    next_time: tuple[str, ...]


def present_practice(practice: Practice, *, safety: Safety) -> PracticePage:
    """Turn one practice into its page; ``safety`` gives the signs that need help now."""
    red = practice.sharp or practice.most_discomfort() >= RED_FROM
    return PracticePage(
        facts=tuple(facts_of(practice)),
        care=(gettext(STOP_FOR_TODAY), gettext(SHOW_SOMEONE)) if red else (),
        signs=safety.stop_lists[0].signs if red else (),
        next_time=tuple(gettext(text) for text in _next_time(practice, red=red)),
    )


def exercises_done(practice: Practice) -> tuple[int, int]:
    """Return how many exercises were done, and of how many."""
    asked_for = [step for step in practice.steps if not step.get("replaced")]
    return sum(step["done"] for step in asked_for), len(asked_for)


def facts_of(practice: Practice) -> list[Fact]:
    """Return what was logged, line by line."""
    done, asked_for = exercises_done(practice)
    facts = [
        Fact(
            gettext("Exercises done"), gettext("{done} of {all}").format(done=done, all=asked_for)
        ),
        Fact(gettext("Effort"), _out_of_ten(practice.effort)),
        Fact(gettext("Most discomfort"), _out_of_ten(practice.discomfort_after)),
    ]
    if practice.discomfort_before is not None:
        facts.insert(1, Fact(gettext("Discomfort before"), _out_of_ten(practice.discomfort_before)))
    if practice.sharp:
        facts.append(Fact(gettext("Sharp or spreading pain, tingling or numbness"), gettext("Yes")))
    return facts


def _out_of_ten(value: int | None) -> str:
    if value is None:
        return gettext(NOT_SAID)
    return gettext("{number} out of 10").format(number=value)


def _next_time(practice: Practice, *, red: bool) -> tuple[str, ...]:
    if red:
        return (GENTLE_NEXT,)
    if (practice.effort or 0) >= HARD_FROM:
        return (EASE_OFF, RETEST)
    amber = practice.most_discomfort() >= AMBER_FROM
    return (*((SMALLER,) if amber else (AGAIN, SLIGHT_ACHE)), RETEST)
