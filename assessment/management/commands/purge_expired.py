"""Delete what is kept no longer: people not seen for twelve months, with all their answers."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.utils import timezone

from assessment.services.retention import KEEP, purge_expired
from config.limits.counting import purge_attempts


class Command(BaseCommand):
    help = "Delete the answers of everybody who has not been here for twelve months."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--pretend", action="store_true", help="say how many it would be, delete nothing"
        )

    def handle(self, *args: object, pretend: bool = False, **options: object) -> None:
        count = purge_expired(now=timezone.now(), pretend=pretend)
        if not pretend:
            purge_attempts(now=timezone.now())
        verb = "would be deleted" if pretend else "deleted"
        self.stdout.write(f"{count} not seen for {KEEP.days} days {verb}")
