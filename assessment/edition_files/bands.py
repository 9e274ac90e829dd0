"""
Whether the age bands of the norms leave a gap, overlap, or forget somebody.

Per movement the rows are either for all, or for F and M over the same ages. Each
of these groups must run without a gap from its first year to its last, because a
person between two bands would silently go without a comparison.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from assessment.domain.protocol import Norm, Sex

EVERYBODY = "all"


@dataclass(frozen=True, slots=True)
class Band:
    """One row's ages, with the line it stands on; ``sex`` is F, M or all."""

    line: int
    movement: str
    sex: str
    age_min: int
    age_max: int

    @classmethod
    def of(cls, norm: Norm, *, line: int) -> Self:
        """Return the band of one norm."""
        return cls(
            line=line,
            movement=norm.movement,
            sex=norm.sex.value if norm.sex else EVERYBODY,
            age_min=norm.age_min,
            age_max=norm.age_max,
        )


def band_problems(bands: Iterable[Band], *, movements: Iterable[str]) -> Iterator[str]:
    """Yield one line for every gap, overlap or missing group among these movements' norms."""
    groups: dict[str, dict[str, list[Band]]] = {movement: {} for movement in movements}
    for band in bands:
        groups.setdefault(band.movement, {}).setdefault(band.sex, []).append(band)
    for movement, by_sex in sorted(groups.items()):
        yield from _missing_groups(movement, by_sex=by_sex)
        for _sex, group in sorted(by_sex.items()):
            yield from _steps(sorted(group, key=lambda band: (band.age_min, band.age_max)))


def _missing_groups(movement: str, *, by_sex: dict[str, list[Band]]) -> Iterator[str]:
    if not by_sex:
        yield f"movement {movement}: has no row"
        return
    if EVERYBODY in by_sex:
        if len(by_sex) > 1:
            yield f"movement {movement}, sex: has rows for all and rows for F or M; use one kind"
        return
    spans = {sex.value: _span(by_sex.get(sex.value, ())) for sex in Sex}
    absent = [sex for sex, span in spans.items() if span is None]
    if absent:
        yield f"movement {movement}, sex: has no row for {absent[0]}"
    elif len(set(spans.values())) > 1:
        ages = ", ".join(
            f"{sex} from {span[0]} to {span[1]}" for sex, span in spans.items() if span
        )
        yield f"movement {movement}, age_min and age_max: must cover the same ages, but are {ages}"


def _span(group: Sequence[Band]) -> tuple[int, int] | None:
    if not group:
        return None
    return min(band.age_min for band in group), max(band.age_max for band in group)


def _steps(group: Sequence[Band]) -> Iterator[str]:
    furthest = group[0]
    for band in group[1:]:
        where = f"line {band.line}, age_min: {band.movement}, sex {band.sex}, "
        if band.age_min > furthest.age_max + 1:
            yield f"{where}ages {furthest.age_max + 1} to {band.age_min - 1} have no row"
        elif band.age_min <= furthest.age_max:
            last = min(furthest.age_max, band.age_max)
            yield f"{where}ages {band.age_min} to {last} also stand on line {furthest.line}"
        furthest = max(furthest, band, key=lambda band: band.age_max)
