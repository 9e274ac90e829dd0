"""
The JSON Lines shapes of the ``recommend`` command, on top of those of ``score``.

In:  a person's line plus ``"minutes": 8``, and optionally ``"limits": ["cannot_kneel"]``,
``"discomfort": 2`` and ``"equipment": ["chair", "wall", "floor"]``.
Out: the plan, or no steps and why.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.domain.lines import LineError
from routines.domain.limits import DECLARED_LIMITS, EQUIPMENT
from routines.domain.plan import MINUTES, PlannedStep, Recommendation

FLOOR = "floor"
USUAL_EQUIPMENT = frozenset({"chair", "wall", FLOOR})
ALL_EQUIPMENT = EQUIPMENT | {FLOOR}
MOST_DISCOMFORT = 10


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a line says beside the measurements. ``discomfort`` is 0-10 today or ``None``."""

    minutes: int
    limits: frozenset[str]
    discomfort: int | None
    equipment: frozenset[str]


def parse_wishes(line: Mapping[str, object]) -> Wishes:
    """
    Read what a line says beside the measurements.

    Args:
        line: The line's object.

    Returns:
        The wishes; without limits there are none, without equipment the usual.

    Raises:
        LineError: If minutes are missing, or anything holds something else than it should.
    """
    return Wishes(
        minutes=_minutes(line.get("minutes")),
        limits=_slugs(line.get("limits"), name="limits", known=DECLARED_LIMITS, absent=frozenset()),
        discomfort=_discomfort(line.get("discomfort")),
        equipment=_slugs(
            line.get("equipment"), name="equipment", known=ALL_EQUIPMENT, absent=USUAL_EQUIPMENT
        ),
    )


def recommendation_as_json(
    line_id: str | int, *, recommendation: Recommendation
) -> dict[str, object]:
    """
    Return one person's plan in the shape of the ``recommend`` command's output.

    Args:
        line_id: The line's own id.
        recommendation: What the recommender gave back.

    Returns:
        A value that ``json`` can write.
    """
    if not recommendation.steps:
        return {"id": line_id, "steps": [], "why": recommendation.why}
    return {
        "id": line_id,
        "routine": recommendation.routine,
        "minutes": recommendation.minutes,
        "total_seconds": recommendation.total_seconds,
        "steps": [_step_as_json(step) for step in recommendation.steps],
        "trace": list(recommendation.trace),
    }


def _step_as_json(step: PlannedStep) -> dict[str, object]:
    return {
        "exercise": step.exercise,
        "dose": step.dose_text,
        "seconds": step.seconds,
        "first_side": step.first_side,
        "reason": step.reason,
        "adapt": list(step.adapt),
    }


def _minutes(found: object) -> int:
    # bool is a kind of int in Python, and True would pass for 1.
    if isinstance(found, int) and not isinstance(found, bool) and found in MINUTES:
        return found
    raise LineError(f"minutes must be one of {', '.join(map(str, MINUTES))}.")


def _discomfort(found: object) -> int | None:
    if found is None:
        return None
    if isinstance(found, int) and not isinstance(found, bool) and 0 <= found <= MOST_DISCOMFORT:
        return found
    raise LineError(f"discomfort must be a whole number from 0 to {MOST_DISCOMFORT}, or null.")


def _slugs(
    found: object, *, name: str, known: frozenset[str], absent: frozenset[str]
) -> frozenset[str]:
    if found is None:
        return absent
    if not isinstance(found, list) or not all(isinstance(slug, str) for slug in found):
        raise LineError(f"{name} must be a list of names.")
    if unknown := sorted(set(found) - known):
        raise LineError(
            f"{name}: there is no {unknown[0][:40]}. The names are {', '.join(sorted(known))}."
        )
    return frozenset(found)
