"""LOG_FORMAT=json: one JSON object a line, with no more in it than the plain line."""

import json
import logging
import os
import subprocess
import sys

from config.json_logs import JsonFormatter
from tests.architecture.source import ROOT


def entry(message: str = "hello", **extra: object) -> dict[str, object]:
    record = logging.LogRecord("unwind", logging.INFO, "x.py", 1, message, (), None)
    record.__dict__.update({"created": 1795348800.25, "request_id": "ab12", **extra})
    [line] = JsonFormatter().format(record).splitlines()
    found: dict[str, object] = json.loads(line)
    return found


def test_it_holds_when_what_and_for_which_request() -> None:
    assert entry() == {
        # 1795348800 seconds after 1970 are 20779 days and 43200 seconds: noon.
        "time": "2026-11-22T12:00:00.250+00:00",
        "level": "INFO",
        "request_id": "ab12",
        "logger": "unwind",
        "message": "hello",
    }


def test_it_holds_the_facts_of_a_request() -> None:
    facts: dict[str, object] = {"method": "GET", "route": "/help/", "status": 200, "ms": 7}

    assert entry(facts=facts).items() >= facts.items()


def test_what_other_packages_attach_is_left_out() -> None:
    assert "answers" not in entry(answers={"hip_ir": 30})


def test_several_lines_become_one() -> None:
    assert entry("one\n  two")["message"] == "one two"


def test_a_secret_in_an_address_is_masked() -> None:
    assert entry("closed: /shared/very-secret/")["message"] == "closed: /shared/.../"


def test_an_exception_says_type_and_place_but_not_its_message() -> None:
    try:
        raise ValueError("hip_ir is 30")
    except ValueError:
        found = entry(exc_info=sys.exc_info())

    assert str(found["exception"]).startswith("ValueError at tests/unit/test_json_logs.py:")
    assert "hip_ir" not in str(found)


def test_the_setting_turns_it_on() -> None:
    say = "import config.wsgi, logging; logging.getLogger('unwind.x').warning('hello')"
    environment = {**os.environ, "LOG_FORMAT": "json", "DATABASE_URL": "sqlite://:memory:"}

    done = subprocess.run(
        [sys.executable, "-c", say],
        cwd=ROOT,
        env={**environment, "DJANGO_SETTINGS_MODULE": "config.settings"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert json.loads(done.stdout)["message"] == "hello"
