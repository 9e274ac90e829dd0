"""
Figure looks: four people of two builds, all from the same outlines.

A look is colours and strokes, so that one file shows all of them: ``figure.svg#b-dark`` is the
second look on a dark page. Nobody chooses a look. It is there so that not everybody meets the same
body, and one person keeps theirs on every page.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FigureLook:
    """
    One person's colours and build, the same on light and on dark ground.

    Each material has a light and a shade colour: skin, shirt, shorts and hair.

    Attributes:
        name: The start of its fragments.
        skin: Light and shade.
        shirt: Light and shade.
        shorts: Light and shade.
        hair: Light and shade; the light one paints the eyes, too.
        fuller: Whether trunk, thighs and upper arms are about 1.5 cm wider.
        curls: Whether the hair stands in curls.
    """

    name: str
    skin: tuple[str, str]
    shirt: tuple[str, str]
    shorts: tuple[str, str]
    hair: tuple[str, str]
    fuller: bool = False
    curls: bool = False


LOOKS = (
    FigureLook("a", ("#da8", "#b86"), ("#59b", "#478"), ("#57a", "#468"), ("#754", "#543")),
    FigureLook(
        "b",
        ("#964", "#743"),
        ("#5a9", "#387"),
        ("#669", "#447"),
        ("#655", "#544"),
        fuller=True,
        curls=True,
    ),
    FigureLook("c", ("#eba", "#c98"), ("#7a8", "#586"), ("#877", "#655"), ("#aaa", "#888")),
    FigureLook(
        "d", ("#b75", "#954"), ("#a8b", "#869"), ("#579", "#467"), ("#643", "#432"), fuller=True
    ),
)


def look_of(person: str | None) -> FigureLook:
    """
    Choose a person's look.

    Args:
        person: The hash in hexadecimal that a person is known by, or nobody in particular.

    Returns:
        Always the same look for the same person; the first one for nobody.
    """
    return LOOKS[int(person[:8], 16) % len(LOOKS)] if person else LOOKS[0]
