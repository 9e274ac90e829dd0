"""What the pose check says of one figure, read from the files as they are now."""

from assessment.figures.checks import problems as found_in_motion
from assessment.services.figure_files import read_all_figures


def refusals_of(slug: str, *, among: list[str]) -> tuple[str, ...]:
    """Return the problems that kept one figure from being read, out of those of all files."""
    return tuple(
        problem for problem in among if f"figure {slug}," in problem or f"figure {slug}:" in problem
    )


def pose_findings(slug: str) -> tuple[str, ...] | None:
    """Return what is wrong with a figure: nothing for a sound one, None if no file has it."""
    problems: list[str] = []
    source = read_all_figures(problems=problems).get(slug)
    # A refused figure is told by its refusal even where an earlier edition's stands in for it.
    refused = refusals_of(slug, among=problems)
    if source is None:
        return refused or None
    try:
        return (*refused, *found_in_motion(source.spec))
    except Exception as error:  # noqa: BLE001 - one bad pose must not close the page it is told on
        return (*refused, f"cannot be checked: {type(error).__name__}: {error}")
