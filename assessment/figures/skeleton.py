"""
The skeleton: how long each bone is, which angles each joint has, and how far it may go.

Segment lengths are fractions of stature after Drillis & Contini (1966), as printed in Winter,
Biomechanics and Motor Control of Human Movement; the upper arm is drawn 3 % shorter and the
trunk is split by eye, because the drawn shoulder rides up and down on the rib cage.
"""

from dataclasses import dataclass

from assessment.figures.vectors import Vec

STATURE = 170.0

SHANK = 0.246 * STATURE
THIGH = 0.245 * STATURE
UPPER_ARM = 0.186 * STATURE * 0.97
FOREARM = 0.146 * STATURE
HAND = 0.108 * STATURE

PELVIS = 10.0  # middle of the hips to L5/S1
LUMBAR = 17.0  # L5/S1 to T12
THORAX = 29.0  # T12 to C7
NECK = 8.5
HIP_HALF_WIDTH = 8.6
SHOULDER_HALF_WIDTH = 17.0
SHOULDER_HEIGHT = 20.6  # above T12

KNEELING_ANKLE = -72.0  # the instep lies on the floor

LUMBAR_LINKS = 3
THORAX_LINKS = 4

BALL: Vec = (11.5, -4.2, 0.0)  # of the foot, from the ankle
HEEL: Vec = (-4.5, -3.6, 0.0)

SIDES = ("R", "L")
SIGN = {"R": 1.0, "L": -1.0}
OTHER = {"R": "L", "L": "R"}


@dataclass(frozen=True, slots=True)
class Turning:
    """A joint that turns about three axes: what each angle is called, and its limits."""

    names: tuple[str, str, str]
    limits: tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
    default: Vec = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Hinge:
    """A joint with one number: what the positive direction is called, and its limits."""

    name: str
    limits: tuple[float, float]
    default: float = 0.0


_ANY = (-360.0, 360.0)
_SPINE = ("forward", "right side down", "turn to the left")
_LIMB = ("flexion", "abduction", "internal rotation")

# The limits keep a typing error from becoming a picture. They are wider than most people move
# and are no norms.
SPINE_JOINTS: dict[str, Turning] = {
    "pelvis": Turning(_SPINE, (_ANY, _ANY, _ANY)),
    "lumbar": Turning(_SPINE, ((-35, 60), (-40, 40), (-15, 15))),
    "thorax": Turning(_SPINE, ((-25, 50), (-40, 40), (-55, 55))),
    "head": Turning(_SPINE, ((-60, 60), (-40, 40), (-80, 80))),
}
LIMB_JOINTS: dict[str, Turning] = {
    "hip": Turning(_LIMB, ((-35, 140), (-25, 85), (-90, 60))),
    "shoulder": Turning(_LIMB, ((-60, 185), (-40, 180), (-95, 95)), default=(0.0, 6.0, 0.0)),
}
HINGES: dict[str, Hinge] = {
    "knee": Hinge("flexion", (-5, 160)),
    "ankle": Hinge("dorsiflexion", (-75, 40)),
    "inv": Hinge("inversion", (-30, 40)),
    "toe": Hinge("extension", (-30, 70)),
    "girdle": Hinge("shoulder lifted, in cm", (-8, 8)),
    "elbow": Hinge("flexion", (-5, 150), default=8.0),
    "forearm": Hinge("pronation", (-95, 95)),
    "wrist": Hinge("flexion to the palm", (-85, 85)),
    "grip": Hinge("open hand 0, fist 1", (0, 1)),
}

TURNINGS: dict[str, Turning] = SPINE_JOINTS | {
    joint + side: turning for joint, turning in LIMB_JOINTS.items() for side in SIDES
}
BENDS: dict[str, Hinge] = {joint + side: hinge for joint, hinge in HINGES.items() for side in SIDES}

SPINE_LINKS = (
    *(f"lum{index}" for index in range(LUMBAR_LINKS)),
    *(f"tho{index}" for index in range(THORAX_LINKS)),
)
LIMB_SEGMENTS = ("thigh", "shank", "foot", "toes", "uarm", "farm", "hand")
JOINT_POINTS = ("hip", "knee", "ankle", "ball", "heel", "sh", "elbow", "wrist", "tip")
# Where a target may be fixed to, and what an arrow may follow.
FRAMES = frozenset(
    {"pelvis", *SPINE_LINKS, "thorax", "C7", "neck", "skull"}
    | {segment + side for segment in LIMB_SEGMENTS for side in SIDES}
)
POINTS = FRAMES | {"L5", "T12"} | {joint + side for joint in JOINT_POINTS for side in SIDES}
