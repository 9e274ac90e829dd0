"""The fragment that chooses how a picture is shown."""

import pytest

from assessment.figures.fragments import fragment, fragments
from assessment.figures.looks import LOOKS
from assessment.figures.still import draw_still
from tests.unit.figures.poses import make_spec


@pytest.mark.parametrize(
    ("theme", "mirrored", "expected"),
    [
        ("device", False, "#b"),
        ("", True, "#b-mirrored"),
        ("dark", False, "#b-dark"),
        ("light", True, "#b-light-mirrored"),
        ("purple", False, "#b"),
    ],
)
def test_it_says_what_the_page_has_chosen(*, theme: str, mirrored: bool, expected: str) -> None:
    assert fragment(LOOKS[1], theme=theme, mirrored=mirrored) == expected


def test_only_a_card_answers_to_the_mirrored_ones() -> None:
    assert not any("mirrored" in name for name in fragments(is_card=False))
    assert "d-dark-mirrored" in fragments(is_card=True)


def test_no_two_fragments_are_the_same() -> None:
    every = fragments(is_card=True)
    assert len(every) == len(set(every)) == 24


def test_a_picture_answers_to_every_fragment_of_its_kind() -> None:
    text = draw_still(make_spec())

    assert all(f'id="{name}"' in text for name in fragments(is_card=False))
