"""Load exercises, routines and rules from the files into the database."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from routines.content_files import ContentError, read_content
from routines.services.loading.load import Loaded, UnknownSlugs, load_content


class Command(BaseCommand):
    help = (
        "Load exercises, routines and rules from routines/content into the database. "
        "What an editor changed is left alone and listed. Safe to run again."
    )

    # Broken files would otherwise end in Django's own words before ours.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the way to give up edits."""
        parser.add_argument(
            "--take-files",
            nargs="*",
            metavar="SLUG",
            help="Overwrite what an editor changed: these exercises, routines and rules, "
            "or all of them when none is named.",
        )

    def handle(self, *args: Any, take_files: list[str] | None, **options: Any) -> None:
        """Load everything or nothing, and say what became of it."""
        try:
            loaded = load_content(read_content(), take_files=take_files or take_files is not None)
        except ContentError as error:
            problems = "".join(f"\n  {problem}" for problem in error.problems)
            raise CommandError(f"Nothing was loaded. Mend the files first:{problems}") from None
        except UnknownSlugs as error:
            raise CommandError(
                f"Nothing was loaded. The files have no {', '.join(error.slugs)}."
            ) from None
        if options["verbosity"] or loaded.left_alone:
            self._report(loaded)

    def _report(self, loaded: Loaded) -> None:
        self.stdout.write(
            f"{loaded.created} created, {loaded.updated} updated, "
            f"{loaded.unchanged} unchanged, {len(loaded.left_alone)} left alone"
        )
        for edited in loaded.left_alone:
            fields = ", ".join(edited.fields)
            self.stdout.write(f"  {edited.kind} {edited.slug} was edited here; differs in {fields}")
        if loaded.left_alone:
            slugs = " ".join(edited.slug for edited in loaded.left_alone)
            self.stdout.write(f"To take the files' version: load_content --take-files {slugs}")
