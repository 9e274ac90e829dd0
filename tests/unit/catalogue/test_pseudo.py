"""English in disguise."""

import pytest

from config.catalogue.pseudo import long, right_to_left


def test_a_long_text_is_bracketed_accented_and_longer() -> None:
    assert long("Sit tall") == "⟦Šîît tååll⟧"


@pytest.mark.parametrize(
    "kept", ["%(name)s", "{name}", "%%", '<a href="b">', "</a>", "&nbsp;", "10"]
)
def test_what_is_no_word_stays_as_it_is(kept: str) -> None:
    assert long(f"Go {kept} on") == f"⟦Göö {kept} ööñ⟧"
    assert kept in right_to_left(f"Go {kept} on")


def test_a_sentence_grows_by_a_third_or_more() -> None:
    text = "Sit on a chair with your feet flat, and turn as far as is easy."

    assert 1.3 < len(long(text)) / len(text) < 1.5


def test_words_are_turned_round_and_places_are_not() -> None:
    assert right_to_left("Go {name}") == "\u200f\u202eGo\u202c\u200f {name}"


def test_a_sign_beside_a_place_is_no_word() -> None:
    assert right_to_left("{number}°") == "{number}°"
