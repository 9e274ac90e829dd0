"""Centimetres and inches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.length_units import (
    LengthUnit,
    centimetres,
    current_length_unit,
    inch_bounds,
    inches,
    lengths_in,
    survives,
)

TENTHS = st.integers(-2000, 2000).map(lambda tenths: tenths / 10)


@pytest.mark.parametrize(("cm", "inch"), [(0, 0), (2.54, 1), (12, 4.7), (-8, -3.1), (30.5, 12)])
def test_it_shows_tenths_of_an_inch(cm: float, inch: float) -> None:
    assert inches(cm) == inch


@pytest.mark.parametrize(("inch", "cm"), [(0, 0), (1, 2.5), (4.7, 11.9), (-3.1, -7.9)])
def test_it_stores_tenths_of_a_centimetre(inch: float, cm: float) -> None:
    # 1 in = 2.54 cm; 4.7 in = 11.938 cm; 3.1 in = 7.874 cm
    assert centimetres(inch) == cm


@given(TENTHS)
def test_what_was_typed_in_inches_is_shown_as_typed(typed: float) -> None:
    assert inches(centimetres(typed)) == typed


@given(TENTHS)
def test_opening_and_saving_it_again_does_not_drift(typed: float) -> None:
    assert survives(centimetres(typed))


def test_a_length_typed_in_centimetres_may_lie_between() -> None:
    # 12.3 cm = 4.84 in; 4.8 in = 12.19 cm
    assert not survives(12.3)


@given(TENTHS, TENTHS)
def test_bounds_in_inches_are_within_those_in_centimetres(one: float, other: float) -> None:
    low, high = sorted((one, other))
    least, most = inch_bounds(low, high)

    assert centimetres(least) >= low
    assert centimetres(most) <= high


def test_it_is_centimetres_unless_said_otherwise() -> None:
    with lengths_in(LengthUnit.INCHES):
        assert current_length_unit() is LengthUnit.INCHES
    assert current_length_unit() is LengthUnit.CENTIMETRES
