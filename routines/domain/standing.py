"""What a person's practice so far means for the doses and the day: a value without rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from routines.domain.day import Day


@dataclass(frozen=True, slots=True)
class Doses:
    """
    How far doses have moved from where the plan began.

    ``steps`` counts dose steps by exercise (one step is one breath or repetition, or five
    seconds), ``all_steps`` what everything moved by. With ``from_least`` they count from
    the least dose instead.
    """

    steps: Mapping[str, int] = field(default_factory=dict)
    all_steps: int = 0
    from_least: bool = False

    def steps_of(self, exercise: str) -> int:
        """Return by how many steps an exercise's dose has moved."""
        return self.steps.get(exercise, 0) + self.all_steps


@dataclass(frozen=True, slots=True)
class Standing:
    """
    Where a person stands on one day, from their practice since the test.

    ``before`` are the doses as they were for the last practice, ``now`` those for the
    next. ``because`` says per exercise why its dose moved, ``because_all`` why everything
    did. ``day`` is the most to ask for, ``notes`` are sentences about it, and ``pause``
    is the sentence that ends the routines for now, or empty. ``sessions`` counts the practices.
    """

    before: Doses = Doses()
    now: Doses = Doses()
    because: Mapping[str, str] = field(default_factory=dict)
    because_all: str = ""
    day: Day = Day.GREEN
    notes: tuple[str, ...] = ()
    pause: str = ""
    sessions: int = 0


NO_PRACTICE = Standing()
