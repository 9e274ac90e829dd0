"""The comparison groups of one movement as a table: ages down, sexes across."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.listing import in_a_row
from assessment.domain.protocol import Norm, Sex, Unit
from assessment.presenters.answers import value_text
from assessment.presenters.norm_sources import keys_of

SEXES: Mapping[Sex | None, str] = {
    Sex.FEMALE: gettext_noop("Women"),
    Sex.MALE: gettext_noop("Men"),
    None: gettext_noop("Everybody"),
}
GRADES: Mapping[str, str] = {
    "published": gettext_noop("published"),
    "derived": gettext_noop("derived"),
    "estimated": gettext_noop("estimated"),
}
SEXES_AGED: Mapping[Sex | None, str] = {
    Sex.FEMALE: gettext_noop("women {ages}"),
    Sex.MALE: gettext_noop("men {ages}"),
    None: gettext_noop("everybody {ages}"),
}


@dataclass(frozen=True, slots=True)
class NormCell:
    """One group: mean, SD, how it came about, and the numbers of its sources."""

    mean: str
    sd: str
    people: int | None
    grade: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NormRow:
    """One age band; a sex without a group there has no cell."""

    ages: str
    cells: tuple[NormCell | None, ...]


@dataclass(frozen=True, slots=True)
class NormNote:
    """How far the figures of some groups were checked, word for word as the edition says it."""

    groups: str
    status: str


@dataclass(frozen=True, slots=True)
class NormTable:
    """All groups of one movement, and the notes on them."""

    sexes: tuple[str, ...]
    rows: tuple[NormRow, ...]
    notes: tuple[NormNote, ...]


def norm_table(norms: Sequence[Norm], *, unit: Unit, numbers: Mapping[str, int]) -> NormTable:
    """Return the table of one movement's norms; ``numbers`` are those of the sources."""
    sexes = [sex for sex in SEXES if any(norm.sex == sex for norm in norms)]
    cells = {
        (norm.age_min, norm.age_max, norm.sex): _cell(norm, unit=unit, numbers=numbers)
        for norm in norms
    }
    bands = sorted({(norm.age_min, norm.age_max) for norm in norms})
    return NormTable(
        sexes=tuple(gettext(SEXES[sex]) for sex in sexes),
        rows=tuple(
            NormRow(ages_text(*band), tuple(cells.get((*band, sex)) for sex in sexes))
            for band in bands
        ),
        notes=_notes(norms),
    )


def ages_text(youngest: int, oldest: int) -> str:
    """Return an age band as people write it."""
    return f"{youngest}\N{EN DASH}{oldest}"


def _cell(norm: Norm, *, unit: Unit, numbers: Mapping[str, int]) -> NormCell:
    return NormCell(
        mean=value_text(norm.mean, unit),
        sd=value_text(norm.sd, unit),
        people=norm.n,
        grade=gettext(GRADES[norm.grade]),
        sources=tuple(numbers[key] for key in keys_of(norm.source) if key in numbers),
    )


def _notes(norms: Iterable[Norm]) -> tuple[NormNote, ...]:
    groups: dict[str, dict[Sex | None, list[str]]] = {}
    for norm in norms:
        ages = groups.setdefault(norm.status, {}).setdefault(norm.sex, [])
        ages.append(ages_text(norm.age_min, norm.age_max))
    return tuple(
        NormNote(groups=_groups_text(by_sex), status=status) for status, by_sex in groups.items()
    )


def _groups_text(by_sex: Mapping[Sex | None, Sequence[str]]) -> str:
    """Name each sex with its ages: "Women 18 to 39; men 18 to 39, 40 to 59"."""
    told = "; ".join(
        gettext(SEXES_AGED[sex]).format(ages=in_a_row(ages)) for sex, ages in by_sex.items()
    )
    return told[:1].upper() + told[1:]
