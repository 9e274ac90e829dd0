"""A person's own measurement in words: "your left side turned in 20 degrees"."""

from collections.abc import Mapping

from assessment.domain.length_units import LengthUnit, current_length_unit, inches
from assessment.domain.protocol import Edition, Method, Side, Unit
from assessment.domain.results import SideScore
from assessment.domain.translating import mark, say, say_count, say_number
from routines.domain.plan import MovementWords

WHO: Mapping[Side | None, str] = {
    None: mark("you {did}"),
    Side.LEFT: mark("your left side {did}"),
    Side.RIGHT: mark("your right side {did}"),
}


def measured_text(score: SideScore, *, edition: Edition, words: MovementWords) -> str:
    """
    Say what one side measured, as a clause within a sentence.

    Args:
        score: The side with its value and how that was measured.
        edition: For the unit of the movement.
        words: What the movement's own words say that the side did.

    Returns:
        The clause in the reader's language and unit.
    """
    unit = edition.movement(score.movement).unit
    by_eye = score.method is Method.EYE
    text, value = words.finding, score.value
    if words.beside_mark is not None:
        if value == 0:
            level = words.beside_mark.level_by_eye if by_eye else words.beside_mark.level
            return say(WHO[score.side]).format(did=level)
        # Nobody says that they reached minus 8 cm.
        text, value = (words.beside_mark.past if value > 0 else text), abs(value)
    amount = _length(value) if unit is Unit.CENTIMETRES else _angle(value)
    if by_eye:
        amount = say("about {value}").format(value=amount)
    return say(WHO[score.side]).format(did=text.format(value=amount))


def _length(value: float) -> str:
    if current_length_unit() is LengthUnit.INCHES:
        return say("{value} in").format(value=say_number(inches(value)))
    return say("{value} cm").format(value=say_number(value))


def _angle(value: float) -> str:
    # Catalogues count in whole numbers; 20.5 is said as two are.
    number = int(value) if value == int(value) else 2
    return say_count("{value} degree", "{value} degrees", number).format(value=say_number(value))
