"""
Exercises and routines as values: what the recommender chooses from.

The database holds the editorial truth; ``routines.services`` turns its rows into
a ``Catalogue``. Durations are whole seconds, doses whole breaths, repetitions or
seconds of holding, as ``Dose.mode`` says.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assessment.domain.zones import Zone


class Kind(StrEnum):
    """The job of an exercise, in the order of a routine."""

    RELEASE = "release"
    PASSIVE = "passive"
    ACTIVE = "active"
    CONTROL = "control"
    INTEGRATION = "integration"


class DoseMode(StrEnum):
    """What a dose counts."""

    BREATHS = "breaths"
    REPS = "reps"
    HOLD = "hold"


class CautionAction(StrEnum):
    """What a limit does to an exercise: rule it out, change it, or favour it."""

    AVOID = "avoid"
    MODIFY = "modify"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Tempo:
    """
    Seconds of each phase of one breath or repetition.

    A breath uses ``go`` (in) and ``back`` (out) with no ``hold``; a held stretch has no tempo.
    """

    go: int
    hold: int
    back: int

    @property
    def seconds(self) -> int:
        """Seconds of one whole breath or repetition."""
        return self.go + self.hold + self.back


@dataclass(frozen=True, slots=True)
class DoseRange:
    """How much of an exercise: least, usual and most, with the tempo of each unit."""

    mode: DoseMode
    minimum: int
    typical: int
    maximum: int
    tempo: Tempo | None


@dataclass(frozen=True, slots=True)
class Caution:
    """What one limit (a flag slug) means for one exercise, and the note that people read."""

    limit: str
    action: CautionAction
    note: str


@dataclass(frozen=True, slots=True)
class Variation:
    """An easier or harder form in words, and the exercise to swap to where there is one."""

    text: str
    exercise: str | None


@dataclass(frozen=True, slots=True)
class Exercise:
    """
    One exercise with everything the recommender weighs.

    ``zones`` weigh 0-1 and sum to at most 1; a zone of 0.5 or more is a main zone.
    ``per_side`` exercises do their dose on each side; ``alternating`` ones count
    both sides together. ``side_means`` says per zone what "left" means.
    ``equipment`` is what it cannot be done without.
    """

    slug: str
    name: str
    kind: Kind
    level: int
    family: str
    pattern: str
    position: str
    equipment: frozenset[str]
    floor_free: bool
    zones: Mapping[Zone, float]
    targets: frozenset[str]
    per_side: bool
    alternating: bool
    setup_seconds: int
    dose: DoseRange
    cautions: tuple[Caution, ...]
    side_means: Mapping[Zone, str]
    easier: Variation | None
    harder: Variation | None

    @property
    def main_zones(self) -> frozenset[Zone]:
        """The zones that this exercise chiefly serves."""
        return frozenset(zone for zone, weight in self.zones.items() if weight >= 0.5)


@dataclass(frozen=True, slots=True)
class RoutineStep:
    """One exercise of a stored routine, its dose per side, and its role in words."""

    exercise: str
    dose: int
    role: str


@dataclass(frozen=True, slots=True)
class RoutineSwap:
    """An editor's own replacement for one exercise under one limit."""

    limit: str
    replace: str
    use: str


@dataclass(frozen=True, slots=True)
class Routine:
    """One stored routine: five steps in order, and whom it is for."""

    slug: str
    title: str
    purpose: str
    who_for: str
    level: int
    budget_seconds: int
    steps: tuple[RoutineStep, ...]
    swaps: tuple[RoutineSwap, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """
    The recommender's constants: design choices, not evidence, editable in the database.

    Need of a zone = (``need_ceiling`` - score) / ``need_slope``, kept within
    ``need_least`` and 1; an untested zone has ``need_untested``.
    """

    need_ceiling: float = 85.0
    need_slope: float = 60.0
    need_least: float = 0.1
    need_untested: float = 0.5
    target_bonus: float = 0.15
    target_bonus_most: float = 0.30
    side_bonus: float = 0.10
    modify_penalty: float = 0.12
    good_bonus: float = 0.05
    recent_penalty: float = 0.05
    pattern_penalty: float = 0.20
    transition_penalty: float = 0.08
    stored_bonus: float = 0.5
    close_points: int = 5
    focus_points: int = 20
    tighter_share: float = 0.60
    arrive_seconds: int = 20
    side_change_seconds: int = 6
    extra_set_seconds: int = 5


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All published exercises and routines, by slug, and the rules to choose with."""

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    rules: Rules
