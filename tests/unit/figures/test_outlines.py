"""Paths of whole numbers."""

from random import Random

import pytest

from assessment.figures.camera import Disc, Point
from assessment.figures.limbs import Hem, blob_outline, bone_outline, taper_outline
from assessment.figures.outlines import Outline, closed_curve, even, open_curve, whole
from assessment.figures.trunk import convex_hull, last_exit

SQUARE: list[Point] = [(0, 0), (10, 0), (10, 10), (0, 10)]


@pytest.mark.parametrize(("value", "expected"), [(0.5, 1), (1.5, 2), (-0.5, 0), (-1.4, -1)])
def test_whole_rounds_halves_up(value: float, expected: int) -> None:
    assert whole(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(0.9, 0), (1, 2), (2.9, 2), (3, 4), (-3, -2)])
def test_even_rounds_to_even_numbers(value: float, expected: int) -> None:
    assert even(value) == expected


def test_text_leaves_out_what_is_not_needed() -> None:
    path = Outline().then("M", 1, -2).then("t", 3, 4).then("t", 5, -6).then("z")
    assert path.text == "M1-2t3 4 5-6z"


def test_a_closed_curve_comes_back_to_its_start() -> None:
    dice = Random(3)
    points = [(dice.uniform(0, 99), dice.uniform(0, 99)) for _ in range(12)]
    steps = [numbers[-2:] for command, numbers in closed_curve(points).tokens if command in "qt"]
    assert (sum(x for x, _ in steps), sum(y for _, y in steps)) == (0, 0)


def test_an_open_curve_ends_at_its_last_point() -> None:
    tokens = open_curve([(0, 0), (10, 20), (30, 40)]).tokens
    ends = [numbers[-2:] for _, numbers in tokens]
    assert (sum(x for x, _ in ends), sum(y for _, y in ends)) == (30, 40)


@pytest.mark.parametrize("hem", [None, Hem(0.4)])
def test_a_bone_has_the_same_commands_from_every_side(hem: Hem | None) -> None:
    dice = Random(7)
    outlines = [bone_outline(_limb(dice), axis=(0, 1), hem=hem) for _ in range(50)]
    assert len({outline.topology for outline in outlines}) == 1


def test_a_bone_that_points_at_the_eye_still_has_an_outline() -> None:
    end_on = [(5.0, 5.0, 8.0), (5.0, 5.0, 7.0), (5.0, 5.0, 5.0)]
    assert bone_outline(end_on, axis=(0, 1)).text.startswith("M")


@pytest.mark.parametrize("near", ["a", "l"])
def test_a_taper_ends_beside_its_far_circle(near: str) -> None:
    tokens = taper_outline((0, 0, 10), last=(0, 90, 5), axis=(0, 1), capped=near == "a").tokens
    ends = [numbers[-2:] for _, numbers in tokens[:-1]]
    assert "".join(command[0] for command, _ in tokens) == f"M{near}laz"
    assert abs(sum(x for x, _ in ends)) == 5
    assert 85 <= sum(y for _, y in ends) <= 95


def test_a_blob_goes_round_all_its_circles() -> None:
    outline = blob_outline([(0, 0, 10), (40, 0, 10)], corners=12, axis=(1, 0))
    xs = [outline.tokens[0][1][0]]
    for _, numbers in outline.tokens[1:-1]:
        xs.append(xs[-1] + numbers[-2])
    assert min(xs) < -8
    assert max(xs) > 48


def test_a_hull_leaves_out_what_is_inside() -> None:
    assert set(convex_hull([*SQUARE, (5, 5)])) == set(SQUARE)


def test_a_ray_ends_where_it_leaves_the_last_shape() -> None:
    beyond: list[Point] = [(x + 20, y) for x, y in SQUARE]
    assert last_exit((5, 5), direction=(1, 0), shapes=[SQUARE, beyond]) == pytest.approx(25)


def _limb(dice: Random) -> list[Disc]:
    return [(dice.uniform(0, 99), dice.uniform(0, 99), radius) for radius in (40.0, 30.0, 20.0)]
