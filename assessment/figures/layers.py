"""
Which unit lies in front of which: votes, and an order of painting that follows them.

The strongest votes are heard first; one that would close a circle of "in front of" is refused.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Vote:
    """
    One pair's wish.

    Attributes:
        strength: How much it matters, in cm of depth times overlap.
        front: The unit that lies nearer.
        back: The unit behind it.
    """

    strength: float
    front: str
    back: str


@dataclass(slots=True)
class Layers:
    """
    What has been agreed so far.

    Attributes:
        nearer: For each unit, those in front of it.
    """

    nearer: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[str]) -> "Layers":
        """Begin with nothing agreed."""
        return cls({name: set() for name in names})

    def covers(self, start: str, *, goal: str) -> bool:
        """Say whether ``goal`` is known to lie in front of ``start``."""
        seen, waiting = {start}, [start]
        while waiting:
            name = waiting.pop()
            if name == goal:
                return True
            fresh = self.nearer[name] - seen
            seen |= fresh
            waiting.extend(sorted(fresh))
        return False

    def hear(self, votes: Iterable[Vote]) -> list[Vote]:
        """Take every vote that closes no circle and return those that would."""
        refused: list[Vote] = []
        for vote in sorted(votes, reverse=True):
            if self.covers(vote.front, goal=vote.back):
                refused.append(vote)
            else:
                self.nearer[vote.back].add(vote.front)
        return refused

    def copy(self) -> "Layers":
        """Return layers that can be changed on trial."""
        return Layers({name: set(front) for name, front in self.nearer.items()})

    def back_to_front(self, depths: Mapping[str, float]) -> list[str]:
        """Return the units in painting order; among equals the further one first."""
        left, ordered = set(self.nearer), []
        while left:
            covering = set().union(*(self.nearer[name] for name in left))
            name = min(left - covering, key=lambda each: (depths[each], each))
            ordered.append(name)
            left.remove(name)
        return ordered
