"""Sharing the minutes out: least first, then usual, then more, never over."""

from dataclasses import replace

from routines.domain.portions import Portion, fit_doses
from tests.profiles import shipped_catalogue


def portion(*seconds: int, usual: int = 1, roomy: int | None = None) -> Portion:
    """A portion whose doses are 1, 2, 3 and so on, with the seconds given."""
    doses = tuple(range(1, len(seconds) + 1))
    return Portion(
        exercise=shipped_catalogue().exercises["open-book"],
        doses=doses,
        seconds=seconds,
        usual=usual,
        roomy=doses[-1] if roomy is None else roomy,
        most_per_side=len(seconds),
    )


def test_without_spare_time_everything_gets_its_least_dose() -> None:
    assert fit_doses([portion(50, 60), portion(40, 50)], priority=(0, 1), seconds=95) == (1, 1)


def test_spare_seconds_go_to_the_first_in_priority() -> None:
    portions = [portion(50, 60), portion(50, 60)]

    assert fit_doses(portions, priority=(1, 0), seconds=110) == (1, 2)


def test_everything_gets_its_usual_dose_before_anything_gets_more() -> None:
    portions = [portion(50, 60, 70, usual=2), portion(50, 60, 70, usual=2)]

    assert fit_doses(portions, priority=(0, 1), seconds=120) == (2, 2)


def test_a_tighter_side_keeps_its_room_while_the_time_is_used_well() -> None:
    biased = portion(50, 60, 70, roomy=2)

    assert fit_doses([biased, portion(50)], priority=(0, 1), seconds=125) == (2, 1)


def test_room_for_a_tighter_side_gives_way_to_the_minutes() -> None:
    biased = portion(50, 60, 70, roomy=2)

    assert fit_doses([biased, portion(50)], priority=(0, 1), seconds=130) == (3, 1)


def test_the_least_needy_gives_its_room_away_first() -> None:
    portions = [portion(50, 70, roomy=1), portion(50, 70, roomy=1)]

    assert fit_doses(portions, priority=(0, 1), seconds=125) == (1, 2)


def test_coarse_steps_are_rearranged_to_use_the_time() -> None:
    # First come first served gives 100 + 40 of 170 s; the other way round gives 60 + 110.
    portions = [portion(60, 100), portion(40, 110)]

    assert fit_doses(portions, priority=(0, 1), seconds=170) == (1, 2)


def test_it_is_never_over_the_time() -> None:
    portions = [portion(40, 61), portion(40, 61)]

    assert fit_doses(portions, priority=(0, 1), seconds=100) == (1, 1)


def test_too_little_to_fill_the_time_gives_the_most_of_everything() -> None:
    portions = [portion(40, 50), replace(portion(40, 55), usual=2)]

    assert fit_doses(portions, priority=(0, 1), seconds=500) == (2, 2)
