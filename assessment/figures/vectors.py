"""Vectors and rotations in three dimensions, as plain tuples."""

from collections.abc import Iterable
from math import acos, cos, radians, sin, sqrt

Vec = tuple[float, float, float]
Mat = tuple[Vec, Vec, Vec]  # rows; acts on column vectors

ORIGIN: Vec = (0.0, 0.0, 0.0)
FORWARD: Vec = (1.0, 0.0, 0.0)
UP: Vec = (0.0, 1.0, 0.0)
DOWN: Vec = (0.0, -1.0, 0.0)
RIGHT: Vec = (0.0, 0.0, 1.0)
SAME: Mat = (FORWARD, UP, RIGHT)
TINY = 1e-6


def add(first: Vec, second: Vec) -> Vec:
    """Return the sum of two vectors."""
    return (first[0] + second[0], first[1] + second[1], first[2] + second[2])


def subtract(first: Vec, second: Vec) -> Vec:
    """Return the first vector less the second."""
    return (first[0] - second[0], first[1] - second[1], first[2] - second[2])


def scaled(vector: Vec, factor: float) -> Vec:
    """Return a vector made longer or shorter."""
    return (vector[0] * factor, vector[1] * factor, vector[2] * factor)


def dot(first: Vec, second: Vec) -> float:
    """Return the scalar product."""
    return first[0] * second[0] + first[1] * second[1] + first[2] * second[2]


def cross(first: Vec, second: Vec) -> Vec:
    """Return the vector product, square to both by the right hand's rule."""
    return (
        first[1] * second[2] - first[2] * second[1],
        first[2] * second[0] - first[0] * second[2],
        first[0] * second[1] - first[1] * second[0],
    )


def norm(vector: Vec) -> float:
    """Return the length of a vector."""
    return sqrt(dot(vector, vector))


def distance(first: Vec, second: Vec) -> float:
    """Return how far apart two points are."""
    return norm(subtract(first, second))


def unit(vector: Vec) -> Vec:
    """Return the direction of a vector with length 1; no length gives no direction."""
    length = norm(vector)
    return scaled(vector, 1 / length) if length > TINY else ORIGIN


def angle_between(first: Vec, second: Vec) -> float:
    """Return the angle between two vectors in radians, 0 to pi; their lengths do not matter."""
    # Rounding may carry the cosine of equal directions past 1, where acos has no answer.
    return acos(max(-1.0, min(1.0, dot(unit(first), unit(second)))))


def lerp(first: Vec, second: Vec, share: float) -> Vec:
    """Return the point a share (0 to 1) of the way from the first to the second."""
    return add(first, scaled(subtract(second, first), share))


def square_to(vector: Vec, axis: Vec) -> Vec:
    """Return what is left of a vector without its part along an axis of length 1."""
    return subtract(vector, scaled(axis, dot(vector, axis)))


def transposed(matrix: Mat) -> Mat:
    """Swap rows and columns; of a rotation this is the way back."""
    (a, b, c), (d, e, f), (g, h, i) = matrix
    return ((a, d, g), (b, e, h), (c, f, i))


def columns(forward: Vec, up: Vec, right: Vec) -> Mat:
    """Return the rotation that takes the world's axes to these three."""
    return transposed((forward, up, right))


def rotated(matrix: Mat, vector: Vec) -> Vec:
    """Return a vector after a rotation."""
    return (dot(matrix[0], vector), dot(matrix[1], vector), dot(matrix[2], vector))


def product(matrices: Iterable[Mat]) -> Mat:
    """Return the rotations one after the other, each in the frame of those before it."""
    result = SAME
    for matrix in matrices:
        across = transposed(matrix)
        result = (
            rotated(across, result[0]),
            rotated(across, result[1]),
            rotated(across, result[2]),
        )
    return result


def about_forward(degrees: float) -> Mat:
    """Return the turn about the X axis."""
    cosine, sine = cos(radians(degrees)), sin(radians(degrees))
    return ((1.0, 0.0, 0.0), (0.0, cosine, -sine), (0.0, sine, cosine))


def about_up(degrees: float) -> Mat:
    """Return the turn about the Y axis; more is to the left."""
    cosine, sine = cos(radians(degrees)), sin(radians(degrees))
    return ((cosine, 0.0, sine), (0.0, 1.0, 0.0), (-sine, 0.0, cosine))


def about_right(degrees: float) -> Mat:
    """Return the turn about the Z axis; more lifts what points forward."""
    cosine, sine = cos(radians(degrees)), sin(radians(degrees))
    return ((cosine, -sine, 0.0), (sine, cosine, 0.0), (0.0, 0.0, 1.0))
