"""Places a figure: ``{% figure slug %}`` moves, ``{% still slug %}`` does not."""

from django import template
from django.template import Context

from assessment.figures.fragments import fragment
from assessment.figures.looks import LOOKS, FigureLook
from assessment.services.figures import figure_of
from config.prepared.filled import filled_part

register = template.Library()


@register.inclusion_tag("components/figure.html", takes_context=True)
def figure(context: Context, slug: str, *, lazy: bool = False) -> dict[str, object]:
    """Show the moving figure, or nothing if there is none; ``lazy`` where it is below the fold."""
    return {"figure": figure_of(slug), **_fragments(context), "lazy": lazy}


@register.simple_tag(takes_context=True)
def still(context: Context, slug: str, *, lazy: bool = True, named: bool = False) -> str:
    """
    Show a small picture of the end position, or nothing; not ``lazy`` where it is printed.

    ``named`` where its name stands beside it and its description would be in the way.
    """
    found = figure_of(slug)
    if found is None:
        return ""
    shown = _fragments(context)
    return filled_part(
        "components/still.html",
        texts={
            "on_screen": found.end + shown["fragment"],
            "on_paper": found.end + shown["paper_fragment"],
            "alt": "" if named else found.alt,
        },
        like={"lazy": lazy},
    )


@register.simple_tag(takes_context=True)
def level_picture(context: Context, slug: str, number: object, side: str) -> str:
    """Return the address of one level's picture for a side, or nothing if there is none."""
    found = figure_of(slug)
    levels = found.levels if found else ()
    place = int(str(number))
    if not 0 < place <= len(levels):
        return ""
    return levels[place - 1] + _fragment(context, mirrored=side == "left")


def _fragments(context: Context) -> dict[str, str]:
    """The picture's fragment on the screen and on paper, which is always light."""
    return {
        "fragment": _fragment(context),
        "paper_fragment": fragment(_look(context), theme="light"),
    }


def _fragment(context: Context, *, mirrored: bool = False) -> str:
    return fragment(_look(context), theme=str(context.get("theme", "")), mirrored=mirrored)


def _look(context: Context) -> FigureLook:
    # Admin pages and error pages have no person.
    found = context.get("figure_look")
    return found if isinstance(found, FigureLook) else LOOKS[0]
