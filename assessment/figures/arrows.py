"""
Arrows that show which way a part moves: its true path, pushed off the body.

Paths are found in centimetres of the picture plane, before the picture is scaled, so that the
picture can make room for them. The push, or a move aside, is the smallest that keeps the arrow
clear of the body at the start and at the end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import atan2, cos, dist, hypot, inf, pi, sin
from operator import itemgetter

from assessment.figures.camera import Disc, Point
from assessment.figures.outlines import Outline, open_curve, straight_lines

GAPS = (13.0, 10.0, 16.0, 20.0, 24.0, 28.0, 32.0, 36.0, 40.0, -14.0, -18.0, -22.0, -27.0, -32.0)
CLEARANCE = 2.5
CROSSING_COST = 100.0
START_SHARE = 0.4
CLOSELY = 4  # points looked at from one point of a path to the next
INWARD_COST = 6.0
ASIDE = (8.0, 14.0, 20.0, 27.0, 34.0)
ASIDE_WAYS = 12
ASIDE_COST = 0.9
SHORTEST = 6.0
SHORT = 32.0
TRIM = 0.08
HEAD = 32.0
HEAD_ANGLE = 0.55


@dataclass(frozen=True, slots=True)
class Trace:
    """
    The path of one part in the picture plane, in cm.

    Attributes:
        points: Where the part is, evenly over the movement.
        pivots: Where the point is that the arrow is pushed away from.
    """

    points: tuple[Point, ...]
    pivots: tuple[Point, ...]

    def pushed(self, gap: float) -> list[Point]:
        """Return the path moved away from its pivots by so many cm."""
        moved: list[Point] = []
        for point, pivot in zip(self.points, self.pivots, strict=True):
            across, down = point[0] - pivot[0], point[1] - pivot[1]
            length = hypot(across, down) or 1.0
            moved.append((point[0] + across / length * gap, point[1] + down / length * gap))
        return moved


def arrow_path(
    trace: Trace,
    *,
    gap: float | None,
    grow: float | None,
    start: Sequence[Disc],
    end: Sequence[Disc],
) -> list[Point]:
    """
    Find where an arrow runs.

    Args:
        trace: What it follows.
        gap: How far to push it (cm); ``None`` looks for the best.
        grow: Draws a straight arrow at least this long (cm), for a tiny movement.
        start: The body at the start, as discs in the picture plane.
        end: The body at the end.

    Returns:
        A few points along the arrow in cm; none if there is hardly a movement.
    """
    if gap is not None:
        return _resampled(_straight(trace.pushed(gap), length=grow))
    pushed = {push: _resampled(_straight(trace.pushed(push), length=grow)) for push in GAPS}

    def cost(path: list[Point], detour: float) -> float:
        along = _closely(path)
        crossing = share_inside(along, discs=end) + START_SHARE * share_inside(along, discs=start)
        return CROSSING_COST * crossing + detour

    moves = [
        (path, abs(push - GAPS[0]) + INWARD_COST * (push < 0)) for push, path in pushed.items()
    ]
    moves += [
        (_moved(pushed[GAPS[0]], aside), ASIDE_COST * hypot(*aside)) for aside in _ways_aside()
    ]
    best: list[Point] = []
    least = inf
    for path, detour in sorted(moves, key=itemgetter(1)):
        if detour >= least:
            break
        if path and (found := cost(path, detour)) < least:
            best, least = path, found
    return best


def draw_arrow(points: Sequence[Point]) -> Outline:
    """Draw the arrow through points of the picture."""
    (x1, y1), (x, y) = points[-2:]
    angle = atan2(y - y1, x - x1)
    barbs = [
        (x - HEAD * cos(angle + sign * HEAD_ANGLE), y - HEAD * sin(angle + sign * HEAD_ANGLE))
        for sign in (1, -1)
    ]
    path = open_curve(list(points))
    return path + straight_lines([barbs[0], (x, y), barbs[1]])


def share_inside(
    path: Sequence[Point], *, discs: Sequence[Disc], clearance: float = CLEARANCE
) -> float:
    """Return the share of a path's points that come too near to some discs (all in cm)."""
    hits = sum(
        any(hypot(x - cx, y - cy) < radius + clearance for cx, cy, radius in discs) for x, y in path
    )
    return hits / len(path)


def _closely(path: Sequence[Point]) -> list[Point]:
    """The points of a path and some between them, so that no leg slips through."""
    shares = [step / CLOSELY for step in range(CLOSELY)]
    between = [
        (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share)
        for (x0, y0), (x1, y1) in pairwise(path)
        for share in shares
    ]
    return [*between, path[-1]]


def _ways_aside() -> list[Point]:
    """Where an arrow may go that cannot be pushed clear of the body."""
    angles = [2 * pi * step / ASIDE_WAYS for step in range(ASIDE_WAYS)]
    return [(far * cos(angle), far * sin(angle)) for far in ASIDE for angle in angles]


def _moved(path: Sequence[Point], way: Point) -> list[Point]:
    return [(x + way[0], y + way[1]) for x, y in path]


def _straight(path: list[Point], *, length: float | None) -> list[Point]:
    """A straight path through the same middle, at least so long; without a length, the path."""
    if length is None:
        return path
    (x0, y0), (x1, y1) = path[0], path[-1]
    found = hypot(x1 - x0, y1 - y0) or 1.0
    half = max(found, length) / 2
    across, down = (x1 - x0) / found * half, (y1 - y0) / found * half
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    last = len(path) - 1
    shares = [2 * index / last - 1 for index in range(len(path))]
    return [(x + across * share, y + down * share) for share in shares]


def _resampled(path: Sequence[Point]) -> list[Point]:
    """Points at even distances along a path, without its very ends."""
    lengths = list(accumulate((dist(*pair) for pair in pairwise(path)), initial=0.0))
    whole = lengths[-1]
    if whole < SHORTEST:
        return []
    count = 3 if whole < SHORT else 6
    span = whole * (1 - 2 * TRIM) / (count - 1)
    return [_at(whole * TRIM + span * index, path=path, lengths=lengths) for index in range(count)]


def _at(distance: float, *, path: Sequence[Point], lengths: Sequence[float]) -> Point:
    for index, (before, after) in enumerate(pairwise(lengths)):
        if after >= distance:
            share = (distance - before) / ((after - before) or 1.0)
            (x0, y0), (x1, y1) = path[index], path[index + 1]
            return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
    return path[-1]
