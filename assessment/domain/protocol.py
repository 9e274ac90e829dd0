"""
What is measured: movements, their levels, bounds and thresholds, and an edition of them.

An edition is everything that defines the measurement. It is read from reviewed
files, never edited after release, and every assessment names the one it was
taken with, so that an old result can always be explained.

Units: a movement's values, levels, bounds and thresholds are all in its own
``unit`` (degrees or centimetres). Ages are whole years.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assessment.domain.safety import Safety
from assessment.domain.zones import Zone


class Unit(StrEnum):
    """The unit of a movement's value."""

    DEGREES = "deg"
    CENTIMETRES = "cm"


class Side(StrEnum):
    """A side of the body. A movement done with both at once has no side (``None``)."""

    LEFT = "L"
    RIGHT = "R"


class Method(StrEnum):
    """How a value was read. Values by different methods are never compared over time."""

    EYE = "eye"
    TAPE = "tape"
    PHONE = "phone"


class SkipReason(StrEnum):
    """Why the person left a movement out. Pain also makes the routine gentler."""

    PAIN = "pain"
    CANNOT = "cannot"
    UNSAFE = "unsafe"


class Place(StrEnum):
    """What a movement is done on. ``OPEN`` needs nothing but room to stand."""

    CHAIR = "chair"
    WALL = "wall"
    FLOOR = "floor"
    OPEN = "open"


class Role(StrEnum):
    """Core movements make up a zone's full weight; the others stand in or add to it."""

    CORE = "core"
    ALTERNATE = "alternate"
    OPTIONAL = "optional"


class Sex(StrEnum):
    """The sex of a comparison group."""

    FEMALE = "F"
    MALE = "M"


@dataclass(frozen=True, slots=True)
class Level:
    """One picture card: what it looks like, and the value it stands for."""

    number: int
    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Movement:
    """
    One movement of the test.

    ``direction`` is +1 where more is freer and -1 where less is. ``side_threshold``
    is the gap between left and right from which it is flagged (greater than, not
    equal); ``change_threshold`` is the smallest change by one's own measuring that
    counts as real. ``tape`` and ``phone`` are the wording for reading a number that
    way, or ``None`` where the movement cannot be read like that.
    """

    slug: str
    title: str
    purpose: str
    place: Place
    unit: Unit
    per_side: bool
    direction: int
    weights: Mapping[Zone, float]
    role: Role
    stands_in_for: str | None
    low: float
    high: float
    change_threshold: float
    side_threshold: float
    levels: tuple[Level, ...]
    steps: tuple[str, ...]
    watch_outs: tuple[str, ...]
    stop_if: str
    eye: str
    tape: str | None
    phone: str | None
    sources: tuple[str, ...]

    @property
    def sides(self) -> tuple[Side | None, ...]:
        """The sides to measure: left and right, or one value without a side."""
        return (Side.LEFT, Side.RIGHT) if self.per_side else (None,)

    @property
    def methods(self) -> tuple[Method, ...]:
        """The ways to read this movement, by eye first."""
        numeric = ((Method.TAPE, self.tape), (Method.PHONE, self.phone))
        return (Method.EYE, *(method for method, wording in numeric if wording))

    @property
    def level_spacing(self) -> float:
        """Mean distance between neighbouring levels, in the movement's unit."""
        values = [level.value for level in self.levels]
        return (max(values) - min(values)) / (len(values) - 1)

    def level(self, number: int) -> Level:
        """
        Return one level by its number, counted from 1 (least movement).

        Raises:
            KeyError: If the movement has no such level.
        """
        for level in self.levels:
            if level.number == number:
                return level
        raise KeyError(number)


@dataclass(frozen=True, slots=True)
class Norm:
    """
    Mean and SD of one comparison group for one movement, in its unit.

    ``sex`` is ``None`` where the source does not split by sex. ``grade`` is what
    people read (published, derived, estimated); ``status`` says in full how far
    the figure was verified and travels to the method page unchanged.
    """

    movement: str
    sex: Sex | None
    age_min: int
    age_max: int
    mean: float
    sd: float
    n: int | None
    source: str
    grade: str
    status: str


@dataclass(frozen=True, slots=True)
class Source:
    """A reference. Only what was really seen is filled in; the rest is empty."""

    key: str
    authors: str
    year: str
    title: str
    journal: str
    doi: str
    pmid: str
    url: str


# Editions are told apart by identity: each is read once, and a key may hold one.
@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """One released version of the test: movements in walking order, norms, sources, safety."""

    slug: str
    title: str
    movements: tuple[Movement, ...]
    norms: tuple[Norm, ...]
    sources: Mapping[str, Source]
    safety: Safety

    def movement(self, slug: str) -> Movement:
        """
        Return one movement by its slug.

        Raises:
            KeyError: If the edition has no such movement.
        """
        for movement in self.movements:
            if movement.slug == slug:
                return movement
        raise KeyError(slug)
