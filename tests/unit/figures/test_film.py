"""Moments in time."""

import pytest

from assessment.figures.film import Film, film_of


def test_it_goes_there_and_back() -> None:
    assert film_of((0, 1), samples=2).progress == (0, 0, 0.5, 1, 1, 0.5, 0)


def test_it_holds_at_the_start_and_at_the_end() -> None:
    film = film_of((0, 1), samples=2)
    assert film.seconds == pytest.approx((0, 0.7, 1.45, 2.2, 3.1, 3.85, 4.6))


def test_it_passes_a_key_that_is_no_stop() -> None:
    film = film_of((0, 2), samples=2)
    steps = [after - before for before, after in zip(film.seconds, film.seconds[1:], strict=False)]
    assert film.progress[1:6] == (0, 0.5, 1, 1.5, 2)
    assert all(step < 0.6 for step in steps[1:5])


def test_it_rests_shortly_at_a_stop_on_the_way() -> None:
    film = film_of((0, 1, 2), samples=1)
    first, again = (index for index, each in enumerate(film.progress[:5]) if each == 1)
    assert film.seconds[again] - film.seconds[first] == pytest.approx(0.54)


def test_what_does_not_change_is_not_animated() -> None:
    film = Film((0.0, 1.0), (0.0, 2.0))
    assert film.element("path", {"d": ["M0 0", "M0 0"]}) == '<path d="M0 0"/>'


def test_what_changes_plays_twice_and_stays() -> None:
    film = Film((0.0, 1.0), (0.0, 2.0))
    text = film.element("circle", {"cx": ["1", "2"]}, r=3)
    assert text.startswith('<circle r="3" cx="1"><animate attributeName="cx" dur="2s"')
    assert 'repeatCount="2" fill="freeze" keyTimes="0;1" values="1;2"' in text


def test_a_group_that_is_always_there_needs_no_switch() -> None:
    assert Film((0.0, 1.0), (0.0, 2.0)).shown("<a/>", visible=[True, True]) == "<a/>"


def test_a_group_is_switched_half_way_between_moments() -> None:
    text = Film((0.0, 1.0), (0.0, 2.0)).shown("<a/>", visible=[True, False])
    assert 'calcMode="discrete" keyTimes="0;.5" values="inline;none"' in text
