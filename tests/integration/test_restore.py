"""What manage.py restore refuses; tests/durability has what it does at a real database."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from assessment.models import Person
from config.backup.erased import leave_out, people_here
from config.management.commands.restore import BEGINS_WITH, unknown_migrations
from tests.factories import finish, make_assessment, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A file that begins like a backup of this run's kind of database."""
    path = tmp_path / "backup"
    mark = next(mark for mark, kind in BEGINS_WITH.items() if kind == connection.vendor)
    path.write_bytes(mark + b" and so on")
    return path


def test_a_file_of_another_kind_is_refused(backup: Path) -> None:
    backup.write_text("INSERT INTO", encoding="utf-8")

    with pytest.raises(CommandError, match="is no backup of a"):
        call_command("restore", str(backup))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Nothing was restored"):
        call_command("restore", str(tmp_path / "nothing"))


def test_a_database_with_people_in_it_is_kept(backup: Path) -> None:
    make_person()

    with pytest.raises(CommandError, match="holds 1 people"):
        call_command("restore", str(backup))
    assert Person.objects.count() == 1


def test_nobody_can_be_left_out_by_a_database_without_people(backup: Path) -> None:
    with pytest.raises(CommandError, match="there is nobody"):
        call_command("restore", str(backup), "--replace", "--without-erased")


def test_leaving_out_takes_everything_of_them() -> None:
    stays, leaves = make_person("stays"), make_person("leaves")
    finish(make_assessment(leaves))

    assert leave_out(frozenset({stays.public_id})) == 1
    assert people_here() == {stays.public_id}


def test_a_migration_that_the_code_has_not_is_named() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('routines', '9999_from_the_future', CURRENT_TIMESTAMP)"
        )

    assert unknown_migrations() == ["routines.9999_from_the_future"]
