"""Numbers as people type them."""

import pytest

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
