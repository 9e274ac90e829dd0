"""Fit the doses of a kept five anew for another day, after what practice has shown."""

from collections.abc import Mapping, Sequence

from assessment.domain.protocol import Edition
from routines.domain.catalogue import Catalogue
from routines.domain.day import Day
from routines.domain.gentle import eligible_today
from routines.domain.plan import MovementWords, Profile, Recommendation
from routines.domain.planning import plan_of
from routines.domain.portions import portion_of
from routines.domain.recommendation import recommend
from routines.domain.situation import situation_of
from routines.domain.starting_point import STEPS
from routines.domain.tracing import situation_lines


def refit(
    catalogue: Catalogue,
    profile: Profile,
    *,
    edition: Edition,
    words: Mapping[str, MovementWords],
    five: Sequence[str],
    routine: str | None,
) -> Recommendation:
    """
    Return the plan for today with the exercises that the person has.

    Args:
        catalogue: All published exercises and routines, and the rules.
        profile: The person today.
        edition: The edition of the test that the scores come from.
        words: How each of its movements is spoken of, and the targets it points to.
        five: The exercises to keep, before practice moved any of them.
        routine: The stored routine that they started from, for its doses.

    Returns:
        The same five with the doses of today; a fresh recommendation where today asks for
        other exercises, or none at all.

    Raises:
        ProfileError: If the profile is out of range.
    """
    situation = situation_of(profile, rules=catalogue.rules, edition=edition, words=words)
    eligible = eligible_today(catalogue, situation=situation)
    resting = profile.standing.day is Day.RED or bool(profile.standing.pause)
    if resting or len(five) != STEPS or any(slug not in eligible for slug in five):
        return recommend(catalogue, profile, edition=edition, words=words)
    stored = catalogue.routines.get(routine or "")
    doses = {step.exercise: step.dose for step in stored.steps} if stored else {}
    return plan_of(
        [
            portion_of(eligible[slug], stored_dose=doses.get(slug), situation=situation)
            for slug in five
        ],
        routine=routine,
        situation=situation,
        trace=tuple(situation_lines(situation)),
        eligible=eligible if situation.day is not Day.RED else None,
    )
