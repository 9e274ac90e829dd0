"""
Swap one exercise of a plan for the next best of its kind, and fit the doses again.

All that may stand in the place are ranked once, whatever stands there now, and each
press gives the next in that rank, back to the first at the end. So nothing needs to be
remembered between presses, and the way back is always there.
"""

from collections.abc import Mapping, Sequence

from assessment.domain.protocol import Edition
from routines.domain.catalogue import Catalogue, Exercise
from routines.domain.choice import Option, Requirements, five_worth
from routines.domain.day import Day
from routines.domain.gentle import eligible_today
from routines.domain.plan import MovementWords, PlannedStep, Profile, Recommendation
from routines.domain.planning import plan_of
from routines.domain.portions import portion_of
from routines.domain.recommendation import recommend
from routines.domain.situation import Situation, situation_of
from routines.domain.slots import Candidate, Origin, tie_break
from routines.domain.starting_point import STEPS
from routines.domain.tracing import situation_lines
from routines.domain.usefulness import usefulness


class NoSuchPosition(ValueError):
    """The plan has no such step to swap."""


def swap(
    catalogue: Catalogue,
    profile: Profile,
    *,
    edition: Edition,
    words: Mapping[str, MovementWords],
    steps: Sequence[PlannedStep],
    position: int,
    routine: str | None,
) -> Recommendation | None:
    """
    Return the plan with the next exercise in one place.

    Args:
        catalogue: All published exercises and routines, and the rules.
        profile: The person on one day.
        edition: The edition of the test that the scores come from.
        words: How each of its movements is spoken of, and the targets it points to.
        steps: The plan's five steps, in order; only their exercises matter.
        position: Which of them to swap, counted from 1.
        routine: The stored routine that the plan started from, for its doses.

    Returns:
        The new plan; ``None`` where nothing else fits the place; a fresh recommendation
        where one of the five may no longer be used.

    Raises:
        NoSuchPosition: If there is no such position.
        ProfileError: If the profile is out of range.
    """
    if not 1 <= position <= len(steps):
        raise NoSuchPosition(f"There is no step {position} in this routine.")
    situation = situation_of(profile, rules=catalogue.rules, edition=edition, words=words)
    eligible = eligible_today(catalogue, situation=situation)
    exercises = [step.exercise for step in steps]
    if len(exercises) != STEPS or any(slug not in eligible for slug in exercises):
        return recommend(catalogue, profile, edition=edition, words=words)
    place = position - 1
    doses = _stored_doses(catalogue, routine=routine)
    ranked = _ranked(
        exercises, place=place, eligible=eligible, stored_doses=doses, situation=situation
    )
    now = exercises[place]
    following = _after(now, ranked=ranked)
    if following is None:
        return None
    exercises[place] = following
    return plan_of(
        [
            portion_of(eligible[slug], stored_dose=doses.get(slug), situation=situation)
            for slug in exercises
        ],
        eligible=eligible if situation.day is not Day.RED else None,
        routine=routine,
        situation=situation,
        trace=(
            *situation_lines(situation),
            f"may stand in place {position}: {', '.join(ranked)}",
            f"swap: {following} for {now}",
        ),
    )


def _after(now: str, *, ranked: Sequence[str]) -> str | None:
    others = [slug for slug in ranked if slug != now]
    if not others:
        return None
    return ranked[(ranked.index(now) + 1) % len(ranked)] if now in ranked else others[0]


def _stored_doses(catalogue: Catalogue, *, routine: str | None) -> Mapping[str, int]:
    stored = catalogue.routines.get(routine or "")
    return {step.exercise: step.dose for step in stored.steps} if stored else {}


def _ranked(
    exercises: Sequence[str],
    *,
    place: int,
    eligible: Mapping[str, Exercise],
    stored_doses: Mapping[str, int],
    situation: Situation,
) -> tuple[str, ...]:
    """Return all that may stand in a place beside the other four, best first."""
    options = {
        slug: _option(one, stored_dose=stored_doses.get(slug), situation=situation)
        for slug, one in eligible.items()
    }
    kind = eligible[exercises[place]].kind
    ranked: tuple[str, ...] = ()
    # Leaving a zone without its main exercise is only better than no other exercise at all.
    for cover in (True, False) if situation.day is not Day.RED else (False,):
        requirements = Requirements(seconds=situation.seconds, cover=cover, twice=None)
        worth = {
            slug: five_worth(
                [options[one] for one in (*exercises[:place], slug, *exercises[place + 1 :])],
                requirements=requirements,
                rules=situation.rules,
            )
            for slug, one in eligible.items()
            if one.kind is kind
        }
        fitting = {slug: total for slug, total in worth.items() if total is not None}
        ranked = tuple(sorted(fitting, key=lambda slug: (-fitting[slug], slug)))
        if len(ranked) > 1:
            break
    return ranked


def _option(exercise: Exercise, *, stored_dose: int | None, situation: Situation) -> Option:
    worth = usefulness(exercise, situation=situation)
    worth += tie_break(exercise.slug, seed=situation.profile.seed)
    if stored_dose is not None:
        worth += situation.rules.stored_bonus
    return Option(
        candidate=Candidate(
            exercise=exercise,
            worth=worth,
            origin=Origin.CHOSEN if stored_dose is None else Origin.STORED,
        ),
        portion=portion_of(exercise, stored_dose=stored_dose, situation=situation),
    )
