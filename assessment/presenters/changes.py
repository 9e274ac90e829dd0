"""What would count as a real change next time, movement by movement."""

from dataclasses import dataclass

from django.utils.translation import gettext

from assessment.domain.protocol import Edition, Method
from assessment.domain.results import Scores
from assessment.presenters.lengths import shown_value


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One movement and the smallest change that is more than measuring error."""

    title: str
    text: str


def change_rows(scores: Scores, *, edition: Edition) -> tuple[ChangeRow, ...]:
    """Return one row for each measured movement, in the words of how it was measured."""
    methods = {side.movement: side.method for side in scores.movements}
    rows = []
    for slug, method in methods.items():
        movement = edition.movement(slug)
        if method is Method.EYE:
            text = gettext("two cards or more, on the same side, again by eye")
        else:
            text = gettext("more than {value}").format(
                value=shown_value(movement.change_threshold, movement.unit)
            )
        rows.append(ChangeRow(movement.title, text))
    return tuple(rows)
