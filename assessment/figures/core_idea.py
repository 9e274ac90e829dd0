"""
The core idea as one drawing: hips and mid back move, the lower back between them stays steady.

A person reaches down and forward from the hips. Arrows lie where the movement happens and two
rails along the part that holds still. Paths only: words and colours are for the page.
"""

from dataclasses import dataclass
from math import atan2, cos, radians, sin

from assessment.figures.body import Body
from assessment.figures.camera import Camera, Point
from assessment.figures.epochs import epochs
from assessment.figures.outlines import Outline, open_curve, straight_lines, whole
from assessment.figures.pose import parse_figure
from assessment.figures.studio import Frame, Studio
from assessment.figures.vectors import Vec

WIDTH = 780
HEIGHT = 800
SCALE = 4.9  # units per cm
FLOOR = 764
FOOT = 270  # where the ankles are, from the left
ELEVATION = 4.0
HEAD = 30.0  # length of an arrow's head, in units
STOP = 15.0  # half the width of a rail's stop, in units
STEPS = 8
RAIL = 2.6  # cm between the back and the rail outside it

POSE: dict[str, object] = {
    "title": "The core idea",
    "alt": "A person bends forward from the hips and reaches out, with a long, steady lower back.",
    "view": [0, ELEVATION],
    "zone": "hips",
    "base": {
        "ground": "none",
        "footR": {"at": [0, 6.6, 9], "pole": [1, 0.1, 0.05]},
        "footL": {"at": [0, 6.6, -9], "pole": [1, 0.1, -0.05]},
        "ankleR": {"dir": [1, 0, 0.08]},
        "ankleL": {"dir": [1, 0, -0.08]},
    },
    "keys": [
        {"root": [2, 89.4, 0]},
        {
            "root": [-20, 84.0, 0],
            "pelvis": [52, 0, 0],
            "lumbar": [2, 0, 0],
            "thorax": [-8, 0, 0],
            "head": [-20, 0, 0],
            "shoulderR": [108, 4, 0],
            "shoulderL": [92, 4, 0],
            "elbowR": 12,
            "elbowL": 14,
        },
    ],
}


@dataclass(frozen=True, slots=True)
class Label:
    """
    One place of the drawing that the text speaks of.

    Attributes:
        path: Its arrow, or the rails of the part that stays steady.
        leader: The line from the letter to the place.
        x: The letter's middle, from the left.
        y: The letter's middle, from the top.
    """

    path: str
    leader: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class CoreIdea:
    """
    The paths of the drawing, in units of its own.

    Attributes:
        width: Of the whole drawing.
        height: Of the whole drawing.
        floor_y: Where the person stands.
        foot_x: The middle of the feet.
        chain: The line along which a push from the floor reaches the hands.
        layers: Class (``s`` skin, ``t`` shirt, ``p`` shorts, ``h`` hair) and path, back to front.
        labels: ``hips``, ``thoracic`` and ``lower-back``.
    """

    width: int
    height: int
    floor_y: int
    foot_x: int
    chain: str
    layers: tuple[tuple[str, str], ...]
    labels: dict[str, Label]


def draw_core_idea() -> CoreIdea:
    """
    Draw the diagram.

    Returns:
        The same paths every time.

    Raises:
        ValueError: If the pose above is not a sound one.
    """
    problems: list[str] = []
    spec = parse_figure("core-idea", POSE, problems=problems)
    if spec is None or problems:
        raise ValueError("; ".join(problems))
    seen = Camera.at(0.0, elevation=ELEVATION)
    camera = Camera(seen.right, seen.up, seen.toward, scale=SCALE, x=FOOT, y=FLOOR)
    studio = Studio(spec=spec, camera=camera)
    frame = studio.frame(1.0)
    units = studio.shoot(frame).units
    [order] = epochs([studio.order(frame)])
    return CoreIdea(
        width=WIDTH,
        height=HEIGHT,
        floor_y=FLOOR,
        foot_x=FOOT,
        chain=_chain(frame.body, camera=camera).text,
        layers=tuple((units[name].colour.value, units[name].outline.text) for name in order.names),
        labels=_labels(frame, camera=camera),
    )


def _labels(frame: Frame, *, camera: Camera) -> dict[str, Label]:
    body = frame.body
    hip = camera.project(body.points["hipR"])
    chest = _at(body, camera, "tho2", (0.0, 0.0, 0.0))
    fold = Arc(hip, radius=40.0, first=-6.0, last=44.0)
    opening = Arc(chest, radius=25.0, first=-76.0, last=-150.0)
    rails = _rails(body, camera=camera)
    return {
        "hips": _label(fold.arrow(), at=(530.0, 470.0), to=fold.point(0.5)),
        "lower-back": _label(rails, at=(150.0, 150.0), to=_beside_back(body, camera, "lum1")),
        "thoracic": _label(opening.arrow(), at=(268.0, 50.0), to=opening.point(0.6)),
    }


def _at(body: Body, camera: Camera, part: str, place: Vec) -> Point:
    return camera.project(body.point(part, place))


def _label(path: Outline, *, at: Point, to: Point) -> Label:
    return Label(
        path=path.text, leader=straight_lines([at, to]).text, x=whole(at[0]), y=whole(at[1])
    )


def _beside_back(body: Body, camera: Camera, part: str) -> Point:
    return _at(body, camera, part, (-12.5 - RAIL, 0.0, 0.0))


def _rails(body: Body, *, camera: Camera) -> Outline:
    """Draw a line along the lower back, just off the skin, with a stop at either end."""
    below, above = (_beside_back(body, camera, part) for part in ("lum0", "lum2"))
    angle = atan2(above[1] - below[1], above[0] - below[0])
    stop = (-sin(angle) * STOP, cos(angle) * STOP)
    rails = straight_lines([below, above])
    for x, y in (below, above):
        rails += straight_lines([(x - stop[0], y - stop[1]), (x + stop[0], y + stop[1])])
    return rails


def _chain(body: Body, *, camera: Camera) -> Outline:
    """Draw a smooth line from the foot through hip and back to the hand."""
    joints = [body.points[name] for name in ("ankleR", "kneeR", "hipR")]
    joints += [body.point(part, (0.0, 0.0, 0.0)) for part in ("lum1", "tho2")]
    joints += [body.points[name] for name in ("shR", "elbowR", "wristR")]
    return open_curve([camera.project(joint) for joint in joints])


@dataclass(frozen=True, slots=True)
class Arc:
    """A bent arrow round a point: radius in cm, angles in degrees, 0 to the right, -90 up."""

    centre: Point
    radius: float
    first: float
    last: float

    def point(self, share: float) -> Point:
        """Return the point at a share of the way."""
        angle = radians(self.first + (self.last - self.first) * share)
        reach = self.radius * SCALE
        return self.centre[0] + reach * cos(angle), self.centre[1] + reach * sin(angle)

    def arrow(self) -> Outline:
        """Draw it, with a head at its end."""
        points = [self.point(step / STEPS) for step in range(STEPS + 1)]
        (x, y), (before_x, before_y) = points[-1], points[-2]
        back = atan2(before_y - y, before_x - x)
        barbs = [(x + HEAD * cos(back + turn), y + HEAD * sin(back + turn)) for turn in (0.5, -0.5)]
        return open_curve(points) + straight_lines([barbs[0], (x, y), barbs[1]])
