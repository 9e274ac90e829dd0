"""One zone on the results page: score, range, words, group, sources and what drove it."""

from dataclasses import dataclass

from assessment.domain.protocol import Edition, Sex, Source
from assessment.domain.results import Driver, Group, Scores, ZoneScore
from assessment.domain.zones import ZONE_LABELS, ZONE_LETTERS, Zone

SHORT_LABELS: dict[Zone, str] = {
    Zone.HIPS: "hips",
    Zone.THORACIC: "mid back",
    Zone.POSTERIOR: "posterior chain",
}
SEX_NAMES: dict[Sex | None, str] = {
    Sex.FEMALE: "women",
    Sex.MALE: "men",
    None: "women and men together",
}
PROVISIONAL = (
    "Provisional comparison: at least one of its comparison values is our own estimate, "
    "because no published one was found."
)


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A source as people read it, with its DOI or the address where it was seen."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class ZoneCard:
    """One zone, ready to be placed. ``width`` is the length of the range on a 0-100 track."""

    slug: str
    label: str
    letter: str
    score: int | None
    low: int | None
    high: int | None
    words: str
    group: str
    provisional: str
    sources: tuple[SourceLink, ...]
    drivers: tuple[str, ...]
    why: str | None
    measured: int

    @property
    def width(self) -> int:
        """Length of the likely range, in score points."""
        return (self.high or 0) - (self.low or 0)


def zone_card(scores: Scores, zone: Zone, *, edition: Edition) -> ZoneCard:
    """Return one zone's card."""
    result = scores.zone(zone)
    groups = _groups(scores, result)
    return ZoneCard(
        slug=zone.value,
        label=ZONE_LABELS[zone],
        letter=ZONE_LETTERS[zone],
        score=result.score,
        low=result.low,
        high=result.high,
        words=_words(result),
        group=_group_text(groups),
        provisional=PROVISIONAL if result.provisional else "",
        sources=_sources(groups, edition),
        drivers=_drivers(result, edition),
        why=result.why,
        measured=int(100 * result.measured_weight + 0.5),
    )


def _groups(scores: Scores, result: ZoneScore) -> list[Group]:
    movements = {driver.movement for driver in result.drivers}
    return [side.group for side in scores.movements if side.movement in movements and side.group]


def _words(result: ZoneScore) -> str:
    if len(result.words) < 2:
        return result.word or ""
    if len(result.words) == 2:
        return f"{result.words[0]} or {result.words[1]}"
    return f"{result.word}, but anything from {result.words[0]} to {result.words[-1]} is likely"


def _group_text(groups: list[Group]) -> str:
    if not groups:
        return ""
    # A source without a split by sex serves both; the person's group is named where one exists.
    sexes = {group.sex for group in groups}
    named = next((SEX_NAMES[sex] for sex in sexes if sex is not None), SEX_NAMES[None])
    narrowest = min(groups, key=lambda group: group.age_max - group.age_min)
    return f"Compared with {named} aged {narrowest.age_min} to {narrowest.age_max}."


def _sources(groups: list[Group], edition: Edition) -> tuple[SourceLink, ...]:
    keys = dict.fromkeys(
        key.strip() for group in groups for key in group.source.split(";") if key.strip()
    )
    return tuple(source_link(edition.sources[key]) for key in keys if key in edition.sources)


def source_link(source: Source) -> SourceLink:
    """Return a source as a short label, with a DOI link before any other address."""
    authors = source.authors.split(",")[0].strip()
    label = ", ".join(part for part in (authors, source.year, source.title) if part)
    url = f"https://doi.org/{source.doi}" if source.doi else source.url.split(" ; ")[0]
    # Some entries say in words where a figure was seen; only an address can be a link.
    is_address = url.startswith(("https://", "http://")) and " " not in url
    return SourceLink(label or source.key, url if is_address else "")


def _drivers(result: ZoneScore, edition: Edition) -> tuple[str, ...]:
    heaviest = sorted(result.drivers, key=lambda driver: -driver.weight)
    return tuple(_driver_text(driver, edition) for driver in heaviest)


def _driver_text(driver: Driver, edition: Edition) -> str:
    title = edition.movement(driver.movement).title
    if driver.z >= 0.25:
        place = "freer than typical"
    elif driver.z <= -0.25:
        place = "less than typical"
    else:
        place = "about typical"
    return f"{title}: {place}"
