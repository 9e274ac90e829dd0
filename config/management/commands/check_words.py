"""Hold every page and content file to the house's words, and to a reading age of twelve."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.wording.places import read_files
from config.wording.shipped import shipped_wording


class Command(BaseCommand):
    help = "Find refused words, say what to write instead, and measure the reading age."
    requires_system_checks: list[str] = []

    def handle(self, **_options: object) -> None:
        try:
            # textstat comes with the linters, not with the site.
            from config.wording import report  # noqa: PLC0415
        except ModuleNotFoundError as error:
            raise CommandError(f"{error.name} is not installed: run `make setup`.") from error
        wording = shipped_wording()
        files = list(read_files(settings.BASE_DIR))
        measured = report.measure(files, wording=wording)
        for one in report.hardest_of_each(measured):
            self.stdout.write(str(one))
        problems = [
            *report.refusals(files, wording=wording),
            *report.unused_phrases(files, wording=wording),
            *report.too_hard(measured),
        ]
        for problem in problems:
            self.stderr.write(problem)
        if problems:
            count = len(problems)
            raise CommandError(f"The words have {count} problem{'s' * (count > 1)}.")
        sentences = sum(one.reading.sentences for one in measured)
        self.stdout.write(
            f"The words are plain: {len(files)} files read, {sentences} sentences measured."
        )
