"""
The camera: an orthographic look at the world, onto the picture's own units.

Azimuth 0 looks from the person's right (the face points to the right of the picture), 90 from
the front, 180 from the left, 270 from behind; elevation lifts the camera. On the picture x runs
to the right and y runs down, as in SVG.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import Self

from assessment.figures.vectors import Vec, cross, dot

Point = tuple[float, float]
Disc = tuple[float, float, float]

WIDTH = 1200
HEIGHT = 900
MARGIN = 46
CLOSEST = 6.2
TALL = 0.62


@dataclass(frozen=True, slots=True)
class Camera:
    """
    A viewing direction with the place and the scale of the picture.

    Attributes:
        right: World direction that runs to the right of the picture.
        up: World direction that runs up the picture.
        toward: World direction from the scene to the eye.
        scale: Picture units per centimetre.
        x: Where the world's origin lies in the picture, from the left.
        y: The same, from the top.
    """

    right: Vec
    up: Vec
    toward: Vec
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    @classmethod
    def at(cls, azimuth: float, *, elevation: float) -> Self:
        """
        Stand somewhere round the person.

        Args:
            azimuth: Degrees round the person, from the right side.
            elevation: Degrees above the horizon.

        Returns:
            A camera with one picture unit per centimetre and the origin at 0, 0.
        """
        around, above = radians(azimuth), radians(elevation)
        toward = (sin(around) * cos(above), sin(above), cos(around) * cos(above))
        right = (cos(around), 0.0, -sin(around))
        return cls(right=right, up=cross(toward, right), toward=toward)

    def project(self, point: Vec) -> Point:
        """Return where a point of the world (cm) lies in the picture."""
        return (
            self.x + self.scale * dot(point, self.right),
            self.y - self.scale * dot(point, self.up),
        )

    def direction(self, vector: Vec) -> Point:
        """Return a world direction as seen in the picture, shorter if it points at the eye."""
        return dot(vector, self.right), -dot(vector, self.up)

    def depth(self, point: Vec) -> float:
        """Return how near a point is, in cm; more is nearer."""
        return dot(point, self.toward)

    def place(self, point: Point) -> Point:
        """Return where a point in cm of the picture plane (y down) lies in the picture."""
        return self.x + self.scale * point[0], self.y + self.scale * point[1]

    def discs(self, spheres: Iterable[tuple[Vec, float]]) -> list[Disc]:
        """Return spheres as discs of the picture: x, y and radius."""
        return [(*self.project(centre), radius * self.scale) for centre, radius in spheres]

    def framing(self, points: Iterable[Point]) -> Self:
        """
        Move and scale so that everything is inside the picture.

        Args:
            points: What must be seen, as this camera projects it at scale 1.

        Returns:
            The camera that keeps a margin round them; tall scenes stand on the lower edge, low
            ones lie in the middle.
        """
        across, down = zip(*points, strict=True)
        left, wide = min(across), max(across) - min(across)
        top, high = min(down), max(down) - min(down)
        room = WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN
        scale = min(room[0] / wide, room[1] / high, CLOSEST)
        if high * scale > HEIGHT * TALL:
            below = HEIGHT - MARGIN - scale * (top + high)
        else:
            below = HEIGHT / 2 - scale * (top + high / 2)
        return replace(self, scale=scale, x=WIDTH / 2 - scale * (left + wide / 2), y=below)
