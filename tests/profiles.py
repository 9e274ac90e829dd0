"""Builders of people for the recommender: scores, measured sides and whole profiles."""

from collections.abc import Iterable, Mapping
from functools import cache

from assessment.content_loader import load_edition
from assessment.domain.protocol import Method, Side
from assessment.domain.results import Scores, SideGap, SideScore, ZoneScore
from assessment.domain.zones import Zone
from routines.content_files import read_content
from routines.domain.catalogue import Catalogue
from routines.domain.editorial import Content
from routines.domain.plan import Profile, Recommendation
from routines.domain.recommendation import recommend

EVERYTHING = frozenset({"chair", "wall", "floor", "strap", "foam_roller"})


@cache
def shipped_content() -> Content:
    """Read the project's own content, once."""
    return read_content()


def shipped_catalogue() -> Catalogue:
    """Return the catalogue that the content files hold."""
    return shipped_content().catalogue


def zone_score(zone: Zone, score: int | None) -> ZoneScore:
    """Build one zone's result; nothing but the score matters to the recommender."""
    return ZoneScore(
        zone=zone,
        score=score,
        low=score,
        high=score,
        z=None,
        se=None,
        measured_weight=0.0 if score is None else 1.0,
        word=None,
        words=(),
        provisional=False,
        drivers=(),
        why="not enough measured" if score is None else None,
    )


def side_score(
    movement: str,
    z: float | None,
    *,
    side: Side | None = Side.LEFT,
    value: float = 20.0,
    method: Method = Method.TAPE,
) -> SideScore:
    """Build one measured side."""
    return SideScore(
        movement=movement, side=side, value=value, method=method, z=z, percentile=None, group=None
    )


def tighter(movement: str, side: Side) -> SideGap:
    """Build a flagged gap between the sides."""
    return SideGap(movement=movement, gap=20.0, flagged=True, tighter=side)


def make_scores(
    *,
    hips: int | None = 50,
    thoracic: int | None = 50,
    posterior: int | None = 50,
    movements: Iterable[SideScore] = (),
    sides: Iterable[SideGap] = (),
) -> Scores:
    """Build scores of three zones, with the movements and flags that matter to a test."""
    by_zone: Mapping[Zone, int | None] = {
        Zone.HIPS: hips,
        Zone.THORACIC: thoracic,
        Zone.POSTERIOR: posterior,
    }
    return Scores(
        edition="1",
        zones=tuple(zone_score(zone, score) for zone, score in by_zone.items()),
        movements=tuple(movements),
        sides=tuple(sides),
    )


def make_profile(
    scores: Scores | None = None,
    *,
    tested: bool = True,
    limits: Iterable[str] = (),
    equipment: Iterable[str] = EVERYTHING,
    discomfort: int | None = 0,
    minutes: int = 8,
    painful: Iterable[str] = (),
    recent: Iterable[str] = (),
    unlocked: bool = False,
    seed: str = "",
) -> Profile:
    """Build a person on a good day with every thing at hand, unless told otherwise."""
    return Profile(
        scores=(scores or make_scores()) if tested else None,
        limits=frozenset(limits),
        equipment=frozenset(equipment),
        discomfort=discomfort,
        minutes=minutes,
        painful=frozenset(painful),
        recent=frozenset(recent),
        unlocked=unlocked,
        seed=seed,
    )


def recommend_to(profile: Profile, *, catalogue: Catalogue | None = None) -> Recommendation:
    """Recommend from the shipped catalogue, or from another one."""
    return recommend(
        catalogue or shipped_catalogue(),
        profile,
        edition=load_edition(),
        words=shipped_content().words,
    )
