"""A figure set up for drawing: solved moments, one camera for all, and which limbs are far."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from assessment.figures.body import Body
from assessment.figures.camera import Camera, Point
from assessment.figures.epochs import FrameOrder
from assessment.figures.flesh import Flesh, flesh
from assessment.figures.gear import Gear, draw_gear, rod_ends
from assessment.figures.kinematics import solve
from assessment.figures.motion import level_pose, pose_at
from assessment.figures.order import depth_votes, head_order, mean_depths, unit_spheres
from assessment.figures.pieces import Piece
from assessment.figures.pose import FigureSpec, Pose
from assessment.figures.props import build, extent_of
from assessment.figures.skeleton import SIDES
from assessment.figures.units import Unit, draw_units

FAR = 7.0
SAMPLES = 4
LIMBS = (("hip", ("thigh", "shank")), ("sh", ("uarm", "farm")))


@dataclass(frozen=True, slots=True)
class Frame:
    """
    One solved moment.

    Attributes:
        pose: The angles.
        body: Where the joints are.
        flesh: The flesh round them.
    """

    pose: Pose
    body: Body
    flesh: Flesh

    @classmethod
    def of(cls, pose: Pose) -> "Frame":
        """Solve a pose."""
        body = solve(pose)
        return cls(pose=pose, body=body, flesh=flesh(body, pose))


@dataclass(frozen=True, slots=True)
class Shot:
    """
    One moment as paths.

    Attributes:
        frame: The moment.
        units: The body's paths by name.
        gear: The moving things by name.
    """

    frame: Frame
    units: dict[str, Unit]
    gear: dict[str, Gear]


@dataclass(frozen=True, slots=True)
class Studio:
    """
    What all pictures of one figure share.

    Attributes:
        spec: The figure.
        camera: Sees all its moments; until it is framed, at one unit per centimetre.
        solved: The moments solved so far, by progress.
    """

    spec: FigureSpec
    camera: Camera
    solved: dict[float, Frame] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The progress of the last key."""
        return len(self.spec.keys) - 1

    @property
    def stops(self) -> tuple[int, ...]:
        """The keys at which the movement rests."""
        return stops_of(self.spec)

    def frame(self, progress: float) -> Frame:
        """Return one moment of the movement, solved once."""
        moment = round(progress, 4)
        if moment not in self.solved:
            self.solved[moment] = Frame.of(pose_at(self.spec, moment))
        return self.solved[moment]

    def level(self, number: int) -> Frame:
        """Return the pose of one level, from 1."""
        return Frame.of(level_pose(self.spec, number))

    def moments(self) -> list[Frame]:
        """Return moments spread over the movement."""
        return [self.frame(step / SAMPLES) for step in range(self.end * SAMPLES + 1)]

    def everything(self) -> list[Frame]:
        """Return the moments and the levels."""
        levels = [self.level(index + 1) for index in range(len(self.spec.levels))]
        return self.moments() + levels

    def pieces(self) -> list[Piece]:
        """Return the things that do not move."""
        bodies = [frame.flesh for frame in self.everything()]
        return build(self.spec.props, extent=extent_of(bodies))

    def gear(self, frame: Frame) -> dict[str, Gear]:
        """Return the things that move with the body, by a name of their own."""
        return draw_gear(self.spec.props, body=frame.body, camera=self.camera)

    def shoot(self, frame: Frame) -> Shot:
        """Draw the paths of one moment."""
        units = draw_units(body=frame.body, flesh=frame.flesh, camera=self.camera)
        return Shot(frame=frame, units=units, gear=self.gear(frame))

    def order(self, frame: Frame) -> FrameOrder:
        """Return what one moment says about the painting order."""
        spheres = unit_spheres(frame.flesh)
        spheres |= {name: each.spheres for name, each in self.gear(frame).items()}
        return FrameOrder(
            votes=tuple(depth_votes(spheres, camera=self.camera)),
            depths=mean_depths(spheres, camera=self.camera),
            head=head_order(body=frame.body, camera=self.camera),
        )

    def far(self) -> frozenset[str]:
        """Return the limbs that lie clearly behind their twin."""
        if self.spec.far is not None:
            return frozenset(self.spec.far)
        found: set[str] = set()
        frames = self.moments()
        for joint, parts in LIMBS:
            right, left = (
                sum(self.camera.depth(each.body.points[joint + side]) for each in frames)
                for side in SIDES
            )
            for side, behind in (("R", left - right), ("L", right - left)):
                if behind / len(frames) > FAR:
                    found |= {part + side for part in parts}
        return frozenset(found)


def seen_points(studio: Studio) -> Iterator[Point]:
    """Give what a picture must have room for, as its camera sees it."""
    for frame in studio.everything():
        for spheres in frame.flesh.spheres.values():
            for x, y, radius in studio.camera.discs(spheres):
                yield x - radius, y - radius
                yield x + radius, y + radius
        for end in rod_ends(studio.spec.props, body=frame.body):
            yield studio.camera.project(end)
    for piece in studio.pieces():
        if piece.framed:
            yield from (studio.camera.project(corner) for corner in piece.points)


def stops_of(spec: FigureSpec) -> tuple[int, ...]:
    """
    Find the keys at which a movement rests.

    Args:
        spec: The figure.

    Returns:
        Their indices: the first, the last, and those between that are not passed through.
    """
    ends = {0, len(spec.keys) - 1}
    return tuple(index for index, key in enumerate(spec.keys) if index in ends or not key.is_via)
