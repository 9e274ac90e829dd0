"""
Fragments: the part of a picture's address that chooses how the picture is shown.

``figure.svg`` is the first look and follows the reader's device. ``figure.svg#b-dark`` is the
second look, dark in every browser, also where an image does not follow the page that it stands on.
"""

from assessment.figures.looks import LOOKS, FigureLook

THEMES = ("light", "dark")
MIRRORED = "mirrored"


def fragment(look: FigureLook, *, theme: str = "", mirrored: bool = False) -> str:
    """
    Name the fragment for a page.

    Args:
        look: The person's look.
        theme: ``light`` or ``dark``; anything else follows the reader's device.
        mirrored: Whether the page mirrors the picture, so that its number must be turned.

    Returns:
        The fragment with its ``#``.
    """
    parts = [look.name]
    if theme in THEMES:
        parts.append(theme)
    if mirrored:
        parts.append(MIRRORED)
    return "#" + "-".join(parts)


def fragments(*, is_card: bool) -> list[str]:
    """List the ids that a picture answers to; only a card has a number to turn."""
    return [
        fragment(look, theme=theme, mirrored=turned).removeprefix("#")
        for turned in ((False, True) if is_card else (False,))
        for look in LOOKS
        for theme in ("", *THEMES)
    ]
