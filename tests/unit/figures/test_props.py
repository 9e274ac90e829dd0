"""Things in the picture."""

import pytest

from assessment.figures.props import chair, roller, stool, wall
from assessment.figures.still import draw_still
from tests.unit.figures.poses import make_spec

PLAIN = draw_still(make_spec())


@pytest.mark.parametrize(
    "prop",
    [
        "mat",
        "stool",
        "chair",
        "wallback",
        ["box", [40, 0, 0], [30, 20, 30]],
        ["wall", 40],
        ["post", 40, 0, 100],
        ["pillow", 40, 0, 0],
        ["roller", 40, 7.5, 20],
        ["towel", 40, 0, 0],
        ["dial", 0, 60, 0, 50],
        ["tape", [10, 0, 20], [60, 0, 20]],
        ["stick", ["handR", [0, -8, 0]], ["handL", [0, -8, 0]]],
        ["roll", [40, 50, -4], [40, 50, 4]],
        ["strap", ["handR", [0, -8, 0]], ["footR", [0, 0, 0]]],
        ["phone", "thighR", [8, -20, 0], "x"],
        ["phone", "thighR", [8, -20, 0], "-z"],
    ],
)
def test_each_kind_is_drawn(prop: object) -> None:
    text = draw_still(make_spec(props=[prop]))
    assert len(text) > len(PLAIN) + 40


def test_a_chair_is_a_stool_with_a_back_above_the_seat() -> None:
    assert chair()[-len(stool()) :] == stool()
    assert max(y for piece in chair() for _, y, _ in piece.points) > 80


def test_a_roller_lies_on_the_floor() -> None:
    heights = [y for piece in roller(0, 7.5, 20) for _, y, _ in piece.points]
    assert min(heights) == pytest.approx(0, abs=0.01)


def test_a_walls_height_needs_no_room_in_the_picture() -> None:
    framed = [piece for piece in wall(40) if piece.framed]
    assert max(y for piece in framed for _, y, _ in piece.points) == 0
