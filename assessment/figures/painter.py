"""
Painting a figure: its units back to front, with light, fog and glow, for one moment or many.

Every unit's path stands once, inside a clip. It is painted in the shade colour with a thin rim,
then again inside the clip in the light colour, shifted up and to the left.
"""

from dataclasses import dataclass

from assessment.figures.epochs import Epoch, epochs
from assessment.figures.film import Film
from assessment.figures.marks import (
    GLOW_SPREAD,
    eyes,
    floor_transform,
    glow_targets,
    middle_line,
    shadow,
)
from assessment.figures.outlines import whole
from assessment.figures.skeleton import OTHER
from assessment.figures.studio import Shot, Studio
from assessment.figures.svg import element, number

SHIFTS = {
    "thigh": 12, "shank": 8, "uarm": 8, "farm": 6, "pelvis": 15, "shirt": 15,
    "neck": 7, "hair": 9, "face": 8, "nose": 3, "ear": 3,
}  # fmt: skip
SHIFT_SCALE = 5.0
EYE = 0.75
GLOW_FROM = 0.4


class TopologyChanged(ValueError):
    """A unit's path has other commands at another moment, so that they cannot be blended."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A spot where the movement is felt: its frame, place in it, radius and units."""

    frame: str
    offset: tuple[float, float, float]
    radius: float
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Painter:
    """
    Paints the moments of one figure.

    Attributes:
        studio: The figure.
        film: Its moments.
        shots: The paths at each moment.
        spots: The spots that glow.
        far: The limbs that are fogged.
    """

    studio: Studio
    film: Film
    shots: tuple[Shot, ...]
    spots: tuple[Spot, ...]
    far: frozenset[str]

    def paint(self) -> tuple[str, str]:
        """Return the definitions and the picture."""
        definitions = self._paths() + self._lines() + self._spots()
        shade = [shadow(shot.frame.body).text for shot in self.shots]
        ground = element(
            "g",
            self.film.element("path", {"d": shade}, class_="k"),
            transform=floor_transform(self.studio.camera),
        )
        return definitions, ground + self._bodies()

    def _paths(self) -> str:
        first = self.shots[0]
        clips = "".join(
            element("clipPath", self._path(name), id=f"c{name}") for name in first.units
        )
        return clips + "".join(self._path(name) for name in first.gear)

    def _path(self, name: str) -> str:
        outlines = [(shot.units | shot.gear)[name].outline for shot in self.shots]
        if len({outline.topology for outline in outlines}) > 1:
            raise TopologyChanged(f"{self.studio.spec.slug}, {name}: the commands change")
        return self.film.element("path", {"d": [each.text for each in outlines]}, id=name)

    def _lines(self) -> str:
        found = ""
        for name, front in (("zf", True), ("zb", False)):
            lines = [
                middle_line(flesh=shot.frame.flesh, camera=self.studio.camera, front=front)
                for shot in self.shots
            ]
            if any(line.seen for line in lines):
                changing = {
                    "d": [line.outline.text for line in lines],
                    "opacity": [number(line.seen) for line in lines],
                }
                found += self.film.element("path", changing, id=name)
        return found

    def _spots(self) -> str:
        found = ""
        for index, glow in enumerate(self.spots):
            places = [
                self.studio.camera.project(shot.frame.body.point(glow.frame, glow.offset))
                for shot in self.shots
            ]
            changing = {
                "cx": [str(whole(x)) for x, _ in places],
                "cy": [str(whole(y)) for _, y in places],
                "opacity": [number(self._warmth(each)) for each in self.film.progress],
            }
            size = whole(glow.radius * self.studio.camera.scale * GLOW_SPREAD)
            found += self.film.element("circle", changing, id=f"g{index}", r=size)
        return found

    def _warmth(self, progress: float) -> float:
        """How strong the glow is: it comes towards the end of a movement of two stops."""
        if len(self.studio.stops) > 2:
            return 1.0
        share = progress / self.studio.end if self.studio.end else 1.0
        return max(0.0, share * (1 + GLOW_FROM) - GLOW_FROM)

    def _bodies(self) -> str:
        moments = sorted(set(self.film.progress))
        shots = dict(zip(self.film.progress, self.shots, strict=True))
        found = epochs([self.studio.order(shots[moment].frame) for moment in moments])
        places = [moments.index(progress) for progress in self.film.progress]
        return "".join(
            self.film.shown(
                self._body(epoch),
                visible=[epoch.first <= place <= epoch.last for place in places],
            )
            for epoch in found
        )

    def _body(self, epoch: Epoch) -> str:
        gear = self.shots[0].gear
        return "".join(
            element("use", href=f"#{name}", class_=gear[name].paint)
            if name in gear
            else self._unit(name)
            for name in epoch.names
        )

    def _unit(self, name: str) -> str:
        colour = self.shots[0].units[name].colour
        shift = whole(SHIFTS[name.rstrip("RL")] * self.studio.camera.scale / SHIFT_SCALE)
        inside = element("use", href=f"#{name}", class_=colour, x=-shift, y=-shift)
        if name == "shirt":
            inside += element("use", href="#zf", class_="z")
            inside += element("use", href="#zb", class_="z", stroke_dasharray="1 14")
        if name in self.far:
            inside += element("use", href=f"#{name}", class_="w")
        for index, glow in enumerate(self.spots):
            if name in glow.targets:
                inside += element("use", href=f"#g{index}", class_="g")
        if name == "face":
            inside += self._eyes()
        clipped = element("g", inside, clip_path=f"url(#c{name})")
        return element("use", href=f"#{name}", class_=f"{colour} d") + clipped

    def _eyes(self) -> str:
        pairs = [eyes(body=shot.frame.body, camera=self.studio.camera) for shot in self.shots]
        radius = whole(EYE * self.studio.camera.scale)
        found = ""
        for eye in zip(*pairs, strict=True):
            if any(moment.seen for moment in eye):
                changing = {
                    "cx": [str(moment.x) for moment in eye],
                    "cy": [str(moment.y) for moment in eye],
                    "opacity": [number(moment.seen) for moment in eye],
                }
                found += self.film.element("circle", changing, class_="h", r=radius)
        return found


def glows_of(studio: Studio) -> tuple[Spot, ...]:
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
