"""pathway(): which movements a person does, in which order, and why the others are left out."""

from itertools import chain, combinations

import pytest

from assessment.content_loader import load_edition
from assessment.domain.pathway import PathwayStep, UnknownLimit, pathway
from assessment.domain.protocol import Place, Role

EVERYWHERE = frozenset({Place.CHAIR, Place.WALL, Place.FLOOR})
SOME_PLACES = [
    frozenset(places)
    for places in chain.from_iterable(combinations(sorted(EVERYWHERE), n) for n in range(4))
]
CORE = (
    "hip_ir",
    "hip_er",
    "trunk_rotation",
    "chair_sit_reach",
    "side_bend",
    "knee_to_wall",
    "aslr",
)

# What the safety content says, written out once more: a slip in safety.toml must show.
SKIPS = {
    "cannot_kneel": set(),
    "wrist_sore": set(),
    "shoulder_overhead_sore": set(),
    "cannot_get_to_floor": {"aslr", "figure_four_height"},
    "pregnant": {
        "aslr", "figure_four_height", "chair_sit_reach", "toe_touch", "trunk_rotation", "side_bend",
    },
    "osteoporosis": {"chair_sit_reach", "toe_touch", "trunk_rotation", "side_bend"},
    "leg_symptoms": {"chair_sit_reach", "toe_touch", "aslr"},
    "hip_replacement": {"hip_ir", "hip_er", "figure_four_height"},
    "hip_pinch": {"hip_ir", "figure_four_height"},
    "dizziness": {"toe_touch"},
    "bend_sensitive": {"chair_sit_reach", "toe_touch"},
    "arch_sensitive": set(),
    "balance_unsure": set(),
    "hypermobile": set(),
    "neck_sore": set(),
    "knee_bend_sore": set(),
    "long_morning_stiffness": set(),
}  # fmt: skip


def walk(
    *, places: frozenset[Place] = EVERYWHERE, limits: tuple[str, ...] = (), extras: bool = False
) -> dict[str, PathwayStep]:
    steps = pathway(load_edition(), places=places, limits=frozenset(limits), extras=extras)
    return {step.movement.slug: step for step in steps}


def left_out(steps: dict[str, PathwayStep]) -> set[str]:
    return {slug for slug, step in steps.items() if step.left_out_because is not None}


def test_walks_the_seven_core_movements_in_order() -> None:
    steps = walk()

    assert tuple(steps) == CORE
    assert left_out(steps) == set()


def test_ends_with_the_optional_movement_where_extras_are_wanted() -> None:
    assert tuple(walk(extras=True)) == (*CORE, "figure_four_height")


def named(places: frozenset[Place]) -> str:
    # Sorted: a set has another order in each process, and two workers must agree on the names.
    return "+".join(sorted(places))


@pytest.mark.parametrize("places", SOME_PLACES, ids=named)
def test_leaves_out_what_has_no_place_and_nothing_else(places: frozenset[Place]) -> None:
    steps = walk(places=places, extras=True)

    missing = {slug for slug, step in steps.items() if step.movement.place not in places}
    assert left_out(steps) == missing - {"toe_touch"}


@pytest.mark.parametrize("places", SOME_PLACES, ids=named)
def test_names_every_core_movement_whatever_the_place(places: frozenset[Place]) -> None:
    steps = walk(places=places, limits=tuple(SKIPS))

    assert [slug for slug, step in steps.items() if step.movement.role is Role.CORE] == list(CORE)


@pytest.mark.parametrize("places", SOME_PLACES, ids=named)
def test_brings_the_toe_touch_exactly_where_there_is_no_chair(places: frozenset[Place]) -> None:
    steps = walk(places=places)

    assert ("toe_touch" in steps) == (Place.CHAIR not in places)


def test_puts_the_toe_touch_between_the_chair_and_the_wall() -> None:
    assert tuple(walk(places=frozenset({Place.WALL, Place.FLOOR}))) == (
        *CORE[:4],
        "toe_touch",
        *CORE[4:],
    )


@pytest.mark.parametrize(("limit", "skipped"), SKIPS.items(), ids=SKIPS)
def test_leaves_out_what_a_limit_skips(limit: str, skipped: set[str]) -> None:
    steps = walk(limits=(limit,), extras=True)

    assert left_out(steps) == skipped - {"toe_touch"}


@pytest.mark.parametrize(("limit", "skipped"), SKIPS.items(), ids=SKIPS)
def test_holds_the_stand_in_to_the_same_limit(limit: str, skipped: set[str]) -> None:
    steps = walk(places=frozenset({Place.WALL, Place.FLOOR}), limits=(limit,))

    assert (steps["toe_touch"].left_out_because is not None) == ("toe_touch" in skipped)


def test_covers_every_limit_of_the_edition() -> None:
    assert {limit.slug for limit in load_edition().safety.limits} == set(SKIPS)


def test_gives_the_limit_s_own_reason() -> None:
    assert walk(limits=("hip_replacement",))["hip_ir"].left_out_because == (
        "you told us that you have a hip replacement"
    )


def test_gives_every_limit_s_reason_in_the_edition_s_order() -> None:
    steps = walk(limits=("hip_pinch", "hip_replacement"))

    assert steps["hip_ir"].left_out_because == (
        "you told us that you have a hip replacement, and you told us that your hip pinches"
    )


def test_names_the_missing_place() -> None:
    steps = walk(places=frozenset({Place.CHAIR, Place.FLOOR}))

    assert steps["side_bend"].left_out_because == "you chose to do the test without a wall"
    assert steps["knee_to_wall"].left_out_because == "you chose to do the test without a wall"


def test_names_the_limit_before_the_missing_place() -> None:
    steps = walk(places=frozenset({Place.CHAIR}), limits=("cannot_get_to_floor",))

    assert steps["aslr"].left_out_because == "you told us that getting to the floor is not for you"


def test_refuses_a_limit_that_nobody_knows() -> None:
    with pytest.raises(UnknownLimit, match="no such limit: cannot_fly, cannot_swim"):
        walk(limits=("cannot_swim", "pregnant", "cannot_fly"))
