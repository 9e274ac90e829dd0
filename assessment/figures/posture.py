"""The values a pose is made of: angles, targets for hands and feet, and what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from assessment.figures.skeleton import BENDS, TURNINGS
from assessment.figures.vectors import FORWARD, ORIGIN, Vec


@dataclass(frozen=True, slots=True)
class OnSegment:
    """A place or direction in the frame of a part of the body; for a joint, in world axes."""

    segment: str
    offset: Vec


@dataclass(frozen=True, slots=True)
class Between:
    """A place or direction a share (0 to 1) of the way from one to another."""

    start: "Vec | OnSegment | Between"
    end: "Vec | OnSegment | Between"
    share: float


Place = Vec | OnSegment | Between


@dataclass(frozen=True, slots=True)
class Reach:
    """
    Where a wrist or an ankle must be.

    Attributes:
        at: The place, in cm.
        pole: Direction in which the elbow or knee points.
        fingers: Direction of the fingers; unset leaves the hand in line with the forearm.
        palm: Direction the palm faces.
    """

    at: Place
    pole: Place = OnSegment("pelvis", FORWARD)
    fingers: Place | None = None
    palm: Place | None = None


@dataclass(frozen=True, slots=True)
class Facing:
    """Which way a hand without a target points and its palm faces."""

    fingers: Place | None = None
    palm: Place | None = None


@dataclass(frozen=True, slots=True)
class Sole:
    """
    A foot held level whatever the shank does.

    Attributes:
        heading: Where it points; unset follows the shank.
        pitch: Degrees the toes are above the heel; below 0 the heel is lifted.
    """

    heading: Vec | None = None
    pitch: float = 0.0


@dataclass(frozen=True, slots=True)
class Resting:
    """These parts of the flesh may touch the floor; unset means all that no target places."""

    parts: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class AtHeight:
    """A point of the body is this many cm above the floor, as on a seat."""

    point: str
    height: float


@dataclass(frozen=True, slots=True)
class Hanging:
    """The root alone says where the body is."""


Support = Resting | AtHeight | Hanging


@dataclass(frozen=True, slots=True)
class Pin:
    """A point of the body that stays over one spot of the floor."""

    point: str
    x: float
    z: float


@dataclass(frozen=True, slots=True)
class Pose:
    """
    One posture: angles where they matter, targets where hands and feet must be somewhere.

    Attributes:
        turns: Degrees of every joint with three angles, by name (``hipR``).
        bends: Degrees of every joint with one angle, by name (``kneeR``).
        kneeling: Sides ("R", "L") whose shank lies on the floor.
        soles: Feet held level, by side.
        hands: Targets of the wrists, by side.
        feet: Targets of the ankles, by side.
        facing: Directions of hands without a target, by side.
        support: What the body rests on.
        pin: Which spot it is over; unset leaves the root where it is.
        root: Where the middle of the hips is before it is set down, in cm.
        is_via: Passed through without a stop.
    """

    turns: Mapping[str, Vec] = field(default_factory=lambda: DEFAULT_TURNS)
    bends: Mapping[str, float] = field(default_factory=lambda: DEFAULT_BENDS)
    kneeling: frozenset[str] = frozenset()
    soles: Mapping[str, Sole] = field(default_factory=dict)
    hands: Mapping[str, Reach] = field(default_factory=dict)
    feet: Mapping[str, Reach] = field(default_factory=dict)
    facing: Mapping[str, Facing] = field(default_factory=dict)
    support: Support = Resting()
    pin: Pin | None = None
    root: Vec = ORIGIN
    is_via: bool = False


DEFAULT_TURNS: Mapping[str, Vec] = MappingProxyType(
    {name: joint.default for name, joint in TURNINGS.items()}
)
DEFAULT_BENDS: Mapping[str, float] = MappingProxyType(
    {name: joint.default for name, joint in BENDS.items()}
)
