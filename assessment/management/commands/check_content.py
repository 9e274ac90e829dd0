"""
Check every content file of every app and list all problems.

Each app registers its own check under the tag ``content``, so this command knows
nothing of the apps downstream.
"""

from django.core.checks import run_checks
from django.core.management.base import BaseCommand, CommandError

from assessment.checks import CONTENT_TAG
from assessment.content_loader import edition_slugs, load_edition
from assessment.domain.protocol import Edition


class Command(BaseCommand):
    help = "Check all content files; list every problem with its file, row and key."
    # The content checks would otherwise run twice and end in Django's own words.
    requires_system_checks: list[str] = []

    def handle(self, **_options: object) -> None:
        messages = run_checks(tags=[CONTENT_TAG])
        for message in messages:
            self.stderr.write(message.msg)
        problems = len(messages)
        if problems:
            raise CommandError(f"The content has {problems} problem{'s' * (problems > 1)}.")
        editions = "; ".join(_counted(load_edition(slug)) for slug in edition_slugs())
        self.stdout.write(f"Content is sound: {editions}.")


def _counted(edition: Edition) -> str:
    return (
        f"{len(edition.movements)} movements, {len(edition.norms)} norms, "
        f"{len(edition.sources)} sources, {len(edition.safety.stop_lists)} stop lists, "
        f"{len(edition.safety.limits)} limits (edition {edition.slug})"
    )
