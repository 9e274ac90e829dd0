"""Scores to rows and back: the numbers shown stay the numbers shown."""

from dataclasses import asdict

from assessment.content_loader import load_edition
from assessment.domain.protocol import Method, Sex, Side
from assessment.domain.results import (
    Driver,
    Group,
    Scores,
    SideScore,
    ZoneScore,
)
from assessment.domain.sides import side_gaps
from assessment.domain.zones import Zone
from assessment.models import Assessment, MovementResult, ZoneResult


def store_scores(assessment: Assessment, scores: Scores) -> None:
    """Write every zone and every measured side. Two queries; the caller holds the transaction."""
    ZoneResult.objects.bulk_create(
        ZoneResult(
            assessment=assessment,
            zone=zone.zone.value,
            score=zone.score,
            low=zone.low,
            high=zone.high,
            z=zone.z,
            se=zone.se,
            measured_weight=zone.measured_weight,
            word=zone.word or "",
            words=list(zone.words),
            provisional=zone.provisional,
            drivers=[asdict(driver) for driver in zone.drivers],
            why=zone.why or "",
        )
        for zone in scores.zones
    )
    MovementResult.objects.bulk_create(
        MovementResult(
            assessment=assessment,
            movement=side.movement,
            side=side.side.value if side.side else "",
            value=side.value,
            method=side.method.value,
            z=side.z,
            percentile=side.percentile,
            group=asdict(side.group) if side.group else None,
        )
        for side in scores.movements
    )


def read_scores(assessment: Assessment) -> Scores:
    """Read scores back as they were shown. Two queries, or none after ``with_results()``."""
    rows = {row.zone: row for row in assessment.zone_results.all()}
    # In Python: the database would be asked again for rows that were prefetched.
    sides = sorted(assessment.movement_results.all(), key=lambda row: row.pk)
    movements = tuple(_side_score(row) for row in sides)
    return Scores(
        edition=assessment.edition,
        zones=tuple(_zone_score(rows[zone.value]) for zone in Zone),
        movements=movements,
        sides=side_gaps(load_edition(assessment.edition), movements),
    )


def _zone_score(row: ZoneResult) -> ZoneScore:
    return ZoneScore(
        zone=Zone(row.zone),
        score=row.score,
        low=row.low,
        high=row.high,
        z=row.z,
        se=row.se,
        measured_weight=row.measured_weight,
        word=row.word or None,
        words=tuple(row.words),
        provisional=row.provisional,
        drivers=tuple(Driver(**driver) for driver in row.drivers),
        why=row.why or None,
    )


def _side_score(row: MovementResult) -> SideScore:
    return SideScore(
        movement=row.movement,
        side=Side(row.side) if row.side else None,
        value=row.value,
        method=Method(row.method),
        z=row.z,
        percentile=row.percentile,
        group=_group(row.group) if row.group else None,
    )


def _group(stored: dict[str, object]) -> Group:
    sex = stored.pop("sex")
    return Group(sex=Sex(str(sex)) if sex else None, **stored)  # type: ignore[arg-type]
