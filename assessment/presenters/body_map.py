"""The body map on the results page: where each zone is, and how deep in colour."""

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.listing import one_of
from assessment.domain.results import Scores, ZoneScore
from assessment.domain.translating import say
from assessment.domain.words import WORDS
from assessment.domain.zones import ZONE_LETTERS, Zone, zone_label
from assessment.figures.bodymap import BodyMap, MapZone
from assessment.presenters.zone_cards import zone_short

NOT_MEASURED = gettext_noop("not enough measured")


@dataclass(frozen=True, slots=True)
class ZoneOnMap:
    """
    One zone of the map, ready to be placed.

    ``depth`` runs from 1, moves freely, to 4, tight; an outline alone, without score, has 0.
    """

    slug: str
    label: str
    letter: str
    words: str
    sentence: str
    depth: int
    drawn: MapZone


@dataclass(frozen=True, slots=True)
class BodyMapView:
    """The map with its zones in reading order."""

    drawn: BodyMap
    zones: tuple[ZoneOnMap, ...]

    @property
    def has_outlines(self) -> bool:
        """Whether any zone has no score."""
        return any(not zone.depth for zone in self.zones)

    @property
    def has_depths(self) -> bool:
        """Whether any zone has a score."""
        return any(zone.depth for zone in self.zones)


def present_body_map(scores: Scores, *, drawn: BodyMap | None) -> BodyMapView | None:
    """Put the scores on the map; without a map there is nothing to show."""
    if drawn is None:
        return None
    zones = (zone for zone in Zone if zone.value in drawn.zones)
    return BodyMapView(
        drawn=drawn,
        zones=tuple(_zone(scores.zone(zone), drawn=drawn.zones[zone.value]) for zone in zones),
    )


def _zone(result: ZoneScore, *, drawn: MapZone) -> ZoneOnMap:
    label = zone_label(result.zone)
    words = gettext(NOT_MEASURED) if result.score is None else _words(result)
    sentence = (
        gettext("{zone}: {words}. Go to its card.")
        if result.score is None
        else gettext("{zone}: {words}, score {score}. Go to its card.")
    )
    return ZoneOnMap(
        slug=result.zone.value,
        label=zone_short(result.zone),
        letter=ZONE_LETTERS[result.zone],
        words=words,
        sentence=sentence.format(zone=label, words=words, score=result.score),
        depth=_depth(result),
        drawn=drawn,
    )


def _words(result: ZoneScore) -> str:
    """Say every word that the likely range touches, short enough for a key."""
    if len(result.words) < 2:
        return say(result.word or "")
    lowest, highest = say(result.words[0]), say(result.words[-1])
    if len(result.words) == 2:
        return one_of((lowest, highest))
    return gettext("{lowest} to {highest}").format(lowest=lowest, highest=highest)


def _depth(result: ZoneScore) -> int:
    if result.score is None:
        return 0
    return next(depth for depth, (lowest, _) in enumerate(WORDS, start=1) if result.score >= lowest)
