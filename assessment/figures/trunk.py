"""
The outline of the trunk: a chain of flat rings seen from any side.

From the middle of each ring a ray goes out to both sides, square to the spine as seen, and ends
where it last leaves the hulls of the neighbouring rings. That follows a bent, hollowed or twisted
back, from above too, with the same number of points in every frame.
"""

from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Self

from assessment.figures.camera import Point

WINDOW = 2
CAP_RAYS = 3
CROWDING = 0.45
STEADYING = 0.15
FORESHORTENED = 0.3


@dataclass(frozen=True, slots=True)
class Chain:
    """
    The rings of one garment as the camera sees them.

    Attributes:
        centres: The middle of each ring.
        hulls: The convex outline of each two neighbouring rings.
        size: The largest radius of all rings.
        axis: The direction from the first ring to the last.
    """

    centres: list[Point]
    hulls: list[list[Point]]
    size: float
    axis: Point

    @classmethod
    def of(cls, rings: list[list[Point]], *, up: Point) -> Self:
        """Measure a chain of projected rings; ``up`` is its axis when it points at the eye."""
        centres = [_centre(ring) for ring in rings]
        size = max(
            hypot(x - centre[0], y - centre[1])
            for ring, centre in zip(rings, centres, strict=True)
            for x, y in ring
        )
        across, down = centres[-1][0] - centres[0][0], centres[-1][1] - centres[0][1]
        length = hypot(across, down)
        seen = length > size * FORESHORTENED
        return cls(
            centres=centres,
            hulls=[convex_hull(one + other) for one, other in pairwise(rings)],
            size=size,
            axis=(across / length, down / length) if seen else up,
        )

    def tangent(self, index: int) -> Point:
        """The spine's direction at a ring, blended with the whole axis to keep it steady."""
        last = len(self.centres) - 1
        before, after = self.centres[max(0, index - 1)], self.centres[min(last, index + 1)]
        weight = self.size * STEADYING
        across = after[0] - before[0] + self.axis[0] * weight
        down = after[1] - before[1] + self.axis[1] * weight
        length = hypot(across, down)
        return (across / length, down / length) if length > 1e-6 else self.axis

    def edge(self, index: int, *, direction: Point) -> Point:
        """Where a ray from a ring's middle last leaves the neighbouring rings."""
        near = self.hulls[max(0, index - WINDOW - 1) : index + WINDOW + 1]
        centre = self.centres[index]
        length = last_exit(centre, direction=direction, shapes=near)
        return centre[0] + direction[0] * length, centre[1] + direction[1] * length


def trunk_points(rings: list[list[Point]], *, stations: tuple[int, ...], up: Point) -> list[Point]:
    """
    Find the control points round a chain of rings.

    Args:
        rings: Each ring's points in the picture, from the bottom up.
        stations: Which rings get a point on either side.
        up: The chain's direction in the picture when it points at the eye.

    Returns:
        Up one side, over the top, down the other side and under the bottom.
    """
    chain = Chain.of(rings, up=up)
    points: list[Point] = []
    for index in stations:
        x, y = chain.tangent(index)
        points.append(chain.edge(index, direction=(y, -x)))
    points += _cap(chain, index=stations[-1], sign=1)
    for index in reversed(stations):
        x, y = chain.tangent(index)
        points.append(chain.edge(index, direction=(-y, x)))
    return points + _cap(chain, index=stations[0], sign=-1)


def _cap(chain: Chain, *, index: int, sign: int) -> list[Point]:
    """The end of a chain: rays that crowd near the sides, because hems are wide and flat."""
    x, y = chain.tangent(index)
    x, y = x * sign, y * sign
    points: list[Point] = []
    for ray in range(1, CAP_RAYS + 1):
        angle = pi / 2 - pi * ray / (CAP_RAYS + 1)
        angle *= 1 + CROWDING * (1 - abs(angle) / (pi / 2))
        out, on = sin(angle), cos(angle)
        points.append(chain.edge(index, direction=(y * out + x * on, y * on - x * out)))
    return points


def convex_hull(points: list[Point]) -> list[Point]:
    """Return the convex outline of some points (Andrew's monotone chain)."""
    ordered = sorted({(round(x, 2), round(y, 2)) for x, y in points})
    return ordered if len(ordered) < 3 else _half(ordered)[:-1] + _half(ordered[::-1])[:-1]


def _half(ordered: list[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in ordered:
        while len(chain) >= 2 and _turn(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain


def _turn(start: Point, corner: Point, end: Point) -> float:
    return (corner[0] - start[0]) * (end[1] - start[1]) - (corner[1] - start[1]) * (
        end[0] - start[0]
    )


def last_exit(start: Point, *, direction: Point, shapes: list[list[Point]]) -> float:
    """
    Measure how far a ray goes before it has left every shape.

    Args:
        start: Where the ray starts.
        direction: Its unit direction.
        shapes: Polygons.

    Returns:
        The length to the furthest crossing, 0 if there is none.
    """
    furthest = 0.0
    for shape in shapes:
        for one, other in zip(shape, shape[1:] + shape[:1], strict=True):
            across, down = other[0] - one[0], other[1] - one[1]
            slope = direction[0] * down - direction[1] * across
            if abs(slope) < 1e-9:
                continue
            x, y = one[0] - start[0], one[1] - start[1]
            length = (x * down - y * across) / slope
            share = (x * direction[1] - y * direction[0]) / slope
            if length > furthest and -1e-9 <= share <= 1 + 1e-9:
                furthest = length
    return furthest


def _centre(ring: list[Point]) -> Point:
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
