"""The picture of a movement's groups by age: each mean and spread where its numbers put it."""

import re

from assessment.content_loader import load_edition
from assessment.domain.protocol import Norm, Sex, Unit
from assessment.presenters.age_plot import FOOT, LEFT, RIGHT, TOP, AgePlot, age_plot


def norm(*, sex: Sex | None = None, mean: float = 30, sd: float = 10) -> Norm:
    return Norm("turn", sex, 18, 79, mean, sd, None, "one", "published", "VERIFIED")


def plot_of(*norms: Norm) -> AgePlot:
    plot = age_plot(norms, unit=Unit.DEGREES)
    assert plot is not None
    return plot


def test_without_a_group_there_is_no_picture() -> None:
    assert age_plot((), unit=Unit.DEGREES) is None


def test_a_mean_lies_midway_in_its_spread_over_all_its_ages() -> None:
    solid = plot_of(norm()).solid

    middle = (TOP + FOOT) / 2
    assert solid.mean == f"M{LEFT:g} {middle:g}H{RIGHT:g}"
    assert solid.spread == f"M{LEFT:g} {TOP:g}H{RIGHT:g}V{FOOT:g}H{LEFT:g}z"


def test_more_stands_higher() -> None:
    plot = plot_of(norm(sex=Sex.FEMALE, mean=40), norm(sex=Sex.MALE, mean=30))

    assert plot.dashed is not None
    women, men = (float(re.split("[ H]", each.mean)[1]) for each in (plot.solid, plot.dashed))
    assert women < men


def test_a_group_for_everybody_has_no_dashed_part() -> None:
    assert plot_of(norm()).dashed is None


def test_the_axis_reaches_past_every_spread() -> None:
    texts = [tick.text for tick in plot_of(norm(mean=31, sd=9.5)).values]

    assert texts == ["20°", "25°", "30°", "35°", "40°", "45°"]


def test_every_group_of_the_edition_stays_inside() -> None:
    edition = load_edition()
    for movement in edition.movements:
        plot = plot_of(*(each for each in edition.norms if each.movement == movement.slug))
        courses = [course for course in (plot.solid, plot.dashed) if course]
        heights = [float(y) for each in courses for y in re.findall(r"[V ]([\d.]+)", each.spread)]
        assert min(heights) >= TOP, movement.slug
        assert max(heights) <= FOOT, movement.slug
