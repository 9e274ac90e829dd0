"""Write a backup of the database, while the site goes on."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection

from config.backup import postgres_dump, sqlite_file
from config.backup.whole_file import BackupFailed


class Command(BaseCommand):
    help = (
        "Back the database up into FILE, as it is at one moment, while the site goes on. "
        "The file holds health data: keep it encrypted, with SECRET_KEY kept elsewhere."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: object, file: Path, **options: object) -> None:
        """Choose by the kind of database."""
        try:
            if connection.vendor == "postgresql":
                postgres_dump.back_up(to=file)
            else:
                sqlite_file.back_up(file_of_database(), to=file)
        except (BackupFailed, OperationalError) as error:
            raise CommandError(f"No backup was made: {error}") from error
        self.stdout.write(f"{file}: {file.stat().st_size:,} bytes, read once and sound.")


def file_of_database() -> Path:
    """Return where SQLite keeps the site's database."""
    name = str(connection.settings_dict["NAME"])
    if "memory" in name and not Path(name).exists():
        raise BackupFailed("the database is in memory.")
    return Path(name)
