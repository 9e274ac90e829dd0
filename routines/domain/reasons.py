"""
Why an exercise is in: one to three plain sentences that name the person's own measurement.

Nothing here says what causes what, or that an exercise puts anything right: it names a
score and a measured value, and what the step does in the order of the session.
"""

from assessment.domain.protocol import Side
from assessment.domain.zones import ZONE_LABELS, Zone
from routines.domain.catalogue import CautionAction, Exercise, Kind
from routines.domain.day import Day
from routines.domain.dosing import SIDE_WORDS
from routines.domain.situation import Situation
from routines.domain.usefulness import finding_for, lead_for, painful_movement

ROLES: dict[Kind, str] = {
    Kind.RELEASE: "settles you before you ask for range",
    Kind.PASSIVE: "opens the range with a quiet hold",
    Kind.ACTIVE: "moves through the range under your own power",
    Kind.CONTROL: "practises holding the range while the low back stays steady",
    Kind.INTEGRATION: "puts the range into an everyday whole-body movement",
}
GENTLE_NOTE = "Stay in the middle half of the range."


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
    painful = painful_movement(exercise, situation=situation)
    parts = [f"{_because(exercise, situation=situation)} {ROLES[exercise.kind]}."]
    if painful:
        parts.append(f"{painful} hurt in the test, so keep this one small and easy.")
    lead = lead_for(exercise, situation=situation)
    if lead:
        parts.append(
            _side_sentence(
                lead.tighter, means=exercise.side_means[lead.zone], more=tighter_gets_more
            )
        )
    return " ".join(parts)


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
        notes.append(GENTLE_NOTE)
    return tuple(note for note in notes if note)


def zone_name(zone: Zone) -> str:
    """Return a zone's label as it stands in the middle of a sentence."""
    label = ZONE_LABELS[zone]
    return label[0].lower() + label[1:]


def _because(exercise: Exercise, *, situation: Situation) -> str:
    """Return the first sentence up to where the exercise's role follows."""
    if situation.day is Day.RED:
        return f"Because {_day_clause(situation)}, this step stays small and slow: it"
    zone = _zone_served(exercise, situation=situation)
    finding = finding_for(exercise, situation=situation)
    measured = f", and {finding.text}" if finding else ""
    its = "them" if zone is Zone.HIPS else "it"
    if zone is situation.weakest.leading:
        lowest = _lowest_of(situation)
        return f"Because {_score_clause(zone, situation=situation)}{lowest}{measured}, this step"
    if situation.weakest.close and _score(zone, situation=situation) is not None:
        return (
            f"Because {_score_clause(zone, situation=situation)}, close to the others{measured}, "
            f"this step works on {its} and"
        )
    return (
        f"Because {_score_clause(zone, situation=situation)}{measured}, "
        f"this step keeps {its} in the session and"
    )


def _zone_served(exercise: Exercise, *, situation: Situation) -> Zone:
    """Return the zone to speak of: a main zone if there is one, the neediest of them."""
    zones = exercise.main_zones or exercise.zones.keys()
    # In the order of the zones, so that equal ones do not depend on a set's order.
    return max(
        (zone for zone in Zone if zone in zones),
        key=lambda zone: situation.needs[zone] * exercise.zones[zone],
    )


def _day_clause(situation: Situation) -> str:
    discomfort = situation.profile.discomfort
    if situation.profile.standing.day is Day.RED:
        return "last time was a lot for you"
    if discomfort is None:
        return "this is a day without a test"
    return f"your discomfort is {discomfort} out of 10 today"


def _score_clause(zone: Zone, *, situation: Situation) -> str:
    score = _score(zone, situation=situation)
    if score is None:
        return f"your {zone_name(zone)} {'have' if zone is Zone.HIPS else 'has'} no score yet"
    return f"your {zone_name(zone)} scored {score}"


def _lowest_of(situation: Situation) -> str:
    scored = sum(_score(zone, situation=situation) is not None for zone in Zone)
    among = {2: ", the lower of the two zones with a score", 3: ", the lowest of your three zones"}
    return among.get(scored, "")


def _score(zone: Zone, *, situation: Situation) -> int | None:
    return situation.scores.zone(zone).score if situation.scores else None


def _side_sentence(side: Side, *, means: str, more: bool) -> str:
    work = ", and give it more of the work" if more else ""
    return f"Start on the {SIDE_WORDS[side]}, meaning {means}{work}: it measured tighter."
