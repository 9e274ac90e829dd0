"""Writing SVG: elements, and the document that holds a picture."""

from assessment.figures.camera import HEIGHT, WIDTH
from assessment.figures.fragments import fragments
from assessment.figures.paint import GLOW_GRADIENT, style_for


def element(name: str, content: str = "", /, **attributes: str | int) -> str:
    """
    Write one element.

    Args:
        name: Its name.
        content: The markup inside it.
        **attributes: Its attributes, in the order given; an underscore at the end is dropped, one
            inside becomes a hyphen. Values must need no escaping: they are numbers and own names.

    Returns:
        The element, closed in itself if it is empty.
    """
    start = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value}"' for key, value in attributes.items()
    )
    return f"<{name}{start}>{content}</{name}>" if content else f"<{name}{start}/>"


def number(value: float, *, places: int = 2) -> str:
    """Write a number with no needless digit: ``.5``, ``2``, ``-1.25``."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".") if places else f"{value:.0f}"
    if text in {"-0", ""}:
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def document(content: str, *, definitions: str = "", is_card: bool = False) -> str:
    """
    Put a picture into a file of its own.

    Args:
        content: The markup of the picture.
        definitions: What it refers to.
        is_card: Whether it has a number that must stay readable small and mirrored.

    Returns:
        The SVG text. Empty groups before the picture take the fragments that choose look, light
        or dark, and on a card whether the page mirrors it: the number is turned to read well then.
    """
    inside = element("defs", GLOW_GRADIENT + definitions) + content
    style = style_for(inside, is_card=is_card)
    targets = "".join(element("g", id=name) for name in fragments(is_card=is_card))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"<style>{style}</style>{targets}{element('g', inside)}</svg>"
    )
