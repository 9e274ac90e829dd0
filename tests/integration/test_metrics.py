"""What is counted, and that nobody can read it at the site's own address."""

import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.core.management import CommandError, call_command
from django.http import HttpRequest, HttpResponse
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from config.errors import database_is_busy
from config.metrics.folder import make_empty
from config.metrics.middleware import count_requests
from routines.models import Practice
from routines.services.tickets import new_ticket
from tests.architecture.source import ROOT
from tests.factories import answer_all, browser_of, make_assessment
from tests.plans import finished_assessment, load_content, plan_for

Counted = Callable[[], dict[str, float]]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this process counts: the library asks once."""
    return tmp_path_factory.mktemp("metrics")


@pytest.fixture
def counted(settings: Settings, folder: Path) -> Counted:
    """Count from here on; what the result gives is what was added since."""
    settings.METRICS_BIND, settings.METRICS_ROOT = ("127.0.0.1", 9100), str(folder)
    # Before anything else imports the library: it counts in files only if told by then.
    importlib.import_module("config.metrics.counters")
    before = totals(folder)

    def added() -> dict[str, float]:
        return {name: value - before.get(name, 0) for name, value in totals(folder).items()}

    return added


def totals(folder: Path) -> dict[str, float]:
    """Return every line that Prometheus would get, by its name and labels."""
    from prometheus_client import CollectorRegistry, generate_latest  # noqa: PLC0415 - see above
    from prometheus_client.multiprocess import MultiProcessCollector  # noqa: PLC0415 - see above

    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=str(folder))  # type: ignore[no-untyped-call]
    lines = generate_latest(registry).decode().splitlines()
    pairs = (line.rpartition(" ") for line in lines if not line.startswith("#"))
    return {name: float(value) for name, _, value in pairs}


def test_it_counts_requests_by_the_name_of_their_route(counted: Counted) -> None:
    assessment = make_assessment()
    address = f"/test/{assessment.public_id}/about/"

    browser_of().get(address)
    Client().get("/no-such-page/?pain=7")

    found = counted()
    about = 'method="GET",route="assessment:about",status="200"'
    assert found[f"unwind_requests_total{{{about}}}"] == 1
    assert found['unwind_requests_total{method="GET",route="none",status="404"}'] == 1
    assert found['unwind_request_seconds_count{route="assessment:about"}'] == 1
    assert not any(str(assessment.public_id) in name or "pain" in name for name in found)


def test_a_made_up_method_is_no_line_of_its_own(counted: Counted) -> None:
    Client().generic("BREW", "/no-such-page/")

    assert any('method="other"' in name for name in counted())


def test_it_counts_a_finished_test(
    counted: Counted, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    assessment = make_assessment()
    answer_all(assessment)

    with django_capture_on_commit_callbacks(execute=True):
        browser_of().post(f"/test/{assessment.public_id}/check/")

    found = counted()
    assert found["unwind_tests_finished_total"] == 1
    assert not found.get("unwind_practices_logged_total")


def test_it_counts_a_practice_once_however_often_it_is_sent(
    counted: Counted, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    load_content()
    plan = plan_for(finished_assessment())
    told = {"ticket": new_ticket(plan), "done": [], "effort": "4"}

    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):
            browser_of().post(f"/routine/{plan.public_id}/done/", told)

    assert Practice.objects.count() == 1
    assert counted()["unwind_practices_logged_total"] == 1


def test_it_counts_who_was_over_a_limit_by_its_name(counted: Counted, settings: Settings) -> None:
    settings.LIMIT_STARTS = 1
    for _ in range(3):
        Client().post("/test/safety/", {"emergency": "no", "see_first": "no"})

    assert counted()['unwind_limited_total{limit="LIMIT_STARTS"}'] == 2


def test_it_counts_who_was_told_that_the_database_is_busy(
    counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("config.errors.render", lambda *_args, **_more: HttpResponse(status=503))
    database_is_busy(HttpRequest())

    assert counted()["unwind_database_busy_total"] == 1


def test_the_site_itself_shows_them_to_nobody(counted: Counted) -> None:
    assert Client().get("/metrics").status_code == 404
    assert Client().get("/metrics/").status_code == 404


def test_a_site_that_was_not_asked_counts_nothing() -> None:
    with pytest.raises(MiddlewareNotUsed):
        count_requests(lambda _request: HttpResponse())


def test_a_site_that_was_not_asked_does_not_even_load_the_library() -> None:
    look = "import sys, config.wsgi; print('prometheus_client' in sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"


def test_the_command_says_what_it_needs() -> None:
    with pytest.raises(CommandError, match=r"Set METRICS_BIND, for example 127\.0\.0\.1:9100"):
        call_command("serve_metrics")


def test_a_start_forgets_what_the_last_one_counted(tmp_path: Path) -> None:
    folder = tmp_path / "metrics"
    make_empty(folder)
    (folder / "counter_17.db").touch()

    make_empty(folder)

    assert list(folder.iterdir()) == []
