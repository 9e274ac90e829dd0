"""Places a figure: ``{% figure slug %}`` moves, ``{% still slug %}`` does not."""

from django import template

from assessment.services.figures import figure_of

register = template.Library()


@register.inclusion_tag("components/figure.html")
def figure(slug: str, *, lazy: bool = False) -> dict[str, object]:
    """Show the moving figure, or nothing if there is none; ``lazy`` where it is below the fold."""
    return {"figure": figure_of(slug), "lazy": lazy}


@register.inclusion_tag("components/still.html")
def still(slug: str) -> dict[str, object]:
    """Show a small picture of the end position, or nothing if there is none."""
    return {"figure": figure_of(slug)}


@register.simple_tag
def level_picture(slug: str, number: object) -> str:
    """Return the address of one level's picture, or nothing if there is none."""
    found = figure_of(slug)
    levels = found.levels if found else ()
    place = int(str(number))
    return levels[place - 1] if 0 < place <= len(levels) else ""
