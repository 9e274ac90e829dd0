"""
Painting orders over time: as few as possible, each for as many frames in a row as it can serve.

An animation cannot reorder its elements, so each order is a group that is shown for its stretch
of time. One is enough for most movements, rotations need a few.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.figures.layers import Layers, Vote

TOLERATED = 1.2


@dataclass(frozen=True, slots=True)
class FrameOrder:
    """
    What one frame says about the order.

    Attributes:
        votes: Its votes.
        depths: How near each unit is on the whole.
        head: The pieces of the head from back to front.
    """

    votes: tuple[Vote, ...]
    depths: Mapping[str, float]
    head: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Epoch:
    """
    A stretch of frames with one painting order.

    Attributes:
        first: Index of its first frame.
        last: Index of its last frame.
        names: The units from back to front.
    """

    first: int
    last: int
    names: tuple[str, ...]


def epochs(frames: list[FrameOrder]) -> list[Epoch]:
    """
    Divide frames into stretches that one order serves.

    Args:
        frames: Every frame's wishes, in time.

    Returns:
        The epochs, which follow one another without a gap.
    """
    found: list[Epoch] = []
    start = 0
    while start < len(frames):
        epoch = _longest(frames, start=start)
        found.append(epoch)
        start = epoch.last + 1
    return found


def _longest(frames: list[FrameOrder], *, start: int) -> Epoch:
    first = frames[start]
    layers = Layers.of(first.depths)
    layers.hear(first.votes)
    end = start + 1
    while end < len(frames) and frames[end].head == first.head:
        trial = layers.copy()
        refused = trial.hear(frames[end].votes)
        if any(vote.strength > TOLERATED for vote in refused):
            break
        layers = trial
        end += 1
    names: list[str] = []
    for name in layers.back_to_front(first.depths):
        names += first.head if name == "head" else (name,)
    return Epoch(first=start, last=end - 1, names=tuple(names))
