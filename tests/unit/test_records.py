"""config.records: what goes out comes back, and what does not fit is named."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.records.bounds import AtMost, Between, Items, Matching, OneOf
from config.records.parsing import RecordError, parse_json
from config.records.reading import read_record
from config.records.writing import json_text


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Part:
    """One part."""

    colour: Colour
    size: Annotated[float, Between(-5, 5)] | None


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole."""

    id: UUID
    name: Annotated[str, AtMost(8)]
    slug: Annotated[str, Matching("[a-z]{1,4}")]
    kind: Annotated[str, OneOf(("", "x"))]
    made: datetime
    day: date | None
    parts: Annotated[tuple[Part, ...], Items(2)]
    shares: Mapping[Colour, float]
    good: bool
    count: int = 3


WHOLE = Whole(
    id=UUID(int=7),
    name="Grüße",
    slug="abc",
    kind="",
    made=datetime(2026, 11, 22, 8, 30, 0, 123, tzinfo=UTC),
    day=date(2026, 11, 22),
    parts=(Part(Colour.RED, -1.5), Part(Colour.BLUE, None)),
    shares={Colour.BLUE: 0.1},
    good=True,
)


def read(text: str) -> Whole:
    return read_record(Whole, parse_json(text.encode()))


def test_a_record_comes_back_as_it_was() -> None:
    assert read(json_text(WHOLE)) == WHOLE


def test_the_same_moment_has_one_spelling() -> None:
    elsewhere = WHOLE.made.astimezone(timezone(timedelta(hours=5)))

    assert json_text(elsewhere) == json_text(WHOLE.made) == '"2026-11-22T08:30:00.000123Z"\n'


def test_a_mapping_comes_back_in_the_order_of_its_keys() -> None:
    whole = read(json_text(WHOLE).replace('"blue": 0.1', '"red": 1, "blue": 0.1'))

    assert list(whole.shares) == ["blue", "red"]


def test_a_field_with_a_default_may_be_missing() -> None:
    assert read(json_text(WHOLE).replace(',\n "count": 3', "")) == WHOLE


@given(st.floats(-5, 5))
def test_every_number_comes_back_to_the_last_digit(size: float) -> None:
    part = Part(Colour.RED, size)

    assert read_record(Part, parse_json(json_text(part).encode())) == part


@pytest.mark.parametrize(
    ("found", "put", "sentence"),
    [
        ('"name": "Grüße"', '"name": "far too long"', "name is longer than 8 characters"),
        ('"name": "Grüße"', '"name": "a\\u0000"', "name holds a character that cannot be stored"),
        ('"name": "Grüße"', '"name": 7', "name must be a text"),
        ('"slug": "abc"', '"slug": "Abc"', "slug is not written as it should be"),
        ('"slug": "abc"', '"slug": "abc\\n"', "slug is not written as it should be"),
        ('"kind": ""', '"kind": "y"', "kind must be one of"),
        ('"colour": "red"', '"colour": "pink"', r"parts\[0\].colour must be one of red, blue"),
        ('"colour": "red"', '"colour": null', r"parts\[0\].colour must be a text"),
        ("-1.5", "-5.5", r"parts\[0\].size must be between -5 and 5"),
        ("-1.5", "true", r"parts\[0\].size must be a number"),
        ("-1.5", "1e999", r"parts\[0\].size must be a number"),
        ("0.1", '"0.1"', "shares.blue must be a number"),
        ('"good": true', '"good": 1', "good must be true or false"),
        ('"count": 3', '"count": true', "count must be a whole number"),
        ('"count": 3', '"count": 3.0', "count must be a whole number"),
        ('"count": 3', '"colour": 3', "has an entry that is not known here: colour"),
        ('"good": true,', "", "has no good"),
        (".000123Z", "", "made must be a day and a time with its zone"),
        ('"2026-11-22T08', '"0001-11-22T08', "made must be a day and a time"),
        ('"2026-11-22"', '"9999-11-22"', "day must be a day"),
        ("00000000-", "0000000-", "id must be an id"),
    ],
)
def test_what_does_not_fit_is_named(found: str, put: str, sentence: str) -> None:
    text = json_text(WHOLE)
    assert found in text

    with pytest.raises(RecordError, match=sentence):
        read(text.replace(found, put))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"{", "is not JSON"),
        (b"\xff", "not UTF-8"),
        (b'{"a": "\\ud800"}', "not UTF-8"),
        (b'{"a": NaN}', "NaN is not a number"),
        (b'{"a": 1, "a": 2}', "an entry twice"),
        (b"[" * 100_000, "nested too deeply"),
        (b"1" * 10_000, "too many digits"),
    ],
)
def test_bad_json_is_refused(text: bytes, sentence: str) -> None:
    with pytest.raises(RecordError, match=sentence):
        parse_json(text)


def test_a_list_is_only_as_long_as_allowed() -> None:
    twice = json_text(WHOLE).replace('"parts": [', '"parts": [{"colour": "red", "size": 1},')

    with pytest.raises(RecordError, match="parts has more than 2 entries"):
        read(twice)
