"""Look at everything that this installation needs, and say how to mend what is wrong."""

from collections import Counter

from django.core.management.base import BaseCommand, CommandError

from config.doctor.examination import examine
from config.doctor.finding import Verdict


class Command(BaseCommand):
    help = (
        "Check everything that an installation needs and say how to mend it, a line each. "
        "Changes nothing; the exit status is 1 where something must be mended."
    )
    # They are one of the areas, and must not end the examination.
    requires_system_checks: list[str] = []

    def handle(self, *args: object, **options: object) -> None:
        """Print each finding as it comes."""
        count: Counter[Verdict] = Counter()
        for title, finding in examine():
            count[finding.verdict] += 1
            self.stdout.write(f"{finding.verdict:<12} {title:<11} {finding}")
        if count[Verdict.MEND]:
            raise CommandError(f"{count[Verdict.MEND]} to mend.")
        self.stdout.write("Nothing to mend.")
