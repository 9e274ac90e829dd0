"""Reading one line of JSON, strictly."""

import pytest

from assessment.domain.strict_json import LONGEST_LINE, LineError, id_of, read_object


def test_it_reads_an_object() -> None:
    assert read_object(b'{"id": "a", "n": [1, 2.5, null]}\n') == {"id": "a", "n": [1, 2.5, None]}


def test_it_reads_the_first_line_of_a_windows_file() -> None:
    assert read_object(b'\xef\xbb\xbf{"id": "a"}\r\n') == {"id": "a"}


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b'{"id": "a"', "This line is not JSON"),
        (b"hello", "This line is not JSON"),
        (b"[1, 2]", "The line must be an object"),
        (b"null", "The line must be an object"),
        (b'{"id": "\xff"}', "This line is not UTF-8 text."),
        (b'{"id": "a", "id": "b"}', 'The key "id" is there twice.'),
        (b'{"list": [{"side": 1, "side": 2}]}', 'The key "side" is there twice.'),
        (b'{"value": NaN}', "NaN is not a number"),
        (b'{"value": -Infinity}', "-Infinity is not a number"),
        (b"[" * 90_000, "This line is nested too deeply."),
        (b'{"value": ' + b"9" * 5_000 + b"}", "a number with too many digits"),
        (b'{"id": "' + b"a" * LONGEST_LINE + b'"}', "This line is longer than 100,000 bytes."),
    ],
)
def test_it_says_what_is_wrong(line: bytes, sentence: str) -> None:
    with pytest.raises(LineError, match=sentence.replace("(", r"\(")):
        read_object(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (b'{"id": "a", "value": NaN}', "a"),
        (b'{"id": 7, "x": 1, "x": 2}', 7),
        (b'{"id": true}', None),
        (b'{"id": null}', None),
        (b'{"id": "a"', None),
        (b'["id"]', None),
        (b"\xff\xfe", None),
        (b"[" * 90_000, None),
        (b'{"id": "' + b"a" * LONGEST_LINE + b'"}', None),
    ],
)
def test_it_finds_the_id_of_a_bad_line_where_there_is_one(
    line: bytes, found: str | int | None
) -> None:
    assert id_of(line) == found
