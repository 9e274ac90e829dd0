"""
Variety: keep the five for two weeks, then refresh one or two that the lowest zone can spare.

Two weeks are for learning the exercises and for comparing like with like; after them
something new keeps it interesting. What serves the lowest zone stays. A design choice.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from assessment.domain.protocol import Edition
from assessment.domain.translating import say
from routines.domain.catalogue import Catalogue
from routines.domain.day import Day
from routines.domain.plan import MovementWords, PlannedStep, Profile, Recommendation
from routines.domain.situation import Situation, situation_of
from routines.domain.standing import Standing
from routines.domain.swap import swap
from routines.domain.usefulness import served_need

KEEP_FOR = timedelta(weeks=2)
MOST_REFRESHED = 2


def is_due(standing: Standing, *, since: date | None, today: date) -> bool:
    """
    Say whether it is time for something new.

    Args:
        standing: What practice since the test means for today.
        since: The day from which the person has had these five, if there is one.
        today: The day to say it for.

    Returns:
        True two weeks on, for somebody who practises, is not just back from a break, and
        whose last practice was not too much.
    """
    if since is None or today - since < KEEP_FOR:
        return False
    return standing.sessions > 0 and not standing.because_all and standing.day is Day.GREEN


def refreshed(
    plan: Recommendation,
    *,
    catalogue: Catalogue,
    profile: Profile,
    edition: Edition,
    words: Mapping[str, MovementWords],
) -> Recommendation:
    """
    Return a plan with one or two exercises new, each with a sentence that says so.

    Args:
        plan: A plan of five steps for today.
        catalogue: All published exercises and routines, and the rules.
        profile: The person today.
        edition: The edition of the test that the scores come from.
        words: How each of its movements is spoken of, and the targets it points to.

    Returns:
        The plan with the next exercises of the same kinds; as it was where none fits, and on
        a red day.

    Raises:
        ProfileError: If the profile is out of range.
    """
    situation = situation_of(profile, rules=catalogue.rules, edition=edition, words=words)
    if situation.day is Day.RED:
        return plan
    replaced: dict[int, str] = {}
    for position in _spare_positions(plan, catalogue=catalogue, situation=situation):
        found = swap(
            catalogue,
            profile,
            edition=edition,
            words=words,
            steps=_began(plan),
            position=position,
            routine=plan.routine,
        )
        if found is not None and len(replaced) < MOST_REFRESHED:
            replaced[position] = catalogue.exercises[plan.five[position - 1]].name
            plan = found
    steps = tuple(
        replace(step, change=_new_in_place_of(replaced[at])) if at in replaced else step
        for at, step in enumerate(plan.steps, start=1)
    )
    return replace(plan, steps=steps)


def _new_in_place_of(exercise: str) -> str:
    return say("New in place of “{exercise}”, after two weeks with it.").format(exercise=exercise)


def _spare_positions(
    plan: Recommendation, *, catalogue: Catalogue, situation: Situation
) -> tuple[int, ...]:
    """Return the positions that the lowest zone can spare, the least needed first."""
    leading = situation.weakest.leading
    five = [catalogue.exercises[slug] for slug in plan.five]
    spare = [place for place, one in enumerate(five) if leading not in one.main_zones]
    spare.sort(key=lambda place: served_need(five[place], needs=situation.needs))
    return tuple(place + 1 for place in spare)


def _began(plan: Recommendation) -> tuple[PlannedStep, ...]:
    """Return the steps as they were before practice moved any of them."""
    return tuple(
        replace(step, exercise=slug) for step, slug in zip(plan.steps, plan.five, strict=True)
    )
