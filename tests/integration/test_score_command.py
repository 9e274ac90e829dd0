"""``manage.py score FILE|-``: one answer per line, good or bad, and no database."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from assessment.domain.strict_json import LONGEST_LINE

ROOT = Path(__file__).resolve().parents[2]
SCORE = [sys.executable, "manage.py", "score"]

PERSON = (
    '{"id": "a1", "age": 45, "sex": "F", "measurements": ['
    '{"movement": "trunk_rotation", "side": "L", "value": 46, "method": "phone"}, '
    '{"movement": "trunk_rotation", "side": "R", "value": 36, "method": "phone"}]}'
)


def run(text: bytes, *, source: str = "-") -> subprocess.CompletedProcess[bytes]:
    """Run the command as an operator does, with a database address that nothing answers."""
    nowhere = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing"}
    return subprocess.run(
        [*SCORE, source], input=text, capture_output=True, cwd=ROOT, env=nowhere, check=False
    )


def answers(path: Path, *lines: str) -> tuple[list[Any], str]:
    """Run the command in this process on a file, and return its answers and its complaint."""
    path.write_text("\n".join(lines))
    out, complaint = StringIO(), ""
    try:
        call_command("score", str(path), stdout=out)
    except CommandError as error:
        complaint = str(error)
    return [json.loads(line) for line in out.getvalue().splitlines()], complaint


def test_it_scores_one_line_from_standard_input() -> None:
    done = run(f"{PERSON}\n".encode())

    assert (done.returncode, done.stderr) == (0, b"")
    found = json.loads(done.stdout)
    # Mean 46, SD 10: z 0 and -1, so Z = -0.5 / sqrt 0.9 = -0.5270 and 100 Phi(Z) = 29.9.
    assert (found["id"], found["edition"]) == ("a1", "1")
    assert found["zones"]["thoracic"]["score"] == 30
    assert found["zones"]["hips"] == {
        "score": None,
        "measured_weight": 0.0,
        "why": "Nothing was measured here.",
    }
    assert found["movements"][0]["group"]["mean"] == 46
    assert found["sides"] == [{"movement": "trunk_rotation", "gap": 10.0, "flagged": True}]


def test_it_scores_the_other_lines_when_one_is_bad() -> None:
    done = run(f'{PERSON}\n{{"id": "b", "age": "old"}}\n\xff\n{PERSON}'.encode("latin-1"))

    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in found] == ["a1", "b", None, "a1"]
    assert ["error" in one for one in found] == [False, True, True, False]
    assert done.returncode == 1
    assert done.stderr.endswith(b"Lines that could not be scored: 2. Their answers say why.\n")


@pytest.mark.parametrize("text", [b"", b"\n\n  \n"])
def test_it_is_content_with_nothing(text: bytes) -> None:
    done = run(text)

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_it_answers_each_line_before_the_next_one_comes() -> None:
    with subprocess.Popen([*SCORE, "-"], stdin=-1, stdout=-1, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(2):
            process.stdin.write(f"{PERSON}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == "a1"
        process.stdin.close()
    assert process.returncode == 0


def test_it_ends_quietly_when_nobody_reads_on(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text(f"{PERSON}\n" * 500)

    with subprocess.Popen([*SCORE, many], stdout=-1, stderr=-1, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("one", "error"),
    [
        ({"movement": "hop"}, 'There is no movement called "hop".'),
        ({"side": None}, "Seated trunk rotation is measured on each side"),
        ({"side": "both"}, "Measurement 1: side must be one of L, R."),
        ({"method": "guess"}, "Measurement 1: method must be one of eye, tape, phone."),
        ({"value": 101}, "Seated trunk rotation must be between 0 and 100 degrees, not 101."),
        ({"value": None}, "Measurement 1: value must be a number."),
        ({"value": 10**400}, "Measurement 1: value is far too large."),
    ],
)
def test_it_says_what_is_wrong_with_a_measurement(
    tmp_path: Path, one: dict[str, object], error: str
) -> None:
    person = json.loads(PERSON)
    person["measurements"] = [{**person["measurements"][0], **one}]

    [found], complaint = answers(tmp_path / "people.jsonl", json.dumps(person))

    assert found["id"] == "a1"
    assert found["error"].startswith(error)
    assert complaint.startswith("Lines that could not be scored: 1.")


def test_it_gets_over_a_line_that_is_far_too_long(tmp_path: Path) -> None:
    long = '{"id": "' + "a" * (3 * LONGEST_LINE) + '"}'

    found, _ = answers(tmp_path / "people.jsonl", PERSON, long, PERSON)

    assert [one["id"] for one in found] == ["a1", None, "a1"]
    assert found[1]["error"].startswith("This line is longer than")


def test_it_says_which_file_it_cannot_read(tmp_path: Path) -> None:
    missing = tmp_path / "nobody.jsonl"

    with pytest.raises(CommandError, match=r"Cannot read .*nobody\.jsonl: No such file"):
        call_command("score", str(missing))
