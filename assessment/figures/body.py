"""A body in space: where every joint is and how every segment is turned."""

from dataclasses import dataclass, field

from assessment.figures.vectors import SAME, Mat, Vec, add, rotated, transposed

# Where a sphere of flesh is, and its radius in cm.
Sphere = tuple[Vec, float]


@dataclass(frozen=True, slots=True)
class Body:
    """
    A solved pose.

    Attributes:
        points: Position of each joint and of each segment's start, in cm.
        frames: Rotation of each segment: columns forward, up and right.
    """

    points: dict[str, Vec] = field(default_factory=dict)
    frames: dict[str, Mat] = field(default_factory=dict)

    def point(self, frame: str, offset: Vec) -> Vec:
        """Return where a point of a segment's frame is; beside a joint, in the world's axes."""
        return add(self.points[frame], rotated(self.frames.get(frame, SAME), offset))

    def direction(self, frame: str, vector: Vec) -> Vec:
        """Return a segment's direction in the world's axes."""
        return rotated(self.frames[frame], vector)

    def axis(self, frame: str, *, index: int) -> Vec:
        """Return a segment's own forward (0), up (1) or right (2) axis."""
        return transposed(self.frames[frame])[index]

    def place(self, segment: str, *, at: Vec, turned: Mat) -> None:
        """Set where a segment starts and how it is turned."""
        self.points[segment] = at
        self.frames[segment] = turned

    def shift(self, way: Vec) -> None:
        """Move the whole body without turning it."""
        for name, position in self.points.items():
            self.points[name] = add(position, way)
