"""What lies on the units, for one moment or many: eyes, lines of the shirt, and the glow."""

from dataclasses import dataclass

from assessment.figures.film import Film
from assessment.figures.marks import GLOW_SPREAD, eyes, glow_targets, middle_line
from assessment.figures.outlines import whole
from assessment.figures.skeleton import OTHER
from assessment.figures.studio import Shot, Studio
from assessment.figures.svg import element, number
from assessment.figures.vectors import Vec

EYE = 0.75
COLDEST = 0.4  # the glow comes after this share of it is still hidden


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot where the movement is felt: its frame, place in it, radius and units."""

    frame: str
    offset: Vec
    radius: float
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decor:
    """
    Markup that lies on the units.

    Attributes:
        definitions: The paths and circles that are referred to.
        on_units: What lies on each unit, by its name.
    """

    definitions: str
    on_units: dict[str, str]


def decorate(
    studio: Studio, *, film: Film, shots: tuple[Shot, ...], spots: tuple[Spot, ...]
) -> Decor:
    """
    Find what lies on the units.

    Args:
        studio: The figure.
        film: Its moments.
        shots: The paths at each moment.
        spots: The spots that glow.

    Returns:
        Definitions, and the markup for inside each unit's clip.
    """
    on_units = {"face": _eyes(studio, film=film, shots=shots)}
    definitions = ""
    for name, front in (("zf", True), ("zb", False)):
        line = _line(studio, film=film, shots=shots, name=name, front=front)
        definitions += line
        if line:
            dots = {} if front else {"stroke_dasharray": "1 14"}
            use = element("use", href=f"#{name}", class_="z", **dots)
            on_units["shirt"] = on_units.get("shirt", "") + use
    for index, spot in enumerate(spots):
        definitions += _spot(studio, film=film, shots=shots, spot=spot, name=f"g{index}")
        for target in spot.targets:
            use = element("use", href=f"#g{index}", class_="g")
            on_units[target] = on_units.get(target, "") + use
    return Decor(definitions=definitions, on_units=on_units)


def spots_of(studio: Studio) -> tuple[Spot, ...]:
    """Return the spots of a figure; of equal ones on both sides only the near one is seen."""
    far = studio.far()
    spots = set(studio.spec.feel)
    found: list[Spot] = []
    for part, offset, radius in studio.spec.feel:
        twin = part[:-1] + OTHER.get(part[-1], part[-1])
        if part in far and twin != part and (twin, offset, radius) in spots:
            continue
        found.append(Spot(part, offset, radius, glow_targets(part, offset=offset)))
    return tuple(found)


def _line(studio: Studio, *, film: Film, shots: tuple[Shot, ...], name: str, front: bool) -> str:
    lines = [
        middle_line(flesh=shot.frame.flesh, camera=studio.camera, front=front) for shot in shots
    ]
    if not any(line.seen for line in lines):
        return ""
    changing = {
        "d": [line.outline.text for line in lines],
        "opacity": [number(line.seen) for line in lines],
    }
    return film.element("path", changing, id=name)


def _spot(studio: Studio, *, film: Film, shots: tuple[Shot, ...], spot: Spot, name: str) -> str:
    places = [
        studio.camera.project(shot.frame.body.point(spot.frame, spot.offset)) for shot in shots
    ]
    changing = {
        "cx": [str(whole(x)) for x, _ in places],
        "cy": [str(whole(y)) for _, y in places],
        "opacity": [number(_warmth(studio, progress=each)) for each in film.progress],
    }
    size = whole(spot.radius * studio.camera.scale * GLOW_SPREAD)
    return film.element("circle", changing, id=name, r=size)


def _warmth(studio: Studio, *, progress: float) -> float:
    """How strong the glow is: it comes towards the end of a movement of two stops."""
    if len(studio.stops) > 2:
        return 1.0
    share = progress / studio.end if studio.end else 1.0
    return max(0.0, share * (1 + COLDEST) - COLDEST)


def _eyes(studio: Studio, *, film: Film, shots: tuple[Shot, ...]) -> str:
    pairs = [eyes(body=shot.frame.body, camera=studio.camera) for shot in shots]
    found = ""
    for eye in zip(*pairs, strict=True):
        if any(moment.seen for moment in eye):
            changing = {
                "cx": [str(moment.x) for moment in eye],
                "cy": [str(moment.y) for moment in eye],
                "opacity": [number(moment.seen) for moment in eye],
            }
            size = whole(EYE * studio.camera.scale)
            found += film.element("circle", changing, class_="h", r=size)
    return found
