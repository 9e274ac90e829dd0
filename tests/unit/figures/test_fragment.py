"""The fragment that chooses how a picture is shown."""

import pytest

from assessment.figures.fragments import fragment, fragments
from assessment.figures.still import draw_still
from tests.unit.figures.poses import make_spec


@pytest.mark.parametrize(
    ("theme", "mirrored", "expected"),
    [
        ("device", False, ""),
        ("", True, "#mirrored"),
        ("dark", False, "#dark"),
        ("light", True, "#light-mirrored"),
        ("purple", False, ""),
    ],
)
def test_it_says_what_the_page_has_chosen(*, theme: str, mirrored: bool, expected: str) -> None:
    assert fragment(theme, mirrored=mirrored) == expected


def test_only_a_card_answers_to_the_mirrored_ones() -> None:
    assert fragments(is_card=False) == ["light", "dark"]
    assert "dark-mirrored" in fragments(is_card=True)


def test_a_picture_answers_to_every_fragment_of_its_kind() -> None:
    text = draw_still(make_spec())

    assert all(f'id="{name}"' in text for name in fragments(is_card=False))
