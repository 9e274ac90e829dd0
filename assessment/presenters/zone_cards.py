"""One zone on the results page: score, range, words, group, sources and what drove it."""

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.listing import in_a_row, one_of
from assessment.domain.protocol import Edition, Sex, Source
from assessment.domain.results import Driver, Group, Scores, ZoneScore
from assessment.domain.translating import mark, say
from assessment.domain.zones import ZONE_LETTERS, Zone, zone_label
from config.remembered import remembered

SHORT_LABELS: dict[Zone, str] = {
    Zone.HIPS: mark("hips"),
    Zone.THORACIC: mark("mid back"),
    Zone.POSTERIOR: mark("posterior chain"),
}
COMPARED: dict[Sex | None, str] = {
    Sex.FEMALE: gettext_noop("Compared with women aged {youngest} to {oldest}."),
    Sex.MALE: gettext_noop("Compared with men aged {youngest} to {oldest}."),
    None: gettext_noop("Compared with women and men together aged {youngest} to {oldest}."),
}
PROVISIONAL = gettext_noop(
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


def zone_short(zone: Zone) -> str:
    """Return the short word for a zone as it stands alone."""
    return say(SHORT_LABELS[zone])


def zone_card(scores: Scores, zone: Zone, *, edition: Edition) -> ZoneCard:
    """Return one zone's card."""
    result = scores.zone(zone)
    groups = _groups(scores, result)
    return ZoneCard(
        slug=zone.value,
        label=zone_label(zone),
        letter=ZONE_LETTERS[zone],
        score=result.score,
        low=result.low,
        high=result.high,
        words=_words(result),
        group=_group_text(groups),
        provisional=gettext(PROVISIONAL) if result.provisional else "",
        sources=_sources(groups, edition),
        drivers=_drivers(result, edition),
        why=say(result.why) if result.why else None,
        measured=int(100 * result.measured_weight + 0.5),
    )


def _groups(scores: Scores, result: ZoneScore) -> list[Group]:
    movements = {driver.movement for driver in result.drivers}
    return [side.group for side in scores.movements if side.movement in movements and side.group]


def _words(result: ZoneScore) -> str:
    if len(result.words) < 2:
        return say(result.word or "")
    words = [say(word) for word in result.words]
    if len(words) == 2:
        return one_of(words)
    return gettext("{word}, but anything from {lowest} to {highest} is likely").format(
        word=say(result.word or ""), lowest=words[0], highest=words[-1]
    )


def _group_text(groups: list[Group]) -> str:
    if not groups:
        return ""
    # A source without a split by sex serves both; the person's group is named where one exists.
    sexes = {group.sex for group in groups}
    named = next((sex for sex in sexes if sex is not None), None)
    narrowest = min(groups, key=lambda group: group.age_max - group.age_min)
    return gettext(COMPARED[named]).format(youngest=narrowest.age_min, oldest=narrowest.age_max)


def _sources(groups: list[Group], edition: Edition) -> tuple[SourceLink, ...]:
    keys = dict.fromkeys(
        key.strip() for group in groups for key in group.source.split(";") if key.strip()
    )
    return tuple(source_link(edition.sources[key]) for key in keys if key in edition.sources)


@remembered(most=500)
def source_link(source: Source) -> SourceLink:
    """Return a source as a short label, with a DOI link before any other address."""
    authors = source.authors.split(",")[0].strip()
    label = in_a_row(part for part in (authors, source.year, source.title) if part)
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
        text = gettext("{movement}: freer than typical")
    elif driver.z <= -0.25:
        text = gettext("{movement}: less than typical")
    else:
        text = gettext("{movement}: about typical")
    return text.format(movement=title)
