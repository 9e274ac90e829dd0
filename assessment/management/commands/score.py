"""``manage.py score FILE|-``: JSON Lines of measurements in, JSON Lines of scores out."""

from collections.abc import Mapping
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessment.content_loader import ContentError, load_edition
from assessment.domain.lines import parse_person, scores_as_json
from assessment.domain.scoring import score
from assessment.services.json_lines import CannotRead, answer_lines


class Command(BaseCommand):
    help = (
        "Score people from a file of JSON Lines (one person per line), or from standard input"
        " with -. Nothing is stored. docs/scoring.md describes the lines."
    )
    # The checks look at the web site, which plays no part here.
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="the file to read, or - for standard input")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Answer every line; bad lines are told of at the end, with exit status 1."""
        try:
            edition = load_edition()
        except ContentError as error:
            raise CommandError(f"The content is not sound:\n{error}") from None

        def answer(found: Mapping[str, object]) -> dict[str, object]:
            person = parse_person(found)
            scores = score(
                edition, age=person.age, sex=person.sex, measurements=person.measurements
            )
            return scores_as_json(person.id, scores)

        try:
            bad = answer_lines(options["file"], answer=answer, out=cast("TextIO", self.stdout))
        except CannotRead as error:
            raise CommandError(str(error)) from None
        if bad:
            raise CommandError(f"Lines that could not be scored: {bad}. Their answers say why.")
