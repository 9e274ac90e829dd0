"""manage.py doctor, on the database of this run."""

from collections.abc import Iterable
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from pytest_django import Settings

from assessment.models import Person, ShareLink
from assessment.services import figure_files
from config.doctor import admin, clock, content, database, postgres, retention, sqlite
from config.doctor.examination import AREAS, examine
from config.doctor.finding import Finding, Verdict, mend, ok
from config.management.commands import doctor
from tests.factories import finish, make_assessment, make_person
from tests.figures import write_figures

pytestmark = pytest.mark.django_db

# The databases of the tests are in memory, or do not care about a power cut; and what makes a
# misspelt template variable fail there is a fault to Django's checks.
HERE_ALONE = {"SQLite", "PostgreSQL", "Deployment"}


def wrong(findings: Iterable[Finding]) -> list[str]:
    return [each.found for each in findings if each.verdict is Verdict.MEND]


@pytest.fixture
def prepared(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A prepared site for this machine alone."""
    settings.ALLOWED_HOSTS = ["localhost"]
    settings.STATIC_ROOT, settings.FIGURES_ROOT = str(tmp_path / "s"), str(tmp_path / "f")
    write_figures(tmp_path / "content")
    monkeypatch.setattr(figure_files, "figure_folders", lambda: (tmp_path / "content",))
    call_command("prepare", stdout=StringIO())
    # The plain storage of the tests writes no manifest.
    (tmp_path / "s" / "staticfiles.json").touch()


@pytest.mark.usefixtures("prepared")
def test_it_finds_a_prepared_site_sound() -> None:
    areas = [area for area in AREAS if area.title not in HERE_ALONE]

    found = [finding for _, finding in examine(areas)]

    assert wrong(found) == []
    assert any("rows are as shipped" in each.found for each in found)


def test_its_exit_status_says_that_something_is_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "examine", lambda: [("Disk", mend("Full.", "Make room."))])
    out = StringIO()

    with pytest.raises(CommandError, match="1 to mend"):
        call_command("doctor", stdout=out)
    assert out.getvalue() == "to mend      Disk        Full. Make room.\n"


def test_nothing_to_mend_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "examine", lambda: [("Disk", ok("Empty."))])
    out = StringIO()

    call_command("doctor", stdout=out)

    assert out.getvalue().endswith("Nothing to mend.\n")


def test_a_migration_to_come_is_to_mend() -> None:
    MigrationRecorder(connection).record_unapplied("sessions", "0001_initial")

    assert wrong(database.look()) == ["1 migrations to come, first sessions.0001_initial."]
    assert not database.is_usable()


def test_a_silent_database_is_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError("connection\nrefused")

    monkeypatch.setattr(connection, "ensure_connection", refuse)

    assert wrong(database.look()) == ["The database does not answer: connection refused."]


def test_the_database_of_the_tests_is_nothing_to_keep_answers_in() -> None:
    # In memory, or started with fsync off: see tests/postgres.py.
    area = sqlite if connection.vendor == "sqlite" else postgres
    found = wrong(area.look())

    assert any("in memory" in each or "fsync is off" in each for each in found)


def test_missing_content_is_to_mend() -> None:
    [found] = wrong(content.look())

    assert "are not loaded" in found


def test_comparing_the_content_changes_nothing() -> None:
    list(content.look())

    assert wrong(content.look()) != []


def test_answers_kept_too_long_are_to_mend() -> None:
    person = make_person()
    Person.objects.filter(pk=person.pk).update(last_seen_at=timezone.now() - timedelta(days=368))

    assert wrong(retention.look()) == [
        "purge_expired has not run: something is kept 3 days too long."
    ]


def test_a_link_kept_too_long_is_to_mend() -> None:
    assessment = finish(make_assessment())
    ShareLink.objects.create(
        assessment=assessment,
        token_hash="0" * 64,
        expires_at=timezone.now() - timedelta(days=5),
    )

    assert len(wrong(retention.look())) == 1


def test_what_is_over_since_yesterday_is_fine() -> None:
    person = make_person()
    Person.objects.filter(pk=person.pk).update(last_seen_at=timezone.now() - timedelta(days=366))

    assert wrong(retention.look()) == []


def test_a_visit_from_the_future_is_to_mend() -> None:
    person = make_person()
    Person.objects.filter(pk=person.pk).update(last_seen_at=timezone.now() + timedelta(hours=2))

    assert len(wrong(clock.look())) == 1


def test_an_editor_without_a_second_factor_is_to_mend(settings: Settings) -> None:
    settings.ADMIN_SECOND_FACTOR = "required"
    get_user_model().objects.create_superuser("ann", password="x")

    assert wrong(admin.look()) == ["ann cannot log in without a second factor."]
