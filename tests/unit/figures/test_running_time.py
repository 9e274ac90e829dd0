"""running_time: how long a moving picture moves before it rests."""

import pytest

from assessment.figures.animation import draw_animation
from assessment.figures.film import running_time
from assessment.figures.studio import stops_of
from tests.unit.figures.drawings import shipped_specs


def test_it_is_two_times_there_and_back() -> None:
    # Hold .7 s, move 1.5 s, hold .9 s, move 1.5 s; twice.
    assert running_time((0, 1)) == pytest.approx(2 * (0.7 + 1.5 + 0.9 + 1.5))


def test_it_is_what_the_picture_itself_says() -> None:
    spec = shipped_specs()["hip_ir"]

    once = running_time(stops_of(spec)) / 2

    assert f'dur="{once:g}s" repeatCount="2"' in draw_animation(spec)
