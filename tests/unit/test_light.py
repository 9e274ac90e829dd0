"""light_of: what to do when an exercise hurts."""

from routines.domain.day import Day
from routines.domain.light import Light, colour_of, light_of


def test_up_to_two_goes_on() -> None:
    assert {light_of(number, sharp=False) for number in range(3)} == {Light.GO_ON}


def test_three_to_five_goes_on_smaller() -> None:
    assert {light_of(number, sharp=False) for number in (3, 4, 5)} == {Light.SMALLER}


def test_six_and_more_stops_the_exercise() -> None:
    assert {light_of(number, sharp=False) for number in range(6, 11)} == {Light.STOP_EXERCISE}


def test_sharp_stops_the_session_whatever_the_number() -> None:
    assert {light_of(number, sharp=True) for number in (None, 0, 10)} == {Light.STOP_SESSION}


def test_without_a_number_it_goes_on_smaller() -> None:
    assert light_of(None, sharp=False) is Light.SMALLER


def test_the_colour_follows_the_light() -> None:
    colours = [colour_of(number, sharp=False) for number in (2, 3, 6)]

    assert colours == [Day.GREEN, Day.AMBER, Day.RED]
    assert colour_of(0, sharp=True) is Day.RED
