"""Reading the target of a hand or foot."""

from assessment.figures.arms import default_pole
from assessment.figures.place_reading import read_direction, read_place
from assessment.figures.posture import OnSegment, Place, Reach
from assessment.figures.reader import Reader
from assessment.figures.vectors import FORWARD

HAND_KEYS = frozenset({"at", "pole", "dir", "palm"})
FOOT_KEYS = frozenset({"at", "pole"})
ARM = ("sh", "uarm", "elbow", "farm", "wrist", "hand", "tip")
LEG = ("thigh", "knee", "shank", "ankle", "foot", "heel", "ball", "toes")


def read_hand(reader: Reader, where: str, value: object, *, side: str) -> Reach | None:
    """Return where a wrist must be."""
    reach = _read_reach(reader, where, value, known=HAND_KEYS, pole=default_pole(side))
    return _unless_own(reader, where, reach, limb={part + side for part in ARM})


def read_foot(reader: Reader, where: str, value: object, *, side: str) -> Reach | None:
    """Return where an ankle must be."""
    pole = OnSegment("pelvis", FORWARD)
    reach = _read_reach(reader, where, value, known=FOOT_KEYS, pole=pole)
    return _unless_own(reader, where, reach, limb={part + side for part in LEG})


def _unless_own(reader: Reader, where: str, reach: Reach | None, *, limb: set[str]) -> Reach | None:
    if reach is not None and isinstance(reach.at, OnSegment) and reach.at.segment in limb:
        reader.refuse(f"{where} at", reach.at.segment, "is a part of the limb it places")
        return None
    return reach


def _read_reach(
    reader: Reader, where: str, value: object, *, known: frozenset[str], pole: Place
) -> Reach | None:
    table = reader.table(where, value, known=known)
    if table is None:
        return None
    if "at" not in table:
        reader.refuse(where, dict(table), "has no at")
        return None
    at = read_place(reader, f"{where} at", table["at"])
    found = {
        key: read_direction(reader, f"{where} {key}", table[key])
        for key in ("pole", "dir", "palm")
        if key in table
    }
    if at is None:
        return None
    return Reach(
        at=at, pole=found.get("pole") or pole, fingers=found.get("dir"), palm=found.get("palm")
    )
