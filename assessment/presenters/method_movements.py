"""Each movement as the method page tells it: how it is read, weighed, and compared."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

from assessment.domain.deviation import standard_error_of_measurement
from assessment.domain.listing import in_a_row
from assessment.domain.measurements import UNIT_WORDS
from assessment.domain.protocol import Edition, Movement, Role
from assessment.domain.translating import say
from assessment.domain.zones import Zone
from assessment.presenters.age_plot import AgePlot, age_plot
from assessment.presenters.answers import method_word, value_text
from assessment.presenters.norm_table import NormTable, norm_table
from assessment.presenters.numbers import short_text


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what it stands for."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class LevelLine:
    """One picture card, and the value that it stands for."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class MovementMethod:
    """Everything that scoring knows of one movement."""

    slug: str
    title: str
    purpose: str
    role: str
    weights: tuple[str, ...]
    unit: str
    facts: tuple[Fact, ...]
    levels: tuple[LevelLine, ...]
    table: NormTable
    plot: AgePlot | None
    sources: tuple[int, ...]


def movement_methods(edition: Edition, *, numbers: Mapping[str, int]) -> tuple[MovementMethod, ...]:
    """Return every movement of an edition; ``numbers`` are those of the sources."""
    return tuple(_method(each, edition=edition, numbers=numbers) for each in edition.movements)


def _method(movement: Movement, *, edition: Edition, numbers: Mapping[str, int]) -> MovementMethod:
    norms = tuple(norm for norm in edition.norms if norm.movement == movement.slug)
    return MovementMethod(
        slug=movement.slug,
        title=movement.title,
        purpose=movement.purpose,
        role=_role(movement, edition=edition),
        weights=tuple(short_text(movement.weights.get(zone, 0)) for zone in Zone),
        unit=say(UNIT_WORDS[movement.unit]),
        facts=_facts(movement),
        levels=tuple(
            LevelLine(level.label, value_text(level.value, movement.unit))
            for level in movement.levels
        ),
        table=norm_table(norms, unit=movement.unit, numbers=numbers),
        plot=age_plot(norms, unit=movement.unit),
        sources=tuple(numbers[key] for key in movement.sources if key in numbers),
    )


def _role(movement: Movement, *, edition: Edition) -> str:
    if movement.stands_in_for is not None:
        other = edition.movement(movement.stands_in_for).title
        return gettext("Takes the place of: {movement}.").format(movement=other)
    if movement.role is Role.OPTIONAL:
        return gettext("Adds to its zone if you do it, and is never needed.")
    return ""


def _facts(movement: Movement) -> tuple[Fact, ...]:
    unit = movement.unit
    return (
        Fact(gettext("Freer is"), gettext("more") if movement.direction > 0 else gettext("less")),
        Fact(gettext("Read by"), in_a_row(method_word(way) for way in movement.methods)),
        Fact(
            gettext("Values taken"),
            gettext("{low} to {high}").format(
                low=short_text(movement.low), high=value_text(movement.high, unit)
            ),
        ),
        Fact(
            gettext("Real change"),
            gettext("more than {value}").format(value=value_text(movement.change_threshold, unit)),
        ),
        Fact(gettext("SEM"), value_text(standard_error_of_measurement(movement), unit)),
        *_side_facts(movement),
        Fact(
            gettext("Between two cards"),
            gettext("{value} on average").format(value=value_text(movement.level_spacing, unit)),
        ),
    )


def _side_facts(movement: Movement) -> tuple[Fact, ...]:
    if not movement.per_side:
        return ()
    threshold = value_text(movement.side_threshold, movement.unit)
    return (
        Fact(
            gettext("Clear gap between sides"), gettext("more than {value}").format(value=threshold)
        ),
    )
