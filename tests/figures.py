"""Builders for what tests of figures need: a small figure file, and drawn pictures."""

from pathlib import Path

from django.conf import settings
from django.test import override_settings

from assessment.services.figures import MANIFEST_NAME, PREFIX, Figure, manifest_text

SMALL = """
[figures.{slug}]
title = "Knee bend"
alt = "A person stands and bends one knee."
view = [0, 10]
zone = "posterior"
keys = [{{ kneeR = 10 }}, {{ kneeR = {bend} }}]
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900"><path d="M9 9h9"/></svg>'
ALT = "A person sits on a stool and turns."


def write_figures(folder: Path, *, slug: str = "knee-bend", bend: float = 60) -> Path:
    """Write a file with one small figure."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "small.toml"
    path.write_text(SMALL.format(slug=slug, bend=bend), encoding="utf-8")
    return path


def a_figure(slug: str, *, levels: int = 0) -> Figure:
    """Return a figure by its file names."""
    return Figure(
        alt=ALT,
        seconds=9.4,
        animated=f"{slug}-animated.svg",
        still=f"{slug}-still.svg",
        end=f"{slug}-end.svg",
        levels=tuple(f"{slug}-level-{number}.svg" for number in range(1, levels + 1)),
    )


def hang_pictures(folder: Path, *slugs: str, levels: int = 0) -> override_settings:
    """Put pictures and manifest into the folder; the site has them while the result is entered."""
    figures = {slug: a_figure(slug, levels=levels) for slug in slugs}
    for figure in figures.values():
        for name in figure.pictures:
            (folder / name).write_text(PICTURE, encoding="utf-8")
    (folder / MANIFEST_NAME).write_text(manifest_text(figures), encoding="utf-8")
    return override_settings(
        FIGURES_ROOT=str(folder),
        STATICFILES_DIRS=[*settings.STATICFILES_DIRS, (PREFIX, str(folder))],
    )
