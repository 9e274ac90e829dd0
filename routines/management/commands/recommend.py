"""``manage.py recommend FILE|-``: JSON Lines of people in, JSON Lines of routines out."""

from collections.abc import Mapping
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser

from assessment.domain.lines import parse_person
from assessment.domain.scoring import score
from assessment.services.json_lines import CannotRead, answer_lines
from assessment.services.outcome import edition
from routines.domain.lines import parse_wishes, recommendation_as_json
from routines.domain.plan import Profile
from routines.domain.recommendation import recommend
from routines.services.catalogue import read_catalogue, shipped_content


class Command(BaseCommand):
    help = (
        "Recommend a routine for each person of a file of JSON Lines, or of standard input"
        " with -, from the exercises and routines in the database. Nothing is stored."
    )
    # The checks look at the web site, which plays no part here.
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="the file to read, or - for standard input")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Answer every line; bad lines are told of at the end, with exit status 1."""
        catalogue, words, used = read_catalogue(), shipped_content().words, edition()
        if not catalogue.routines:
            raise CommandError("The database holds no routine. Run manage.py load_content first.")

        def answer(found: Mapping[str, object]) -> dict[str, object]:
            person, wishes = parse_person(found), parse_wishes(found)
            profile = Profile(
                scores=score(
                    used, age=person.age, sex=person.sex, measurements=person.measurements
                ),
                limits=wishes.limits,
                equipment=wishes.equipment,
                discomfort=wishes.discomfort,
                minutes=wishes.minutes,
            )
            recommendation = recommend(catalogue, profile, edition=used, words=words)
            return recommendation_as_json(person.id, recommendation=recommendation)

        try:
            bad = answer_lines(options["file"], answer=answer, out=cast("TextIO", self.stdout))
        except CannotRead as error:
            raise CommandError(str(error)) from None
        if bad:
            raise CommandError(f"Lines that could not be answered: {bad}. Their answers say why.")
