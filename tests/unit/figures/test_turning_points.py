"""turning_points: when a moving picture leaves, arrives, turns back and is home."""

import pytest

from assessment.figures.film import film_of, running_time, turning_points


@pytest.mark.parametrize("stops", [(0, 1), (0, 1, 2)])
def test_they_are_those_of_the_film(stops: tuple[int, ...]) -> None:
    film = film_of(stops, samples=2)
    end = float(stops[-1])
    at_end = [second for second, far in zip(film.seconds, film.progress, strict=True) if far == end]

    leaves, arrives, turns, home = turning_points(running_time(stops))

    assert leaves == pytest.approx(film.seconds[1])
    assert (arrives, turns) == pytest.approx((at_end[0], at_end[-1]))
    assert home == pytest.approx(film.seconds[-1])
