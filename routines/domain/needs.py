"""
How much each zone needs, and which zone is the weakest.

Need of a zone = (ceiling - score) / slope, kept between a least need and 1; a zone
without a score has a need of its own. With the shipped rules a score of 85 or more
needs 0.1, 55 needs 0.5 and 25 or less needs 1. All of it is design choice, not evidence.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.domain.results import Scores
from assessment.domain.zones import Zone
from routines.domain.catalogue import Rules


@dataclass(frozen=True, slots=True)
class Weakest:
    """
    The zone that scored lowest, and how far it stands out.

    ``zone`` is ``None`` where no zone has a score. ``close`` is true where another zone
    lies within measuring doubt, so that the order means nothing; ``stands_out`` where
    the next zone is far above.
    """

    zone: Zone | None
    close: bool
    stands_out: bool

    @property
    def leading(self) -> Zone | None:
        """The zone to give more than its share: the weakest, unless others are close."""
        return None if self.close else self.zone


def needs_of(scores: Scores | None, *, rules: Rules) -> Mapping[Zone, float]:
    """
    Return every zone's need.

    Args:
        scores: The person's scores, or ``None`` on a day without a test.
        rules: Ceiling and slope in score points, the least need, the untested need.

    Returns:
        A need of 0-1 for each zone.
    """
    return {zone: _need(_score(scores, zone=zone), rules=rules) for zone in Zone}


def weakest_of(scores: Scores | None, *, rules: Rules) -> Weakest:
    """
    Find the weakest zone.

    Args:
        scores: The person's scores, or ``None`` on a day without a test.
        rules: For the points within which zones count as equal, and from which one
            stands out. A zone without a score counts with its assumed need.

    Returns:
        The weakest zone. An unscored zone is never it, but may be as low: then the
        order is unknown, and the weakest counts as close.
    """
    scored = {zone: score for zone in Zone if (score := _score(scores, zone=zone)) is not None}
    if not scored:
        return Weakest(zone=None, close=True, stands_out=False)
    zone = min(scored, key=lambda each: scored[each])
    assumed = rules.need_ceiling - rules.need_slope * rules.need_untested
    gap = min(scored.get(other, assumed) for other in Zone if other is not zone) - scored[zone]
    return Weakest(zone=zone, close=gap <= rules.close_points, stands_out=gap >= rules.focus_points)


def _score(scores: Scores | None, *, zone: Zone) -> int | None:
    return scores.zone(zone).score if scores else None


def _need(score: int | None, *, rules: Rules) -> float:
    if score is None:
        return rules.need_untested
    return min(1.0, max(rules.need_least, (rules.need_ceiling - score) / rules.need_slope))
