"""
A neutral person who stands: one colour, no clothes, no face.

Coloured garments would read as a swimsuit, and a hem would cut a notch into the outline, so
every bone is drawn in full length and the trunk is a single chain of rings.
"""

from dataclasses import dataclass

from assessment.figures.body import Body, Sphere
from assessment.figures.camera import Camera
from assessment.figures.flesh import SHIRT_RINGS, SHORTS_RINGS, Flesh, flesh, ring_points
from assessment.figures.kinematics import solve
from assessment.figures.outlines import Outline
from assessment.figures.posture import DEFAULT_BENDS, DEFAULT_TURNS, Pose, Sole
from assessment.figures.skeleton import LIMB_SEGMENTS, SIDES, SIGN
from assessment.figures.units import Tailor
from assessment.figures.vectors import DOWN, FORWARD, Vec

# Degrees, as in any pose: feet a little apart and arms off the trunk, so that both show whole.
TURNS = {"hip": (0.0, 6.0, -8.0), "shoulder": (0.0, 13.0, 8.0)}
BENDS = {"elbow": 10.0, "forearm": 25.0, "wrist": 0.0}

# The shirt's hem stands out over the shorts; bare skin has no step there.
# Below the hips the legs make the outline, with a round end to the gap between them.
TRUNK_RINGS = (*SHORTS_RINGS[2:3], *SHIRT_RINGS[1:])
CROTCH = (
    ((0.0, -0.5, 2.0), 4.6),
    ((0.0, -0.5, -2.0), 4.6),
    ((0.0, -7.0, 1.2), 2.2),
    ((0.0, -7.0, -1.2), 2.2),
)
TRUNK_STATIONS = tuple(range(len(TRUNK_RINGS)))
# Flesh that bridges two bones, as (segment, place on the right side, radius) in cm: clothes
# hide these joints in other pictures, here the outline must run on.
BRIDGES: tuple[tuple[tuple[str, Vec, float], ...], ...] = (
    (
        ("C7", (0.5, -2.2, 4.4), 4.3),
        ("C7", (0.0, -6.0, 11.0), 4.7),
        ("uarm", (0.0, -1.0, 0.0), 4.8),
    ),
    (
        ("pelvis", (-0.5, 8.0, 6.6), 7.6),
        ("pelvis", (-0.5, -1.0, 8.4), 8.2),
        ("thigh", (0.5, -15.0, 0.0), 7.7),
    ),
    (
        ("thigh", (0.3, -27.0, 0.0), 6.55),
        ("shank", (0.2, 0.0, 0.0), 5.7),
        ("shank", (-1.4, -11.0, 0.0), 5.35),
    ),
    (
        ("uarm", (0.1, -20.0, 0.0), 3.95),
        ("farm", (0.0, 0.0, 0.0), 3.65),
        ("farm", (0.2, -7.5, 0.0), 3.65),
    ),
)


@dataclass(frozen=True, slots=True)
class Mannequin:
    """The outlines of one view: what is skin, the head without its hair, and the hair."""

    body: Outline
    head: Outline
    hair: Outline


@dataclass(frozen=True, slots=True)
class Standing:
    """The body that stands for the map, solved once for both views."""

    body: Body
    flesh: Flesh


def stand() -> Standing:
    """Solve the standing pose and put flesh on it."""
    turns = {joint + side: turn for joint, turn in TURNS.items() for side in SIDES}
    bends = {joint + side: bend for joint, bend in BENDS.items() for side in SIDES}
    pose = Pose(
        turns={**DEFAULT_TURNS, **turns},
        bends={**DEFAULT_BENDS, **bends},
        soles={side: Sole() for side in SIDES},
    )
    body = solve(pose)
    return Standing(body=body, flesh=flesh(body, pose))


def draw_mannequin(standing: Standing, *, camera: Camera) -> Mannequin:
    """
    Draw the outlines of the standing person.

    Args:
        standing: The solved body.
        camera: Where it is seen from.

    Returns:
        Closed curves that all run clockwise, so that overlapping ones fill as one shape.
    """
    tailor = Tailor(body=standing.body, flesh=standing.flesh, camera=camera)
    rings = [ring_points(standing.body, ring) for ring in TRUNK_RINGS]
    outline = tailor.trunk(rings, frame="thorax", stations=TRUNK_STATIONS)
    crotch = [(standing.body.point("pelvis", at), radius) for at, radius in CROTCH]
    outline += tailor.blob(crotch, frame="pelvis", corners=12)
    for side in SIDES:
        outline += _leg(tailor, side=side) + _arm(tailor, side=side)
        outline += _bridges(tailor, side=side)
    spheres = standing.flesh.spheres
    head = tailor.blob(spheres["face"], frame="skull", corners=14)
    for sign in (1.0, -1.0):
        ear = [
            (standing.body.point("skull", (-0.9, 5.4, 7.5 * sign)), 1.7),
            (standing.body.point("skull", (-0.5, 3.2, 7.3 * sign)), 1.2),
        ]
        head += tailor.blob(ear, frame="skull", corners=7)
    return Mannequin(
        body=outline + tailor.bone(spheres["neck"], frame="neck"),
        head=head,
        hair=tailor.blob(spheres["hair"], frame="skull", corners=12),
    )


def _leg(tailor: Tailor, *, side: str) -> Outline:
    spheres = tailor.flesh.spheres
    top, calf, _, ankle = spheres["shank" + side]
    return (
        tailor.bone(spheres["thigh" + side], frame="thigh" + side, bend=0.4)
        + tailor.bone([top, calf, ankle], frame="shank" + side, bend=0.42)
        + tailor.blob(spheres["foot" + side], frame="foot" + side, corners=12, along=FORWARD)
        + tailor.blob(spheres["toes" + side], frame="toes" + side, corners=9, along=FORWARD)
    )


def _arm(tailor: Tailor, *, side: str) -> Outline:
    spheres = tailor.flesh.spheres
    hand = "hand" + side
    palm = spheres[hand] + spheres["fing" + side]
    return (
        tailor.bone(spheres["uarm" + side], frame="uarm" + side)
        + tailor.bone(spheres["farm" + side], frame="farm" + side, bend=0.35)
        + tailor.blob(palm, frame=hand, corners=12, along=DOWN)
        + tailor.taper(spheres["thumb" + side], frame=hand, capped=False)
    )


def _bridges(tailor: Tailor, *, side: str) -> Outline:
    outline = Outline()
    for bridge in BRIDGES:
        spheres: list[Sphere] = []
        for segment, (x, y, z), radius in bridge:
            frame = segment + side if segment in LIMB_SEGMENTS else segment
            spheres.append((tailor.body.point(frame, (x, y, z * SIGN[side])), radius))
        outline += tailor.bone(spheres, frame="thigh" + side)
    return outline
