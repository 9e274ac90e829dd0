"""Put a backup back into the database."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from config.backup import erased, postgres_dump, sqlite_file
from config.backup.whole_file import BackupFailed
from config.management.commands.backup import file_of_database

BEGINS_WITH = {b"SQLite format 3\0": "sqlite", b"PGDMP": "postgresql"}


class Command(BaseCommand):
    help = "Put the backup FILE in place of the database, all or nothing. Stop the site first."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--replace", action="store_true", help="also over a database with people in it"
        )
        parser.add_argument(
            "--without-erased",
            action="store_true",
            help="leave out whoever the database does not hold any more (with --replace)",
        )

    def handle(
        self, *args: object, file: Path, replace: bool, without_erased: bool, **options: object
    ) -> None:
        """Refuse what cannot be meant, put back, and bring the tables up to date."""
        try:
            here = erased.people_here()
            refuse(file, people=len(here), replace=replace, without_erased=without_erased)
            put_back(file)
        except (BackupFailed, OperationalError, OSError) as error:
            raise CommandError(f"Nothing was restored: {error}") from error
        if newer := unknown_migrations():
            raise CommandError(
                f"Restored, but the backup is of a newer version ({newer[0]}): update the code."
            )
        call_command("migrate", interactive=False, verbosity=0)
        gone = erased.leave_out(here) if without_erased else 0
        self.stdout.write(f"{len(erased.people_here())} people restored, {gone} left out.")


def refuse(file: Path, *, people: int, replace: bool, without_erased: bool) -> None:
    """Raise BackupFailed for what somebody would be sorry for."""
    with file.open("rb") as opened:
        start = opened.read(16)
    kind = next((kind for mark, kind in BEGINS_WITH.items() if start.startswith(mark)), None)
    if kind != connection.vendor:
        raise BackupFailed(f"{file} is no backup of a {connection.display_name} database.")
    if people and not replace:
        raise BackupFailed(
            f"the database holds {people} people, who would be lost. Back it up; --replace goes on."
        )
    if without_erased and not people:
        raise BackupFailed("--without-erased compares with the people here, and there is nobody.")


def put_back(file: Path) -> None:
    """Choose by the kind of database."""
    connection.close()
    if connection.vendor == "postgresql":
        postgres_dump.put_back(file)
    else:
        sqlite_file.put_back(file, to=file_of_database())


def unknown_migrations() -> list[str]:
    """Return the migrations that the restored database has and this code has not."""
    applied = set(MigrationRecorder(connection).applied_migrations())
    known = MigrationLoader(None)
    ours = {app for app, _ in known.disk_migrations}
    strange = applied - set(known.disk_migrations) - set(known.replacements)
    return sorted(f"{app}.{name}" for app, name in strange if app in ours)
