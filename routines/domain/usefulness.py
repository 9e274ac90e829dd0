"""
How much an exercise helps one person: needs it serves, findings it meets, doubts about it.

usefulness = sum of need x zone weight
           + target bonus for each matching target (to a most), + side bonus
           + good bonus and - modify penalty for each declared limit with such a caution
           - modify penalty where it works on a movement that hurt - recent penalty

All constants are the editors' rules: design choices, not evidence.
"""

from collections.abc import Mapping

from assessment.domain.zones import Zone
from routines.domain.catalogue import CautionAction, Exercise
from routines.domain.findings import Finding, SideLead
from routines.domain.limits import DISCOMFORT_LIMITS
from routines.domain.situation import Situation


def usefulness(exercise: Exercise, *, situation: Situation) -> float:
    """
    Return how useful an exercise is to a person, before what its neighbours add or take.

    Args:
        exercise: An exercise that may be used.
        situation: The person on this day.

    Returns:
        A number of about -0.5 to 1.5; higher is better.
    """
    rules = situation.rules
    actions = [
        caution.action
        for caution in exercise.cautions
        if caution.limit in situation.limits - DISCOMFORT_LIMITS
    ]
    matching = {target for one in situation.findings for target in one.targets}
    worth = served_need(exercise, needs=situation.needs)
    worth += min(rules.target_bonus_most, rules.target_bonus * len(matching & exercise.targets))
    worth += rules.side_bonus if lead_for(exercise, situation=situation) else 0.0
    worth += rules.good_bonus * actions.count(CautionAction.GOOD)
    worth -= rules.modify_penalty * actions.count(CautionAction.MODIFY)
    worth -= rules.modify_penalty if painful_movement(exercise, situation=situation) else 0.0
    worth -= rules.recent_penalty if exercise.slug in situation.profile.recent else 0.0
    return worth


def served_need(exercise: Exercise, *, needs: Mapping[Zone, float]) -> float:
    """Return the sum of need x weight over the zones that the exercise serves (0-1)."""
    return sum(needs[zone] * weight for zone, weight in exercise.zones.items())


def finding_for(exercise: Exercise, *, situation: Situation) -> Finding | None:
    """Return the lowest finding that the exercise works on."""
    return next((one for one in situation.findings if one.targets & exercise.targets), None)


def lead_for(exercise: Exercise, *, situation: Situation) -> SideLead | None:
    """
    Return whose tighter side leads in an exercise.

    A movement that points to the exercise itself comes before one that only measures
    the same zone; among equals the tightest.

    Args:
        exercise: Any exercise; one without sides, or whose sides mean nothing, has no lead.
        situation: The person's flagged sides.

    Returns:
        The leading movement, or ``None``.
    """
    if not exercise.per_side:
        return None
    same_motion = [one for one in situation.side_leads if one.targets & exercise.targets]
    same_zone = [one for one in situation.side_leads if one.zone in exercise.main_zones]
    for lead in (*same_motion, *same_zone):
        if lead.zone in exercise.side_means:
            return lead
    return None


def painful_movement(exercise: Exercise, *, situation: Situation) -> str | None:
    """Return the title of a movement that hurt and that the exercise works on."""
    painful = situation.painful
    return next((painful[target] for target in sorted(exercise.targets & painful.keys())), None)
