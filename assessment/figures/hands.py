"""
Hands: how thick they are, open, closed, or holding something between the two.

All numbers are cm in the frame of the right hand, judged by eye: the thumb lies forward (X), the
fingers point down, the palm faces left.
"""

from assessment.figures.body import Sphere
from assessment.figures.vectors import lerp

# Each part has as many spheres in both, so that one becomes the other.
OPEN_HAND: dict[str, list[Sphere]] = {
    "hand": [((-0.2, 0.3, 0.0), 2.3), ((2.3, -7.0, 0.0), 1.9), ((-2.4, -6.6, 0.0), 1.8)],
    "fing": [
        ((1.5, -14.6, -0.2), 1.1),
        ((-1.7, -13.6, -0.2), 1.1),
        ((0.1, -16.6, -0.4), 1.0),
    ],
    "thumb": [((0.9, -3.0, -0.6), 1.75), ((6.4, -8.0, -1.6), 1.1)],
}
FIST_HAND: dict[str, list[Sphere]] = {
    "hand": [((-0.2, 0.3, 0.0), 2.3), ((2.0, -5.8, -0.4), 2.7), ((-1.9, -5.6, -0.4), 2.7)],
    "fing": [
        ((1.5, -7.0, -2.2), 2.4),
        ((-1.5, -6.6, -2.2), 2.4),
        ((0.0, -7.6, -1.8), 2.6),
    ],
    "thumb": [((2.6, -2.6, -1.4), 1.75), ((3.4, -6.2, -4.2), 1.4)],
}
HAND_PARTS = frozenset(OPEN_HAND)


def hand_spheres(grip: float) -> dict[str, list[Sphere]]:
    """
    Return the spheres of a hand.

    Args:
        grip: 0 is an open hand, 1 a fist.

    Returns:
        Palm, fingers and thumb by name.
    """
    return {
        part: [
            (lerp(open_at, closed_at, grip), wide + (narrow - wide) * grip)
            for (open_at, wide), (closed_at, narrow) in zip(opened, FIST_HAND[part], strict=True)
        ]
        for part, opened in OPEN_HAND.items()
    }
