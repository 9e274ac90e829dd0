"""``manage.py import_person FILE``: bring somebody's exported JSON file into this database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone

from config.records.parsing import RecordError
from routines.services.takeout.restore import (
    LARGEST_FILE,
    Restored,
    carry_link_for,
    read_document,
    restore,
)


class Command(BaseCommand):
    help = (
        "Bring a person's exported JSON file into this database, all of it or nothing, and print "
        "the address that gives it to their browser: once, within minutes."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the file that the person downloaded")

    def handle(self, *_args: Any, file: Path, **_options: Any) -> None:
        """Read, check, store, and say what came."""
        now = timezone.now()
        try:
            with file.open("rb") as opened:
                # One byte more than is allowed is enough to see that it is too large.
                document = read_document(opened.read(LARGEST_FILE + 1))
            restored = restore(document, now=now)
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
        except RecordError as error:
            raise CommandError(f"Nothing was brought in. {error}") from None
        self._report(restored, link=carry_link_for(restored, now=now))

    def _report(self, restored: Restored, *, link: str) -> None:
        self.stdout.write(
            f"Tests: {restored.tests}, routines: {restored.plans}, practice: {restored.practices}."
        )
        path = reverse("assessment:arrive", args=[link])
        self.stdout.write(f"Open this in the person's browser within 15 minutes: {path}")
