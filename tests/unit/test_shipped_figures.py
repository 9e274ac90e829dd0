"""The figures the project ships with, against the movements and exercises they belong to."""

import re

from assessment.content_loader import load_edition
from assessment.services.figure_files import FigureSource, read_all_figures
from routines.content_files import read_content


def shipped() -> dict[str, FigureSource]:
    problems: list[str] = []
    sources = read_all_figures(problems=problems)
    assert problems == []
    return sources


def test_every_movement_has_a_figure_with_all_its_levels() -> None:
    figures = shipped()

    for movement in load_edition().movements:
        assert len(figures[movement.slug].spec.levels) == len(movement.levels), movement.slug


def test_every_exercise_has_a_figure() -> None:
    assert set(read_content().exercises) - set(shipped()) == set()


def test_every_figure_is_described_in_one_or_two_sentences() -> None:
    for slug, source in shipped().items():
        assert re.fullmatch(r"[A-Z][^.]+\.( [A-Z][^.]+\.)?", source.spec.alt), slug
