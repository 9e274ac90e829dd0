"""One site full of people for all fuzz tests of a worker, and what they found at the end."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker

from tests.fuzz.size import REQUESTS, SEED
from tests.fuzz.world import World, make_world
from tests.leaks import QUERY, Listener

RESULTS = Path(settings.BASE_DIR) / "test-results"
_found: list[dict[str, Any]] = []

Note = Callable[..., None]


@pytest.fixture(scope="package")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """A database that is filled once and left as it was; each test undoes what it did."""
    # The client would copy the context of every template of every page, and nobody looks at them.
    unkept = patch("django.test.client.store_rendered_templates", new=_keep_nothing)
    with unkept, django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def nothing_leaks(nothing_leaks: None, listener: Listener) -> Iterator[None]:
    """Listen as everywhere, but for queries: a hostile one was made up here, by no page of ours."""
    yield
    listener.leaks[:] = [leak for leak in listener.leaks if not leak.startswith(QUERY)]


@pytest.fixture
def note(world: World, record_property: Callable[[str, object], None]) -> Iterator[None]:
    """Keep what this test has sent for the figures at the end."""
    before = Counter(world.statuses)
    yield
    answers = {str(status): n for status, n in sorted((world.statuses - before).items())}
    record_property("fuzz", {"database": connection.vendor, "answers": answers})


def _keep_nothing(*_unkept: object, **_told: object) -> None:
    """Take a rendered template without copying its context."""


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gather what each test has noted, from every worker."""
    if report.when == "teardown":
        _found.extend(
            {"test": report.nodeid.rpartition("::")[2], **value}
            for name, value in report.user_properties
            if name == "fuzz" and isinstance(value, dict)
        )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures and keep them, so that a run can be told and repeated."""
    if not _found:
        return
    answers = Counter[str]()
    for each in _found:
        answers.update(each["answers"])
    figures = {
        "command": "make test-fuzz",
        "database": _found[0]["database"],
        "seed": SEED,
        "asked_for": REQUESTS,
        "requests": answers.total(),
        "answers": dict(sorted(answers.items())),
        "tests": {each["test"]: sum(each["answers"].values()) for each in _found},
    }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"fuzz-{figures['database']}.json"
    path.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    terminalreporter.write_line(
        f"Fuzz on {figures['database']}: {figures['requests']:,} requests from seed {SEED}, "
        f"answers {figures['answers']}"
    )
