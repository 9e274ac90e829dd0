"""What a figure shows besides the body: the glow where it is felt, and what is measured."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from assessment.figures.posture import OnSegment
from assessment.figures.vectors import Vec

# A name alone, or a name with measures (cm) and places, which differ from kind to kind.
Prop = str | tuple[Any, ...]
# The point whose way is drawn, alone or with the point the arrow keeps away from.
Arrow = str | tuple[str, str]


class Zone(StrEnum):
    """The part of the body a figure is about."""

    HIPS = "hips"
    THORACIC = "thoracic"
    POSTERIOR = "posterior"


class Glow(NamedTuple):
    """A spot where the movement is felt: segment, offset in its frame and radius in cm."""

    segment: str
    offset: Vec
    radius: float


class MeasureKind(StrEnum):
    """How a measured value is drawn."""

    ANGLE = "angle"
    LENGTH = "length"


FLOOR = "floor"


@dataclass(frozen=True, slots=True)
class Measure:
    """
    What a movement measures.

    Attributes:
        kind: An angle, or a length.
        start: One end. In an angle three plain numbers are a direction in the world; in a
            length they are a point of the world.
        end: The other end; in a length ``FLOOR`` is the spot right under the start.
        at: The corner of an angle.
        more: In a length, the direction in which the start counts as more than 0.
        aside: In a length, how far beside its ends the line is drawn, in cm.
    """

    kind: MeasureKind
    start: OnSegment | Vec
    end: "OnSegment | Vec | str"
    at: OnSegment | Vec | None = None
    more: Vec | None = None
    aside: float | None = None
