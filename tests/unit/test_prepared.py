"""Texts prepared once: what is kept, and what is never kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.prepared.texts import PreparedTexts, cut

ID, TOKEN = "0f8fad5b-d9cb-469f-a165-70867728950e", "T" * 64


def filled(texts: PreparedTexts, key: str, *values: str, text: str = "") -> str:
    return texts.filled(key, values=values, make=lambda: text)


def test_it_is_made_once_and_filled_for_each() -> None:
    texts = PreparedTexts(most=2)
    other = "9" * 36

    first = filled(texts, "page", ID, TOKEN, text=f"<a {ID}>{TOKEN}</a {ID}>")
    second = filled(texts, "page", other, "U" * 64, text="never made")

    assert first == f"<a {ID}>{TOKEN}</a {ID}>"
    assert second == f"<a {other}>{'U' * 64}</a {other}>"


def test_nothing_of_the_first_person_is_kept() -> None:
    assert ID not in repr(cut(f"{ID} and {ID}{TOKEN}", (ID, TOKEN)))


def test_the_least_asked_for_makes_room() -> None:
    texts = PreparedTexts(most=2)
    for key in ("a", "b", "a", "c"):
        filled(texts, key, ID, text=f"{key} first")

    again = [filled(texts, key, ID, text=f"{key} again") for key in ("a", "b")]

    assert again == ["a first", "b again"]


def test_a_value_that_may_stand_there_by_chance_is_refused() -> None:
    with pytest.raises(ValueError, match="fewer than 16"):
        cut("3 of 7", ("7",))


def test_cleared_it_has_none() -> None:
    texts = PreparedTexts(most=2)
    filled(texts, "page", ID, text="old")

    texts.clear()

    assert filled(texts, "page", ID, text="new") == "new"


@given(st.lists(st.sampled_from([ID, TOKEN, "word", "<b>", ""]), max_size=20))
def test_filled_with_the_same_values_it_is_the_same_text(parts: list[str]) -> None:
    texts, text = PreparedTexts(most=1), "".join(parts)

    assert filled(texts, "page", ID, TOKEN, text=text) == text
    assert filled(texts, "page", ID, TOKEN, text="another") == text


def test_without_values_it_is_the_whole_text() -> None:
    assert filled(PreparedTexts(most=1), "part", text="all of it") == "all of it"
    assert cut("all of it", ()) == ("all of it",)
