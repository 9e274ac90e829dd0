"""
A measure on the picture: dotted helping lines, a drawn line or arc, and one number.

The number is the only text in any picture; a fragment turns it where a page mirrors the picture.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessment.figures.camera import Camera, Disc, Point
from assessment.figures.outlines import Outline, open_curve, straight_lines, whole
from assessment.figures.svg import element

LETTER_HALF = (3.8, 5.5)
BASELINE = 3.4
PAINTS = {-1: "v i", 0: "v", 1: "v j"}
LINE_ROOM = 1.0  # cm an arrow keeps from a drawn line, on top of what it keeps from a body

Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """
    A measure in cm of the picture plane, so that the picture can make room for it.

    Attributes:
        lines: Straight helping lines, dotted.
        drawn: The arc, or the line with its ticks.
        text: The number.
        at: The middle of the number.
        growth: To which side a number grows that a page shows larger: -1 left, 1 right, 0 both.
    """

    lines: tuple[Line, ...]
    drawn: tuple[Line, ...]
    text: str
    at: Point
    growth: int = 0

    def points(self) -> Iterator[Point]:
        """Give what the picture must have room for."""
        for line in self.lines + self.drawn:
            yield from line
        wide, high = half_size(self.text)
        yield self.at[0] - wide, self.at[1] - high
        yield self.at[0] + wide, self.at[1] + high

    def discs(self) -> list[Disc]:
        """Return what arrows keep clear of."""
        wide, high = half_size(self.text)
        number = [(self.at[0] + share * wide, self.at[1], high) for share in (-1.0, 0.0, 1.0)]
        return number + [(x, y, LINE_ROOM) for line in self.drawn for x, y in line]


def half_size(text: str) -> Point:
    """Return half the width and height of a number, in cm."""
    return LETTER_HALF[0] * len(text), LETTER_HALF[1]


def draw_mark(mark: Mark, *, camera: Camera) -> str:
    """Write a mark into the picture."""
    markup = _path("r e", lines=mark.lines, camera=camera)
    markup += _path("r", lines=mark.drawn, camera=camera)
    wide, _ = half_size(mark.text)
    x, y = camera.place((mark.at[0] - mark.growth * wide, mark.at[1] + BASELINE))
    return markup + element("text", mark.text, class_=PAINTS[mark.growth], x=whole(x), y=whole(y))


def _path(name: str, *, lines: Sequence[Line], camera: Camera) -> str:
    outline = Outline()
    for line in lines:
        seen = [camera.place(point) for point in line]
        outline += open_curve(seen) if len(seen) > 2 else straight_lines(seen)
    return element("path", class_=name, d=outline.text) if lines else ""
