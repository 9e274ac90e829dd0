"""
The best five exercises for five places, under constraints: an exact search.

Maximised is the sum of the candidates' worth, minus a penalty for each repeated movement
pattern, for each change between floor and standing beyond the first, and for a five
too short to reach the person's minutes even at its highest doses.

Depth first, best candidates first; a branch is left as soon as even the best of what
remains could not beat the best found (branch and bound) or meet a constraint.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import or_

from assessment.domain.zones import Zone
from routines.domain.catalogue import Kind, Rules
from routines.domain.limits import is_on_floor
from routines.domain.portions import CLOSE_ENOUGH, Portion
from routines.domain.slots import Candidate

# No zone may be the chief one (more than half the weight) of more exercises than this.
MOST_FOR_ONE_ZONE = 3
CHIEF = 0.5
# Per second that a five falls short of the minutes at its highest doses, and the most of it.
SHORT_PENALTY = 0.02
SHORT_PENALTY_MOST = 0.5

_CONTROL, _INTEGRATION = 1 << len(Zone), 1 << (len(Zone) + 1)
_EVERY_ZONE = (1 << len(Zone)) - 1


@dataclass(frozen=True, slots=True)
class Requirements:
    """
    What a five must meet besides five families, one control and one integration.

    ``seconds`` is the time for the exercises. ``cover`` asks for a main exercise in
    every zone, ``twice`` for a second one in a zone.
    """

    seconds: int
    cover: bool
    twice: Zone | None


@dataclass(frozen=True, slots=True)
class Option:
    """A candidate with its doses of today."""

    candidate: Candidate
    portion: Portion


def best_five(
    places: Sequence[Sequence[Option]], *, requirements: Requirements, rules: Rules
) -> tuple[Option, ...] | None:
    """
    Return the best option for every place.

    Args:
        places: The options of each place, in the order of the routine.
        requirements: What the five must meet.
        rules: For the penalties.

    Returns:
        One option per place, or ``None`` if no five meets the requirements.
    """
    search = _Search(places, requirements=requirements, rules=rules)
    search.visit((), total=0.0)
    return search.best


def five_worth(five: Sequence[Option], *, requirements: Requirements, rules: Rules) -> float | None:
    """
    Return what a given five amounts to, by the measure that the search maximises.

    Args:
        five: One option per place, in order.
        requirements: What the five must meet.
        rules: For the penalties.

    Returns:
        The total, or ``None`` if the five does not meet the requirements.
    """
    search = _Search([[option] for option in five], requirements=requirements, rules=rules)
    search.visit((), total=0.0)
    return search.best_total if search.best else None


@dataclass(frozen=True, slots=True)
class _Mark:
    """What an option brings, worked out once because the search asks often."""

    option: Option
    worth: float
    family: str
    pattern: str
    floor: bool
    brings: int
    chief: Zone | None
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class _Rest:
    """The best that the places from one on could still add, whatever stands before them."""

    worth: float
    brings: int
    least: int
    twice: int


def _mark(option: Option) -> _Mark:
    exercise = option.candidate.exercise
    brings = sum(1 << place for place, zone in enumerate(Zone) if zone in exercise.main_zones)
    brings |= {Kind.CONTROL: _CONTROL, Kind.INTEGRATION: _INTEGRATION}.get(exercise.kind, 0)
    return _Mark(
        option=option,
        worth=option.candidate.worth,
        family=exercise.family,
        pattern=exercise.pattern,
        floor=is_on_floor(exercise.position, floor_free=exercise.floor_free),
        brings=brings,
        chief=next((zone for zone, weight in exercise.zones.items() if weight > CHIEF), None),
        least=option.portion.least_seconds,
        most=option.portion.most_seconds,
    )


class _Search:
    """One search; ``best`` is what it found, ``best_total`` what that amounts to."""

    def __init__(
        self, places: Sequence[Sequence[Option]], *, requirements: Requirements, rules: Rules
    ) -> None:
        self.best: tuple[Option, ...] | None = None
        self.best_total = float("-inf")
        self._seconds = requirements.seconds
        self._needed = _CONTROL | _INTEGRATION | (_EVERY_ZONE if requirements.cover else 0)
        self._twice = 1 << list(Zone).index(requirements.twice) if requirements.twice else 0
        self._rules = rules
        # Best first, because a branch is left at the first option that cannot win.
        self._places = [
            sorted(map(_mark, options), key=lambda mark: -mark.worth) for options in places
        ]
        self._rests = self._rests_from_each_place()

    def visit(self, chosen: tuple[_Mark, ...], *, total: float) -> None:
        """Try every option of the next place after ``chosen``, and go on from there."""
        if len(chosen) == len(self._places):
            self._keep(chosen, total=total)
            return
        rest = self._rests[len(chosen) + 1]
        for mark in self._places[len(chosen)]:
            if total + mark.worth + rest.worth <= self.best_total:
                return
            if self._may_follow(mark, chosen=chosen, rest=rest):
                worth = mark.worth - self._penalty(mark, chosen=chosen)
                self.visit((*chosen, mark), total=total + worth)

    def _keep(self, chosen: tuple[_Mark, ...], *, total: float) -> None:
        short = self._seconds - CLOSE_ENOUGH - sum(mark.most for mark in chosen)
        total -= min(SHORT_PENALTY_MOST, SHORT_PENALTY * max(0, short))
        if total > self.best_total:
            self.best_total = total
            self.best = tuple(mark.option for mark in chosen)

    def _may_follow(self, mark: _Mark, *, chosen: tuple[_Mark, ...], rest: _Rest) -> bool:
        least, brings, chief_so_far = mark.least + rest.least, mark.brings | rest.brings, 1
        twice = rest.twice + bool(mark.brings & self._twice)
        for other in chosen:
            if other.family == mark.family:
                return False
            least += other.least
            brings |= other.brings
            chief_so_far += mark.chief is not None and other.chief is mark.chief
            twice += bool(other.brings & self._twice)
        return (
            least <= self._seconds
            and brings & self._needed == self._needed
            and chief_so_far <= MOST_FOR_ONE_ZONE
            and (twice > 1 or not self._twice)
        )

    def _penalty(self, mark: _Mark, *, chosen: tuple[_Mark, ...]) -> float:
        penalty = 0.0
        if any(other.pattern == mark.pattern for other in chosen):
            penalty += self._rules.pattern_penalty
        if chosen and chosen[-1].floor is not mark.floor:
            levels = [other.floor for other in chosen]
            if any(one is not other for one, other in pairwise(levels)):
                penalty += self._rules.transition_penalty
        return penalty

    def _rests_from_each_place(self) -> list[_Rest]:
        rests = [_Rest(worth=0.0, brings=0, least=0, twice=0)]
        for marks in reversed(self._places):
            after = rests[0]
            brings = reduce(or_, (mark.brings for mark in marks), 0)
            rests.insert(
                0,
                _Rest(
                    worth=after.worth + max((mark.worth for mark in marks), default=0.0),
                    brings=after.brings | brings,
                    least=after.least + min((mark.least for mark in marks), default=0),
                    twice=after.twice + bool(brings & self._twice),
                ),
            )
        return rests
