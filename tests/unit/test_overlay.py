"""Translations laid over a content file."""

import re

import pytest

from config.content_files.overlay import Overlay, texts_of

ENGLISH: dict[str, object] = {
    "title": "The test",
    "unit": "cm",
    "bounds": [0, 70],
    "steps": ["Sit tall.", "Turn {side}."],
    "levels": [{"number": 1, "label": "A little"}, {"number": 2, "label": "A lot"}],
}


def laid(over: dict[str, object]) -> tuple[dict[str, object], list[str]]:
    problems: list[str] = []
    return Overlay("a.de.toml", problems).table(ENGLISH, over), problems


def test_what_it_has_is_said_in_its_language() -> None:
    assert laid({"title": "Der Test"}) == ({**ENGLISH, "title": "Der Test"}, [])


def test_what_it_leaves_out_stays_english() -> None:
    assert laid({}) == (ENGLISH, [])


def test_a_table_of_a_list_is_found_by_its_name() -> None:
    table, problems = laid({"levels": [{"number": 2, "label": "Viel"}]})

    assert table["levels"] == [{"number": 1, "label": "A little"}, {"number": 2, "label": "Viel"}]
    assert problems == []


@pytest.mark.parametrize(
    ("over", "problem"),
    [
        ({"titel": "Der Test"}, "a.de.toml, titel: is not in the English file"),
        ({"unit": "Zoll"}, "is a name that code knows"),
        ({"bounds": [0, 90]}, "is no text that people read"),
        ({"title": " "}, "is empty"),
        ({"steps": ["Aufrecht sitzen."]}, "must have 2 texts"),
        ({"steps": ["Sit tall.", "Drehen."]}, r"must have the places \['{side}'\]"),
        ({"levels": [{"number": 3, "label": "Sehr viel"}]}, "levels: 3 is not in the English"),
    ],
)
def test_what_does_not_fit_is_told_and_stays_english(over: dict[str, object], problem: str) -> None:
    table, problems = laid(over)

    assert table == ENGLISH
    assert len(problems) == 1
    assert re.search(problem, problems[0])


def test_each_english_text_is_paired_with_its_translation() -> None:
    table, _problems = laid({"steps": ["Aufrecht sitzen.", "Turn {side}."], "title": "Der Test"})

    assert dict(texts_of(ENGLISH, table)) == {
        "The test": "Der Test",
        "Sit tall.": "Aufrecht sitzen.",
    }
