"""The edition as plain tables of numbers, for the scoring core on columns."""

from assessment.domain.deviation import standard_error_of_measurement
from assessment.domain.norms import OLDEST, YOUNGEST, comparison_group
from assessment.domain.protocol import Edition, Movement, Role, Sex
from assessment.domain.zones import Zone

# In the order in which the columns number them; the last is for who gave none.
SEXES = (Sex.FEMALE, Sex.MALE, None)
Cell = float | None


def tables_of(edition: Edition) -> dict[str, object]:
    """Return what the columns need of each core movement, in one order throughout."""
    core = [movement for movement in edition.movements if movement.role is Role.CORE]
    return {
        "slugs": [movement.slug for movement in core],
        "youngest": YOUNGEST,
        "direction": [movement.direction for movement in core],
        "sem": [standard_error_of_measurement(movement) for movement in core],
        "level_spacing": [movement.level_spacing for movement in core],
        "weights": [[movement.weights.get(zone, 0.0) for movement in core] for zone in Zone],
        "mean": [_groups(edition, movement, field="mean") for movement in core],
        "sd": [_groups(edition, movement, field="sd") for movement in core],
    }


def _groups(edition: Edition, movement: Movement, *, field: str) -> list[list[Cell]]:
    """One row a sex, one cell a year of age; nothing where there is no comparison group."""
    return [
        [
            getattr(comparison_group(edition, movement.slug, age=age, sex=sex), field, None)
            for age in range(YOUNGEST, OLDEST + 1)
        ]
        for sex in SEXES
    ]
