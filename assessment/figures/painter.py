"""
Painting a figure: its units back to front, with light, fog and glow, for one moment or many.

Every unit's path stands once, inside a clip. It is painted in the shade colour with a thin rim,
then again inside the clip in the light colour, shifted up and to the left.
"""

from dataclasses import dataclass
from string import ascii_uppercase

from assessment.figures.decor import Decor, Spot, decorate
from assessment.figures.epochs import Epoch, epochs
from assessment.figures.film import Film
from assessment.figures.marks import floor_transform, shadow
from assessment.figures.outlines import whole
from assessment.figures.pieces import draw_pieces
from assessment.figures.studio import Shot, Studio
from assessment.figures.svg import element

# How far the light is shifted on each unit, in picture units at the usual scale.
SHIFTS = {
    "thigh": 12, "shank": 8, "uarm": 8, "farm": 6, "pelvis": 15, "shirt": 15,
    "neck": 7, "hair": 9, "face": 8, "nose": 3, "ear": 3,
}  # fmt: skip
SHIFT_SCALE = 5.0


class TopologyChanged(ValueError):
    """A unit's path has other commands at another moment, so that they cannot be blended."""


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

    def paint(self, *, behind: str = "") -> tuple[str, str]:
        """
        Paint all moments.

        Args:
            behind: Markup that lies over the shadow and behind the body.

        Returns:
            The definitions and the picture: floor, shadow, things and body.

        Raises:
            TopologyChanged: If a path cannot be blended from moment to moment.
        """
        decor = decorate(self.studio, film=self.film, shots=self.shots, spots=self.spots)
        shade = [shadow(shot.frame.body).text for shot in self.shots]
        ground = element(
            "g",
            self.film.element("path", {"d": shade}, class_="k"),
            transform=floor_transform(self.studio.camera),
        )
        things = self.studio.pieces()
        floor = draw_pieces([each for each in things if each.is_floor], camera=self.studio.camera)
        rest = draw_pieces(
            [each for each in things if not each.is_floor], camera=self.studio.camera
        )
        picture = floor + ground + rest + behind + self._bodies(decor)
        return self._paths() + decor.definitions, picture

    def _paths(self) -> str:
        first = self.shots[0]
        clips = "".join(
            element("clipPath", self._path(name), id=f"c{self._id(name)}") for name in first.units
        )
        return clips + "".join(self._path(name) for name in first.gear)

    def _id(self, name: str) -> str:
        """One capital for each unit and thing: their names would cost a still 100 bytes."""
        first = self.shots[0]
        return ascii_uppercase[[*first.units, *first.gear].index(name)]

    def _path(self, name: str) -> str:
        outlines = [(shot.units | shot.gear)[name].outline for shot in self.shots]
        if len({outline.topology for outline in outlines}) > 1:
            raise TopologyChanged(f"{self.studio.spec.slug}, {name}: the commands change")
        return self.film.element("path", {"d": [each.text for each in outlines]}, id=self._id(name))

    def _bodies(self, decor: Decor) -> str:
        moments = sorted(set(self.film.progress))
        shots = dict(zip(self.film.progress, self.shots, strict=True))
        found = epochs([self.studio.order(shots[moment].frame) for moment in moments])
        places = [moments.index(progress) for progress in self.film.progress]
        return "".join(
            self.film.shown(
                self._body(epoch, decor=decor),
                visible=[epoch.first <= place <= epoch.last for place in places],
            )
            for epoch in found
        )

    def _body(self, epoch: Epoch, *, decor: Decor) -> str:
        gear = self.shots[0].gear
        return "".join(
            element("use", href=f"#{self._id(name)}", class_=gear[name].paint)
            if name in gear
            else self._unit(name, on_it=decor.on_units.get(name, ""))
            for name in epoch.names
        )

    def _unit(self, name: str, *, on_it: str) -> str:
        colour = self.shots[0].units[name].colour
        shift = whole(SHIFTS[name.rstrip("RL")] * self.studio.camera.scale / SHIFT_SCALE)
        own = self._id(name)
        inside = element("use", href=f"#{own}", class_=colour, x=-shift, y=-shift)
        if name in self.far:
            inside += element("use", href=f"#{own}", class_="w")
        clipped = element("g", inside + on_it, clip_path=f"url(#c{own})")
        return element("use", href=f"#{own}", class_=f"{colour} d") + clipped
