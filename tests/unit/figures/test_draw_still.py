"""Drawing a still picture."""

import pytest

from assessment.figures.motion import UnknownLevel
from assessment.figures.still import draw_still
from tests.unit.figures.poses import make_spec

KNEE = {"kind": "angle", "at": "kneeR", "from": "hipR", "to": "ankleR"}
ARROW = 'class="a"'
GHOST = 'class="gh"'
GLOW = 'class="g"'


def test_it_draws_the_end_with_its_arrows() -> None:
    text = draw_still(make_spec(arrow=["skull"], feel=[["thighR", [5, -10, 0], 8]]))
    assert ARROW in text
    assert GLOW in text


def test_it_draws_the_start_without_arrow_and_glow() -> None:
    spec = make_spec(arrow=["skull"], feel=[["thighR", [5, -10, 0], 8]])
    text = draw_still(spec, progress=0)
    assert ARROW not in text
    assert GLOW not in text


def test_it_draws_another_body_at_another_moment() -> None:
    assert draw_still(make_spec(), progress=0) != draw_still(make_spec(), progress=0.5)


def test_it_draws_equal_text_for_equal_figures() -> None:
    assert draw_still(make_spec(), ghost=True) == draw_still(make_spec(), ghost=True)


def test_it_puts_a_ghost_behind_only_when_asked() -> None:
    assert GHOST in draw_still(make_spec(), ghost=True)
    assert GHOST not in draw_still(make_spec())


def test_it_leaves_out_the_ghost_of_a_body_that_has_not_moved() -> None:
    assert GHOST not in draw_still(make_spec(keys=[{}]), ghost=True)


def test_it_writes_the_number_of_a_level() -> None:
    spec = make_spec(levels=[{"kneeR": 30}, {"kneeR": 60}], measure=KNEE)
    assert ">150°<" in draw_still(spec, level=1)
    assert ">120°<" in draw_still(spec, level=2)


def test_it_shows_what_is_measured_at_the_end_beside_the_ghost() -> None:
    spec = make_spec(measure=KNEE)
    assert ">120°<" in draw_still(spec, ghost=True)
    assert "<text" not in draw_still(spec)


def test_it_draws_a_level_without_a_measure() -> None:
    assert "<text" not in draw_still(make_spec(levels=[{"kneeR": 30}]), level=1)


def test_it_refuses_a_level_that_is_not_there() -> None:
    with pytest.raises(UnknownLevel):
        draw_still(make_spec(), level=1)


def test_it_follows_the_readers_theme_and_the_fragments() -> None:
    text = draw_still(make_spec())
    assert "@media(prefers-color-scheme:dark)" in text
    assert "[id*=dark]:target~g{" in text
    assert '<g id="a"/><g id="a-light"/><g id="a-dark"/>' in text


def test_it_turns_the_number_for_a_page_that_mirrors_the_picture() -> None:
    spec = make_spec(levels=[{"kneeR": 30}], measure=KNEE)
    assert "[id$=mirrored]:target~g .v{" in draw_still(spec, level=1)
    assert "mirrored" not in draw_still(spec, ghost=True)
