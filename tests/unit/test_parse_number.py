"""Numbers as people type them."""

import pytest

from assessment.domain.length_units import LengthUnit, lengths_in
from assessment.domain.protocol import Unit
from assessment.forms.movement import parse_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("30", 30),
        ("30.5", 30.5),
        ("30,5", 30.5),
        (" 30 ", 30),
        ("30°", 30),
        ("30 degrees", 30),
        ("12,5 cm", 12.5),
        ("-4", -4),
        ("\N{MINUS SIGN}4,5", -4.5),
        ("+3", 3),
    ],
)
def test_it_reads_comma_point_sign_and_unit(text: str, number: float) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize("text", ["", "about 30", "3 0", "1e3", "nan", "0x1f", "--4", "1.2.3", "."])
def test_it_refuses_what_is_not_one_plain_number(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("12 cm", 12), ("4.7 in", 11.9), ('4,7"', 11.9), ("1 inch", 2.5), ("2″", 5.1)],
)
def test_a_length_may_say_its_unit(text: str, number: float) -> None:
    # 4.7 in = 11.938 cm; 2 in = 5.08 cm
    assert parse_number(text, unit=Unit.CENTIMETRES) == number


@pytest.mark.parametrize(("text", "number"), [("4.7", 11.9), ("12 cm", 12), ("-3.1", -7.9)])
def test_a_length_without_a_unit_is_in_the_persons_own(text: str, number: float) -> None:
    with lengths_in(LengthUnit.INCHES):
        assert parse_number(text, unit=Unit.CENTIMETRES) == number


def test_an_angle_is_never_in_inches() -> None:
    with lengths_in(LengthUnit.INCHES):
        assert parse_number("30") == 30
        with pytest.raises(ValueError, match="30 in"):
            parse_number("30 in")
