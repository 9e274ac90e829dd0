"""
Fragments: the part of a picture's address that chooses how the picture is shown.

``figure.svg`` follows the reader's device. ``figure.svg#dark`` is dark in every browser, also where
an image does not follow the page that it stands on.
"""

THEMES = ("light", "dark")
MIRRORED = "mirrored"


def fragment(theme: str, *, mirrored: bool = False) -> str:
    """
    Name the fragment for a page.

    Args:
        theme: ``light`` or ``dark``; anything else follows the reader's device.
        mirrored: Whether the page mirrors the picture, so that its number must be turned.

    Returns:
        The fragment with its ``#``, or nothing if none is needed.
    """
    parts = [theme] if theme in THEMES else []
    if mirrored:
        parts.append(MIRRORED)
    return "#" + "-".join(parts) if parts else ""


def fragments(*, is_card: bool) -> list[str]:
    """List the ids that a picture answers to; only a card has a number to turn."""
    mirrored = (False, True) if is_card else (False,)
    every = [fragment(theme, mirrored=turned) for theme in ("", *THEMES) for turned in mirrored]
    return [name.removeprefix("#") for name in every if name]
