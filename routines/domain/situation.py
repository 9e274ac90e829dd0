"""
One person on one day, worked out once: what the recommender's rules ask again and again.

The day follows today's discomfort and the last practice, whichever asks for less. A day
without scores is red too.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.domain.protocol import Edition
from assessment.domain.results import Scores
from assessment.domain.zones import Zone
from routines.domain.catalogue import Rules
from routines.domain.day import Day, day_of_discomfort, gentler
from routines.domain.findings import Finding, SideLead, findings_in, painful_targets, side_leads_in
from routines.domain.limits import (
    CANNOT_GET_TO_FLOOR,
    DISCOMFORT_AMBER,
    DISCOMFORT_RED,
    unknown_limits,
)
from routines.domain.needs import Weakest, needs_of, weakest_of
from routines.domain.plan import MINUTES, MovementWords, Profile

HIGHEST_DISCOMFORT = 10


class ProfileError(ValueError):
    """The profile holds something that no plan could be made for; the message says what."""


@dataclass(frozen=True, slots=True)
class Situation:
    """
    Everything about the person and the day that a rule looks at.

    ``limits`` holds the declared ones, the day's discomfort limit, and not getting to
    the floor where there is none. ``level_cap`` is the highest level for today.
    ``needs`` are 0-1. ``painful`` maps an exercise target to the movement that hurt.
    """

    profile: Profile
    rules: Rules
    day: Day
    limits: frozenset[str]
    level_cap: int
    needs: Mapping[Zone, float]
    weakest: Weakest
    findings: tuple[Finding, ...]
    side_leads: tuple[SideLead, ...]
    painful: Mapping[str, str]

    @property
    def seconds(self) -> int:
        """The seconds that the exercises may take together, the arrival left out."""
        return self.profile.minutes * 60 - self.rules.arrive_seconds

    @property
    def scores(self) -> Scores | None:
        """The person's scores; none on a day without a test."""
        return self.profile.scores


def situation_of(
    profile: Profile, *, rules: Rules, edition: Edition, words: Mapping[str, MovementWords]
) -> Situation:
    """
    Work out the situation of a person.

    Args:
        profile: The person on one day.
        rules: The constants to weigh with.
        edition: The edition that the scores come from, for its movements.
        words: How each movement is spoken of, and which targets it points to.

    Returns:
        The situation.

    Raises:
        ProfileError: If a limit is unknown, or minutes or discomfort are out of range.
    """
    _check(profile, edition=edition)
    day = day_of(profile)
    scores = profile.scores if day is not Day.RED else None
    return Situation(
        profile=profile,
        rules=rules,
        day=day,
        limits=_limits_of(profile, day=day),
        level_cap=_level_cap(day, unlocked=profile.unlocked),
        needs=needs_of(scores, rules=rules),
        weakest=weakest_of(scores, rules=rules),
        findings=findings_in(scores, edition=edition, words=words) if scores else (),
        side_leads=side_leads_in(scores, edition=edition, words=words) if scores else (),
        painful=painful_targets(profile.painful, edition=edition, words=words),
    )


def day_of(profile: Profile) -> Day:
    """Return the day's colour; an answer that was declined counts as a green day."""
    if profile.scores is None:
        return Day.RED
    return gentler(day_of_discomfort(profile.discomfort or 0), profile.standing.day)


def _check(profile: Profile, *, edition: Edition) -> None:
    asked = {limit.slug for limit in edition.safety.limits}
    if unknown := unknown_limits(profile.limits - asked):
        raise ProfileError(f"There is no limit called {', '.join(unknown)}.")
    if profile.minutes not in MINUTES:
        choices = ", ".join(str(minutes) for minutes in MINUTES)
        raise ProfileError(f"Minutes must be one of {choices}, but are {profile.minutes}.")
    if profile.discomfort is not None and not 0 <= profile.discomfort <= HIGHEST_DISCOMFORT:
        raise ProfileError(f"Discomfort must be 0 to 10, but is {profile.discomfort}.")


def _limits_of(profile: Profile, *, day: Day) -> frozenset[str]:
    limits = set(profile.limits)
    if "floor" not in profile.equipment:
        limits.add(CANNOT_GET_TO_FLOOR)
    if day is Day.AMBER:
        limits.add(DISCOMFORT_AMBER)
    elif day is Day.RED:
        limits.add(DISCOMFORT_RED)
    return frozenset(limits)


def _level_cap(day: Day, *, unlocked: bool) -> int:
    if day is not Day.GREEN:
        return 1
    return 3 if unlocked else 2
