"""
Why an exercise is in: one to three plain sentences that name the person's own measurement.

Nothing here says what causes what, or that an exercise puts anything right: it names a
score and a measured value, and what the step does in the order of the session.
"""

from assessment.domain.listing import paragraph_of
from assessment.domain.translating import mark, say
from assessment.domain.zones import Zone
from routines.domain.catalogue import CautionAction, Exercise
from routines.domain.day import Day
from routines.domain.reason_words import (
    BECAUSE,
    FOR_ANOTHER,
    FOR_ONE_OF_CLOSE,
    FOR_THE_LOWEST,
    MORE_ON,
    ROLES,
    START_ON,
    Compared,
)
from routines.domain.situation import Situation
from routines.domain.usefulness import finding_for, lead_for, painful_movement

GENTLE_NOTE = mark("Stay in the middle half of the range.")
LOWEST_AMONG = {2: Compared.LOWEST_OF_TWO, 3: Compared.LOWEST_OF_THREE}


def reason_for(exercise: Exercise, *, situation: Situation, tighter_gets_more: bool) -> str:
    """
    Say why an exercise is in a person's routine.

    Args:
        exercise: The chosen exercise.
        situation: The person on this day.
        tighter_gets_more: Whether the tighter side really gets more of the work.

    Returns:
        One to three sentences.
    """
    parts = [_why(exercise, situation=situation)]
    painful = painful_movement(exercise, situation=situation)
    if painful:
        parts.append(
            say("{movement} hurt in the test, so keep this one small and easy.").format(
                movement=painful
            )
        )
    lead = lead_for(exercise, situation=situation)
    if lead:
        side = (MORE_ON if tighter_gets_more else START_ON)[lead.tighter]
        parts.append(say(side).format(means=exercise.side_means[lead.zone]))
    return paragraph_of(parts)


def notes_for(exercise: Exercise, *, situation: Situation) -> tuple[str, ...]:
    """
    Return how to adapt an exercise to the person's limits and the day.

    Args:
        exercise: The chosen exercise.
        situation: The person on this day.

    Returns:
        The notes of the cautions that change it, in their order; on a red day also
        where in the range to stay.
    """
    notes = [
        caution.note
        for caution in exercise.cautions
        if caution.limit in situation.limits and caution.action is CautionAction.MODIFY
    ]
    if situation.day is Day.RED:
        notes.append(say(GENTLE_NOTE))
    return tuple(note for note in notes if note)


def _why(exercise: Exercise, *, situation: Situation) -> str:
    """Return the first sentence: the day or the zone's score, and what the step does."""
    does = say(ROLES[exercise.kind])
    if situation.day is Day.RED:
        return say("{because}, this step stays small and slow: it {does}.").format(
            because=_because_of_the_day(situation), does=does
        )
    zone = _zone_served(exercise, situation=situation)
    finding = finding_for(exercise, situation=situation)
    because = say(BECAUSE[_compared(zone, situation=situation)][zone]).format(
        score=_score(zone, situation=situation)
    )
    if finding:
        because = say("{because}, and {finding}").format(because=because, finding=finding.text)
    return say(_ending(zone, situation=situation)).format(because=because, does=does)


def _ending(zone: Zone, *, situation: Situation) -> str:
    if zone is situation.weakest.leading:
        return FOR_THE_LOWEST
    close = _compared(zone, situation=situation) is Compared.CLOSE
    return (FOR_ONE_OF_CLOSE if close else FOR_ANOTHER)[zone]


def _zone_served(exercise: Exercise, *, situation: Situation) -> Zone:
    """Return the zone to speak of: a main zone if there is one, the neediest of them."""
    zones = exercise.main_zones or exercise.zones.keys()
    # In the order of the zones, so that equal ones do not depend on a set's order.
    return max(
        (zone for zone in Zone if zone in zones),
        key=lambda zone: situation.needs[zone] * exercise.zones[zone],
    )


def _because_of_the_day(situation: Situation) -> str:
    discomfort = situation.profile.discomfort
    if situation.profile.standing.day is Day.RED:
        return say("Because last time was a lot for you")
    if discomfort is None:
        return say("Because this is a day without a test")
    return say("Because your discomfort is {discomfort} out of 10 today").format(
        discomfort=discomfort
    )


def _compared(zone: Zone, *, situation: Situation) -> Compared:
    if _score(zone, situation=situation) is None:
        return Compared.NOT_SCORED
    if zone is situation.weakest.leading:
        scored = sum(_score(each, situation=situation) is not None for each in Zone)
        # Of a single score nobody says that it is the lowest.
        return LOWEST_AMONG.get(scored, Compared.SCORED)
    return Compared.CLOSE if situation.weakest.close else Compared.SCORED


def _score(zone: Zone, *, situation: Situation) -> int | None:
    return situation.scores.zone(zone).score if situation.scores else None
