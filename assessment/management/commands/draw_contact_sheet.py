"""Draw every figure onto one page, for the eyes of whoever edits or reviews poses."""

from argparse import ArgumentParser
from base64 import b64encode
from collections.abc import Iterator, Sequence
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from assessment.figures.checks import problems as pose_problems
from assessment.figures.pose import FigureSpec
from assessment.figures.still import draw_still
from assessment.services.figure_check import refusals_of
from assessment.services.figure_files import FigureSource, read_all_figures

WIDTH, HEIGHT = 320, 240  # px

PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>Figures</title>'
    "<style>body{{background:#f7f4ef;color:#16202c;font:1rem system-ui}}"
    "figure{{display:inline-block;margin:.25rem}}</style>"
    "<h1>Figures</h1>{}{}</html>\n"
)
SECTION = '<section id="{0}"><h2>{0}</h2><p>{1}</p>{2}{3}</section>\n'
PICTURE = (
    '<figure><img src="data:image/svg+xml;base64,{}#light" width="{}" height="{}" alt="{}">'
    "<figcaption>{}</figcaption></figure>"
)


class Command(BaseCommand):
    help = "Draw every figure onto one page to look at, with what the pose check says of each."
    # A file that is being edited may hold problems: they are what the page is for.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the page to write and the figures to draw."""
        parser.add_argument("slug", nargs="*", help="a movement or exercise; without any, all")
        parser.add_argument("--to", type=Path, required=True, help="the HTML file to write")

    def handle(self, *_args: object, slug: Sequence[str], to: Path, **_options: object) -> None:
        """Draw, and say where the page is."""
        refused: list[str] = []
        sources = read_all_figures(problems=refused)
        for name in slug:
            _demand(name, sources=sources, refused=refused)
        names = slug or list(sources)
        rows = [_section(sources[name].spec) for name in names]
        # With some figures picked, a refusal of another one is beside the point.
        top = SafeString() if slug else _list(refused)
        try:
            to.write_text(format_html(PAGE, top, SafeString("".join(rows))), encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{to} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"{len(rows)} {'figure' if len(rows) == 1 else 'figures'} on {to}")


def _demand(name: str, *, sources: dict[str, FigureSource], refused: list[str]) -> None:
    if name in sources:
        return
    reasons = refusals_of(name, among=refused)
    raise CommandError("\n".join(reasons) or f"There is no figure named {name}.")


def _section(spec: FigureSpec) -> SafeString:
    """Return one figure's part of the page: its words, the findings, its pictures."""
    try:
        findings = pose_problems(spec)
        shown = [
            (b64encode(svg.encode()).decode(), WIDTH, HEIGHT, f"{spec.slug}, {label}", label)
            for label, svg in _pictures(spec)
        ]
    except Exception as error:  # noqa: BLE001 - one bad pose must not hide the others
        findings, shown = (f"cannot be drawn: {type(error).__name__}: {error}",), []
    pictures = format_html_join("\n", PICTURE, shown)
    return format_html(
        SECTION, spec.slug, spec.alt, _list(findings or ["Nothing to mend."]), pictures
    )


def _pictures(spec: FigureSpec) -> Iterator[tuple[str, str]]:
    yield "still", draw_still(spec, ghost=True)
    yield "end", draw_still(spec)
    for number in range(1, len(spec.levels) + 1):
        yield f"level {number}", draw_still(spec, level=number)


def _list(sentences: Sequence[str]) -> SafeString:
    items = format_html_join("", "<li>{}</li>", ((sentence,) for sentence in sentences))
    return format_html("<ul>{}</ul>", items) if items else items
