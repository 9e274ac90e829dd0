"""The whole of scoring: what comes back for one person, and the properties that must hold."""

import random
from dataclasses import replace

import pytest

from assessment.content_loader import load_edition
from assessment.domain.measurements import OutOfBounds
from assessment.domain.protocol import Edition, Method, Role, Sex, Side
from assessment.domain.results import Measured
from assessment.domain.scoring import score
from assessment.domain.zones import Zone
from tests.unit.editions import LEFT, RIGHT, both, make_edition, make_movement, measured, seeded

SWAPPED: dict[Side | None, Side | None] = {LEFT: RIGHT, RIGHT: LEFT, None: None}


def someone(rng: random.Random, edition: Edition) -> list[Measured]:
    """Return random values for about two thirds of all sides."""
    return [
        Measured(
            movement.slug,
            side,
            rng.uniform(movement.low, movement.high),
            rng.choice(tuple(Method)),
        )
        for movement in edition.movements
        for side in movement.sides
        if rng.random() < 2 / 3
    ]


def test_it_has_every_zone_even_with_nothing_measured() -> None:
    scores = score(load_edition(), age=45, sex=None, measurements=[])

    assert [zone.zone for zone in scores.zones] == list(Zone)
    assert {zone.score for zone in scores.zones} == {None}
    assert (scores.movements, scores.sides) == ((), ())


def test_it_shows_every_side_against_its_group() -> None:
    [left, right] = score(
        make_edition(make_movement()), age=45, sex=None, measurements=both(30, 20)
    ).movements

    assert (left.side, left.value, left.z, left.percentile) == (LEFT, 30, 0, 50)
    assert (right.side, right.value, right.z, right.percentile) == (RIGHT, 20, -1, 16)
    assert left.group is not None
    assert left.group.source == "anyone2000"


def test_it_shows_a_side_without_a_norm_without_numbers() -> None:
    edition = make_edition(make_movement(), norms=())

    [side] = score(edition, age=45, sex=None, measurements=[measured(30)]).movements

    assert (side.value, side.z, side.percentile, side.group) == (30, None, None, None)


def test_it_names_its_edition() -> None:
    assert score(load_edition(), age=45, sex=None, measurements=[]).edition == "1"


def test_it_refuses_rather_than_drops() -> None:
    with pytest.raises(OutOfBounds):
        score(make_edition(make_movement()), age=45, sex=None, measurements=[measured(-5)])


def test_it_does_not_depend_on_the_order() -> None:
    rng, edition = seeded(1), load_edition()
    for _ in range(200):
        values = someone(rng, edition)
        shuffled = rng.sample(values, len(values))

        assert score(edition, age=63, sex=Sex.MALE, measurements=values) == score(
            edition, age=63, sex=Sex.MALE, measurements=shuffled
        )


def test_it_gives_the_same_zones_with_sides_swapped() -> None:
    rng, edition = seeded(2), load_edition()
    for _ in range(200):
        values = someone(rng, edition)
        swapped = [replace(value, side=SWAPPED[value.side]) for value in values]

        assert score(edition, age=34, sex=None, measurements=values).zones == (
            score(edition, age=34, sex=None, measurements=swapped).zones
        )


def test_it_never_lowers_a_score_for_a_better_value() -> None:
    rng, edition = seeded(3), load_edition()
    for _ in range(500):
        age, sex = rng.randint(18, 79), rng.choice([*Sex, None])
        values = someone(rng, edition) or [measured(20, movement="hip_ir")]
        index = rng.randrange(len(values))
        movement = edition.movement(values[index].movement)
        best = movement.high if movement.direction > 0 else movement.low
        better = [*values]
        better[index] = replace(values[index], value=rng.uniform(values[index].value, best))

        before = score(edition, age=age, sex=sex, measurements=values)
        after = score(edition, age=age, sex=sex, measurements=better)

        for one, other in zip(before.zones, after.zones, strict=True):
            assert (one.score or 0) <= (other.score or 0)
            assert (one.low or 0) <= (other.low or 0)
            assert (one.high or 0) <= (other.high or 0)


def test_it_only_sees_optional_movements_where_they_belong() -> None:
    edition = load_edition()
    core = [
        value
        for movement in edition.movements
        if movement.role is Role.CORE
        for value in both(movement.high / 2, movement=movement.slug)
    ]
    extra = both(2, movement="figure_four_height")

    without = score(edition, age=45, sex=Sex.FEMALE, measurements=core)
    with_it = score(edition, age=45, sex=Sex.FEMALE, measurements=[*core, *extra])

    assert with_it.zone(Zone.THORACIC) == without.zone(Zone.THORACIC)
    assert with_it.zone(Zone.POSTERIOR) == without.zone(Zone.POSTERIOR)
    assert with_it.zone(Zone.HIPS).measured_weight == without.zone(Zone.HIPS).measured_weight == 1
