"""
The JSON Lines shapes of the ``score`` command: one person per line, in and out.

In:  ``{"id": "a1", "age": 45, "sex": "F", "measurements": [{"movement": "hip_ir",
"side": "L", "value": 30, "method": "tape"}]}``; age and sex may be null, and keys
that are not known here belong to somebody else and are left alone.

Everything that can be wrong with a line ends as an answer with a sentence; the other
lines are still scored.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from assessment.domain.measurements import ScoringError
from assessment.domain.protocol import Method, Sex, Side
from assessment.domain.results import Group, Measured, Scores, SideScore, ZoneScore
from assessment.domain.strict_json import LineError, as_id, as_object, id_of, read_object

__all__ = ["LineError", "PersonLine", "answer_line", "parse_person", "scores_as_json"]

# Older than anybody has been known to get, in years.
OLDEST_AGE = 130

# Decimal places in the output; enough to check every step by hand.
PLACES = 6
SHARE_PLACES = 4

_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person as a line gives them."""

    id: str | int
    age: int | None
    sex: Sex | None
    measurements: tuple[Measured, ...]


def answer_line(
    line: bytes, *, answer: Callable[[Mapping[str, object]], dict[str, object]]
) -> tuple[dict[str, object], bool]:
    """
    Answer one line, good or bad.

    Args:
        line: The raw line.
        answer: Turns the line's object into its answer; may raise ``LineError`` or
            ``ScoringError``.

    Returns:
        The answer and true; or the line's id with the error's sentence, and false.
    """
    try:
        return answer(read_object(line)), True
    except (LineError, ScoringError) as error:
        return {"id": id_of(line), "error": str(error)}, False


def parse_person(found: object) -> PersonLine:
    """
    Turn one line's object into a person.

    Args:
        found: What JSON made of the line.

    Returns:
        The person. The values' bounds, sides and movements are checked by scoring.

    Raises:
        LineError: If a key is missing or holds something else than it should.
    """
    person = as_object(found, name="The line")
    measurements = person.get("measurements")
    if not isinstance(measurements, list):
        raise LineError("measurements must be a list.")
    return PersonLine(
        id=as_id(person),
        age=_age(person),
        sex=None if person.get("sex") is None else _choice(Sex, person["sex"], name="sex"),
        measurements=tuple(
            _measured(one, where=f"Measurement {number}")
            for number, one in enumerate(measurements, start=1)
        ),
    )


def scores_as_json(line_id: str | int, scores: Scores) -> dict[str, object]:
    """
    Return one person's scores in the shape of the ``score`` command's output.

    Args:
        line_id: The line's own id.
        scores: What scoring gave back.

    Returns:
        A value that ``json`` can write.
    """
    return {
        "id": line_id,
        "edition": scores.edition,
        "zones": {zone.zone.value: _zone_as_json(zone) for zone in scores.zones},
        "movements": [_side_as_json(side) for side in scores.movements],
        "sides": [
            {"movement": gap.movement, "gap": gap.gap, "flagged": gap.flagged}
            for gap in scores.sides
        ],
    }


def _zone_as_json(zone: ZoneScore) -> dict[str, object]:
    share = round(zone.measured_weight, SHARE_PLACES)
    if zone.z is None or zone.se is None:
        return {"score": None, "measured_weight": share, "why": zone.why}
    return {
        "score": zone.score,
        "low": zone.low,
        "high": zone.high,
        "z": _rounded(zone.z),
        "se": _rounded(zone.se),
        "measured_weight": share,
        "word": zone.word,
        "words": list(zone.words),
        "provisional": zone.provisional,
    }


def _side_as_json(side: SideScore) -> dict[str, object]:
    return {
        "movement": side.movement,
        "side": side.side,
        "value": side.value,
        "z": None if side.z is None else _rounded(side.z),
        "percentile": side.percentile,
        "group": None if side.group is None else _group_as_json(side.group),
    }


def _group_as_json(group: Group) -> dict[str, object]:
    return {
        "sex": group.sex,
        "age_min": group.age_min,
        "age_max": group.age_max,
        "mean": _rounded(group.mean),
        "sd": _rounded(group.sd),
        "source": group.source,
        "grade": group.grade,
        "status": group.status,
    }


def _rounded(number: float) -> float:
    # Adding 0.0 turns -0.0 into 0.0.
    return round(number, PLACES) + 0.0


def _measured(found: object, *, where: str) -> Measured:
    one = as_object(found, name=where)
    movement = one.get("movement")
    if not isinstance(movement, str):
        raise LineError(f'{where}: movement must be a name, for example "hip_ir".')
    side = one.get("side")
    return Measured(
        movement=movement,
        side=None if side is None else _choice(Side, side, name=f"{where}: side"),
        value=_number(one.get("value"), name=f"{where}: value"),
        method=_choice(Method, one.get("method"), name=f"{where}: method"),
    )


def _age(person: Mapping[str, object]) -> int | None:
    found = person.get("age")
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int) or not 0 <= found <= OLDEST_AGE:
        raise LineError(f"age must be a whole number of years from 0 to {OLDEST_AGE}, or null.")
    return found


def _number(found: object, *, name: str) -> float:
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise LineError(f"{name} must be a number.")
    try:
        number = float(found)
    except OverflowError:
        raise LineError(f"{name} is far too large.") from None
    # 1e999 is valid JSON, and Python reads it as infinity.
    if not math.isfinite(number):
        raise LineError(f"{name} is far too large.")
    return number


def _choice(kind: type[_Choice], found: object, *, name: str) -> _Choice:
    try:
        # No other JSON value spells like a choice.
        return kind(str(found))
    except ValueError:
        raise LineError(f"{name} must be one of {', '.join(kind)}.") from None
