"""Drawing the body map: two persons, and patches that lie on them."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from assessment.figures.bodymap import BodyMap, MapZone, draw_body_map
from assessment.figures.scenery import Zone

Box = tuple[int, int, int, int]

NUMBERS = {"M": 2, "L": 2, "l": 2, "t": 2, "q": 4, "c": 6, "a": 7, "z": 0}
TOKEN = re.compile(r"[A-Za-z]|-?\d+")


def curves(path: str) -> Iterator[list[tuple[int, int]]]:
    """The corners of each closed curve: where its commands end."""
    corners: list[tuple[int, int]] = []
    tokens = TOKEN.findall(path)
    command, x, y = "", 0, 0
    while tokens:
        if tokens[0].isalpha():
            command = tokens.pop(0)
        numbers = [int(tokens.pop(0)) for _ in range(NUMBERS[command])]
        if command == "M" and corners:
            yield corners
            corners = []
        if numbers:
            absolute = command.isupper()
            x = numbers[-2] + (0 if absolute else x)
            y = numbers[-1] + (0 if absolute else y)
            corners.append((x, y))
    yield corners


def box(corners: list[tuple[int, int]]) -> Box:
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def is_inside(inner: Box, outer: Box) -> bool:
    return (
        inner[0] >= outer[0]
        and inner[1] >= outer[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


def person(drawn: BodyMap, *, behind: bool) -> Box:
    """The box round one of the two persons without head."""
    middle = drawn.width / 2
    corners = [
        corner
        for curve in curves(drawn.layers[0][1])
        for corner in curve
        if (corner[0] > middle) == behind
    ]
    return box(corners)


def turn(corners: list[tuple[int, int]]) -> int:
    """Twice the area of a curve's corners, above 0 if it runs clockwise on the screen."""
    return sum(
        x * below - right * y
        for (x, y), (right, below) in zip(corners, corners[1:] + corners[:1], strict=True)
    )


def test_it_draws_the_same_every_time() -> None:
    assert draw_body_map() == draw_body_map()


def test_it_draws_each_zone() -> None:
    assert set(draw_body_map().zones) == {zone.value for zone in Zone}


@pytest.mark.parametrize(("zone", "patches"), [("hips", 4), ("thoracic", 1), ("posterior", 4)])
def test_it_gives_a_zone_a_patch_for_each_place(zone: str, patches: int) -> None:
    assert len(list(curves(draw_body_map().zones[zone].path))) == patches


@pytest.mark.parametrize("zone", list(Zone))
def test_it_puts_every_patch_inside_a_person(zone: Zone) -> None:
    drawn = draw_body_map()
    persons = [person(drawn, behind=behind) for behind in (False, True)]

    for patch in curves(drawn.zones[zone].path):
        assert any(is_inside(box(patch), each) for each in persons)


def test_it_puts_only_the_hips_in_front() -> None:
    drawn = draw_body_map()

    in_front = {
        slug
        for slug, zone in drawn.zones.items()
        if any(box(patch)[0] < drawn.width / 2 for patch in curves(zone.path))
    }

    assert in_front == {"hips"}


def test_it_keeps_everything_inside_the_map() -> None:
    drawn = draw_body_map()

    for _, path in drawn.layers:
        for curve in curves(path):
            assert is_inside(box(curve), (0, 0, drawn.width, drawn.height))


def test_it_mirrors_one_side_in_the_other() -> None:
    drawn = draw_body_map()
    left, _, right, _ = person(drawn, behind=False)

    assert abs((left + right) / 2 - drawn.front_x) <= 2


def test_it_runs_every_outline_clockwise_so_that_they_fill_as_one() -> None:
    curves_of_all = [curve for _, path in draw_body_map().layers for curve in curves(path)]

    assert all(turn(curve) > 0 for curve in curves_of_all)


@pytest.mark.parametrize("zone", list(Zone))
def test_it_leads_from_the_letter_to_the_zone(zone: Zone) -> None:
    drawn: MapZone = draw_body_map().zones[zone]
    patches = [box(patch) for patch in curves(drawn.path)]

    for line in curves(drawn.leader):
        letter, (x, y) = line
        assert letter == (drawn.letter_x, drawn.letter_y)
        assert any(is_inside((x, y, x, y), patch) for patch in patches)


def test_it_keeps_the_letters_apart_and_off_the_patches() -> None:
    drawn = draw_body_map()
    heights = sorted(zone.letter_y for zone in drawn.zones.values())

    assert all(lower - upper > 100 for upper, lower in pairwise(heights))
    assert {zone.letter_x for zone in drawn.zones.values()} == {drawn.width // 2}
