"""
Which movements one person does, in which order, and why the others are left out.

The test walks from the chair to the wall to the floor, so that nobody gets up and
down more than once. No core movement disappears silently: one that is left out
stays in the pathway with its reason, because the results have to name it.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import reduce

from assessment.domain.protocol import Edition, Movement, Place, Role
from assessment.domain.translating import mark, say

WALKING_ORDER = (Place.CHAIR, Place.OPEN, Place.WALL, Place.FLOOR)

_WITHOUT = {
    Place.CHAIR: mark("you chose to do the test without a chair"),
    Place.WALL: mark("you chose to do the test without a wall"),
    Place.FLOOR: mark("you chose to do the test without the floor"),
}


class UnknownLimit(ValueError):
    """A limit that the edition does not know; ignoring it could let an unsafe movement through."""


@dataclass(frozen=True, slots=True)
class PathwayStep:
    """
    One movement of a person's test, to do or to leave out.

    ``left_out_because`` finishes the sentence "We left this out because ...",
    without a full stop; it is ``None`` for a movement to do.
    """

    movement: Movement
    left_out_because: str | None


def pathway(
    edition: Edition, *, places: AbstractSet[Place], limits: AbstractSet[str], extras: bool
) -> tuple[PathwayStep, ...]:
    """
    Lay out one person's test.

    Args:
        edition: The edition that the assessment is taken with.
        places: What the person can use; standing room (``Place.OPEN``) goes without saying.
        limits: Slugs of the limits that the person named.
        extras: Whether to offer the optional movements too.

    Returns:
        Every core movement in walking order. An alternate joins only where the
        place of the movement it stands in for is missing; optional movements
        join only with ``extras``.

    Raises:
        UnknownLimit: If a limit is not one of the edition's.
    """
    unknown = limits - {limit.slug for limit in edition.safety.limits}
    if unknown:
        raise UnknownLimit(f"no such limit: {', '.join(sorted(unknown))}")
    usable = places | {Place.OPEN}
    return tuple(
        PathwayStep(
            movement=movement,
            left_out_because=_reason(edition, movement=movement, places=usable, limits=limits),
        )
        for movement in sorted(edition.movements, key=_walking_position)
        if _belongs(edition, movement=movement, places=usable, extras=extras)
    )


def _walking_position(movement: Movement) -> int:
    return WALKING_ORDER.index(movement.place)


def _belongs(
    edition: Edition, *, movement: Movement, places: AbstractSet[Place], extras: bool
) -> bool:
    if movement.role is Role.OPTIONAL:
        return extras
    if movement.stands_in_for is not None:
        return edition.movement(movement.stands_in_for).place not in places
    return True


def _reason(
    edition: Edition, *, movement: Movement, places: AbstractSet[Place], limits: AbstractSet[str]
) -> str | None:
    named = [
        limit.because
        for limit in edition.safety.limits
        if limit.slug in limits and movement.slug in limit.skips
    ]
    # A limit outweighs a missing place: it would still hold once the place is there.
    if named:
        return reduce(
            lambda first, second: say("{first}, and {second}").format(first=first, second=second),
            named,
        )
    return None if movement.place in places else say(_WITHOUT[movement.place])
