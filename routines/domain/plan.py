"""What the recommender takes and gives: a person's profile, and a plan with its reasons."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.domain.protocol import Side
from assessment.domain.results import Scores
from assessment.domain.zones import Zone
from routines.domain.standing import NO_PRACTICE, Standing

MINUTES = (5, 8, 10)


@dataclass(frozen=True, slots=True)
class MarkWords:
    """What a side did that came ``level`` with the mark at 0, or ``past`` it by ``{value}``."""

    level: str
    level_by_eye: str
    past: str


@dataclass(frozen=True, slots=True)
class MovementWords:
    """
    How one movement is spoken of in a reason.

    ``finding`` completes "your left side ...", with ``{value}`` for the number and unit,
    for example "turned in {value}". ``targets`` are the exercise targets it points to.
    ``steers_side`` is false where left and right of the movement are not the left and
    right of the exercises (bending to a side is neither turning nor holding to it).
    ``beside_mark`` is for a scale with a mark at 0, of which ``finding`` falls short.
    """

    finding: str
    targets: tuple[str, ...]
    steers_side: bool = True
    beside_mark: MarkWords | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """
    One person on one day.

    ``limits`` are flag slugs, ``equipment`` what the person has (chair, wall, floor, strap,
    foam_roller), ``discomfort`` 0-10 today or ``None``, ``painful`` the movements
    that hurt, ``recent`` exercises of the last days, ``standing`` what practice so far
    means. ``seed`` breaks ties only.
    """

    scores: Scores | None
    limits: frozenset[str]
    equipment: frozenset[str]
    discomfort: int | None
    minutes: int
    painful: frozenset[str] = frozenset()
    recent: frozenset[str] = frozenset()
    unlocked: bool = False
    standing: Standing = NO_PRACTICE
    seed: str = ""


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """
    One exercise with its dose and why.

    ``dose`` and ``dose_other`` are per side: the first side's and the other side's
    (equal unless one side tested tighter; ``dose_other`` is 0 for exercises
    without sides). ``sets`` splits a long hold. ``adapt`` holds the notes of the person's
    limits, ``change`` says what differs from the last practice and why. ``smaller`` is to be
    done in the middle of the movement today, because it hurt.
    """

    exercise: str
    dose: int
    dose_other: int
    sets: int
    dose_text: str
    seconds: int
    first_side: Side | None
    reason: str
    adapt: tuple[str, ...]
    change: str = ""
    smaller: bool = False


@dataclass(frozen=True, slots=True)
class Recommendation:
    """
    Five steps and the stored routine they started from, or none and ``why``.

    ``total_seconds`` includes the arrival. ``trace`` lists, in order, what was
    decided and why not otherwise, for the curious and for tests. ``notes`` are sentences
    about the whole day. ``paused`` means that ``why`` asks for a pause. ``five`` are the
    exercises before practice moved any of them.
    """

    routine: str | None
    minutes: int
    total_seconds: int
    steps: tuple[PlannedStep, ...]
    needs: Mapping[Zone, float]
    trace: tuple[str, ...]
    why: str | None
    notes: tuple[str, ...] = ()
    five: tuple[str, ...] = ()
    paused: bool = False
