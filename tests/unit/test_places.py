"""Where and with what, in words."""

import pytest

from routines.presenters.places import place_text, position_text, things_text
from tests.profiles import shipped_catalogue

EXERCISES = shipped_catalogue().exercises


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("cat-cow", "On hands and knees"),
        ("seated-rotation", "Sitting on a chair"),
        ("wall-slide-lift", "Standing, with a wall"),
        ("strap-hamstring", "Lying on your back, with a strap or long towel"),
    ],
)
def test_it_says_where_and_with_what(slug: str, text: str) -> None:
    assert place_text(EXERCISES[slug]) == text


def test_it_says_each_position_and_thing_of_several_once() -> None:
    slugs = ("cat-cow", "bird-dog", "seated-rotation", "wall-slide-lift", "wall-hip-hinge")

    assert place_text(*(EXERCISES[slug] for slug in slugs)) == (
        "On hands and knees, sitting on a chair and standing, with a wall"
    )


def test_a_chair_that_nobody_sits_on_is_named() -> None:
    some = [EXERCISES[slug] for slug in ("standing-hip-flexor", "wall-slide-lift")]

    assert place_text(*some) == "Standing, with a chair and a wall"


def test_it_lists_what_is_needed() -> None:
    assert things_text([]) == "Nothing"
    assert things_text(["wall", "chair"]) == "A chair and a wall"


def test_it_says_what_an_editor_made_up_as_it_is_written() -> None:
    assert position_text("side-sitting") == "Side sitting"
    assert things_text(["big_ball"]) == "Big ball"


def test_every_shipped_position_and_thing_has_words() -> None:
    for exercise in EXERCISES.values():
        assert "-" not in place_text(exercise)
        assert "_" not in place_text(exercise)
