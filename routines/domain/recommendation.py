"""
Recommend five exercises: a stored routine, adapted to one person on one day.

In order: the day decides how much to ask for; limits and things rule exercises out;
the best stored routine is found; its places are filled with the best five that meet
the constraints; doses fill the minutes; and every step says why it is in.
``docs/adr/0002-stored-routine-adapted.md`` says why it starts from a stored routine.

Pure: no clock, no chance, no I/O. Equal input gives an equal plan.
"""

from collections.abc import Mapping

from assessment.domain.protocol import Edition
from routines.domain.adapting import adapted_five
from routines.domain.catalogue import Catalogue
from routines.domain.day import Day
from routines.domain.eligibility import sorted_out
from routines.domain.gentle import gentle_day
from routines.domain.nothing_fits import nothing_fits, paused
from routines.domain.plan import MovementWords, Profile, Recommendation
from routines.domain.planning import plan_of
from routines.domain.situation import situation_of
from routines.domain.starting_point import starting_points
from routines.domain.tracing import ruled_out_lines, situation_lines, start_line, step_lines


def recommend(
    catalogue: Catalogue,
    profile: Profile,
    *,
    edition: Edition,
    words: Mapping[str, MovementWords],
) -> Recommendation:
    """
    Recommend a routine.

    Args:
        catalogue: All published exercises and routines, and the rules.
        profile: The person on one day.
        edition: The edition of the test that the scores come from.
        words: How each of its movements is spoken of, and the targets it points to.

    Returns:
        Five steps that fit the minutes, each with its reason; or none, and why.

    Raises:
        ProfileError: If a limit is unknown, or minutes or discomfort are out of range.
    """
    situation = situation_of(profile, rules=catalogue.rules, edition=edition, words=words)
    if profile.standing.pause:
        return paused(situation)
    if situation.day is Day.RED:
        return gentle_day(catalogue, situation=situation)
    found = sorted_out(catalogue.exercises, situation=situation)
    trace = (*situation_lines(situation), *ruled_out_lines(found.ruled_out))
    ranked = starting_points(catalogue, eligible=found.eligible, situation=situation)
    adapted = adapted_five(
        ranked, catalogue=catalogue, eligible=found.eligible, situation=situation
    )
    if adapted is None:
        return nothing_fits(found.eligible, situation=situation, trace=trace)
    trace = (*trace, start_line(adapted.point, ranked=ranked))
    if adapted.attempt.relaxed:
        trace = (*trace, f"relaxed: {adapted.attempt.relaxed}")
    steps = step_lines(adapted.five, slots=adapted.slots, ruled_out=found.ruled_out)
    return plan_of(
        [option.portion for option in adapted.five],
        routine=adapted.point.routine.slug,
        situation=situation,
        trace=(*trace, *steps),
        eligible=found.eligible,
    )
