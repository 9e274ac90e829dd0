"""Builders for tiny editions: only what a test says is special, the rest is plain."""

import random
from collections.abc import Mapping

from assessment.domain.protocol import (
    Edition,
    Level,
    Method,
    Movement,
    Norm,
    Place,
    Role,
    Sex,
    Side,
    Unit,
)
from assessment.domain.results import Driver, Group, Measured
from assessment.domain.safety import Safety
from assessment.domain.zones import Zone

LEFT, RIGHT = Side.LEFT, Side.RIGHT
EYE, TAPE, PHONE = Method.EYE, Method.TAPE, Method.PHONE


def make_movement(
    slug: str = "turn",
    *,
    weights: Mapping[Zone, float] | None = None,
    title: str = "",
    role: Role = Role.CORE,
    stands_in_for: str | None = None,
    per_side: bool = True,
    direction: int = 1,
    bounds: tuple[float, float] = (0, 100),
    change_threshold: float = 8,
    side_threshold: float = 10,
    levels: tuple[float, ...] = (10, 20, 30, 40, 50),
    unit: Unit = Unit.DEGREES,
) -> Movement:
    """Return a movement of the hips in degrees, 0 to 100, unless told otherwise."""
    return Movement(
        slug=slug,
        title=title or slug.capitalize(),
        purpose="",
        place=Place.CHAIR,
        unit=unit,
        per_side=per_side,
        direction=direction,
        weights=weights or {Zone.HIPS: 1.0},
        role=role,
        stands_in_for=stands_in_for,
        low=bounds[0],
        high=bounds[1],
        change_threshold=change_threshold,
        side_threshold=side_threshold,
        levels=tuple(Level(number, value, "") for number, value in enumerate(levels, start=1)),
        steps=(),
        watch_outs=(),
        stop_if="",
        eye="",
        tape=None,
        phone=None,
        sources=(),
    )


def make_norm(
    movement: str = "turn",
    *,
    sex: Sex | None = None,
    ages: tuple[int, int] = (18, 79),
    mean: float = 30,
    sd: float = 10,
    source: str = "anyone2000",
    grade: str = "published",
    status: str = "VERIFIED",
) -> Norm:
    """Return a row for everybody from 18 to 79 with mean 30 and SD 10, unless told otherwise."""
    return Norm(
        movement=movement,
        sex=sex,
        age_min=ages[0],
        age_max=ages[1],
        mean=mean,
        sd=sd,
        n=None,
        source=source,
        grade=grade,
        status=status,
    )


def make_edition(*movements: Movement, norms: tuple[Norm, ...] | None = None) -> Edition:
    """Return an edition of these movements, each with the plain norm unless told otherwise."""
    if norms is None:
        norms = tuple(make_norm(movement.slug) for movement in movements)
    return Edition(
        slug="tiny",
        title="A tiny edition",
        movements=movements,
        norms=norms,
        sources={},
        safety=Safety((), (), {}, (), ""),
    )


def make_group(*, mean: float = 30, sd: float = 10, grade: str = "published") -> Group:
    """Return a comparison group of everybody."""
    return Group(None, 18, 79, mean, sd, "anyone2000", grade, "VERIFIED")


def make_driver(
    z: float = 0.0, *, weight: float = 1.0, error_variance: float = 0.1, both_sides: bool = False
) -> Driver:
    """Return one movement's part in a zone."""
    return Driver("turn", weight, z, error_variance, both_sides)


def measured(
    value: float, side: Side | None = LEFT, *, movement: str = "turn", method: Method = TAPE
) -> Measured:
    """Return one measured value: the left side's, by tape, unless told otherwise."""
    return Measured(movement, side, value, method)


def both(
    left: float, right: float | None = None, *, movement: str = "turn", method: Method = TAPE
) -> tuple[Measured, Measured]:
    """Return both sides of one movement, equal unless told otherwise."""
    return (
        measured(left, LEFT, movement=movement, method=method),
        measured(left if right is None else right, RIGHT, movement=movement, method=method),
    )


def seeded(number: int) -> random.Random:
    """Return a generator that draws the same people on every run."""
    return random.Random(number)
