"""Scores to rows and back: the numbers shown stay the numbers shown."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import fields
from functools import lru_cache
from typing import Any

from django.db import connection

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
from assessment.models import Assessment

# Written and read as SQL and plain values: that takes a third of what the ORM would take.
_STORE_ZONES = """
    INSERT INTO assessment_zoneresult (
        assessment_id, zone, score, low, high, z, se, measured_weight, word, words, provisional,
        drivers, why
    ) VALUES {rows}
"""
_STORE_SIDES = """
    INSERT INTO assessment_movementresult (
        assessment_id, movement, side, value, method, z, percentile, "group"
    ) VALUES {rows}
"""
_ZONES = """
    SELECT assessment_id, zone, score, low, high, z, se, measured_weight, word, words, provisional,
           drivers, why
    FROM assessment_zoneresult WHERE assessment_id IN ({keys})
"""
_SIDES = """
    SELECT assessment_id, movement, side, value, method, z, percentile, "group"
    FROM assessment_movementresult WHERE assessment_id IN ({keys}) ORDER BY id
"""
_Row = list[Any]


def store_scores(assessment: Assessment, scores: Scores) -> None:
    """Write every zone and every measured side. Two queries; the caller holds the transaction."""
    _store(_STORE_ZONES, [[assessment.pk, *_zone_row(zone)] for zone in scores.zones])
    _store(_STORE_SIDES, [[assessment.pk, *_side_row(side)] for side in scores.movements])


def _store(statement: str, rows: list[_Row]) -> None:
    if rows:
        place = f"({', '.join(['%s'] * len(rows[0]))})"
        with connection.cursor() as cursor:
            cursor.execute(
                statement.format(rows=", ".join([place] * len(rows))),
                [value for row in rows for value in row],
            )


def _zone_row(zone: ZoneScore) -> _Row:
    return [
        zone.zone.value,
        zone.score,
        zone.low,
        zone.high,
        zone.z,
        zone.se,
        zone.measured_weight,
        zone.word or "",
        json.dumps(zone.words),
        zone.provisional,
        json.dumps([_plain(driver) for driver in zone.drivers]),
        zone.why or "",
    ]


def _side_row(side: SideScore) -> _Row:
    return [
        side.movement,
        side.side.value if side.side else "",
        side.value,
        side.method.value,
        side.z,
        side.percentile,
        _group_text(side.group) if side.group else None,
    ]


def _plain(value: Driver | Group) -> dict[str, object]:
    """Return the fields of a value that holds no other: ``asdict`` looks for those at length."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


# A few hundred: each movement's norms by age and sex.
@lru_cache(maxsize=1000)
def _group_text(group: Group) -> str:
    return json.dumps(_plain(group))


def read_scores(assessment: Assessment) -> Scores:
    """Read scores back as they were shown. Two queries."""
    return read_all_scores([assessment])[assessment.pk]


def read_all_scores(assessments: Collection[Assessment]) -> dict[int, Scores]:
    """Read the scores of several tests back, by the test's key. Two queries for all."""
    keys = [assessment.pk for assessment in assessments]
    zones, sides = _rows(_ZONES, keys), _rows(_SIDES, keys)
    return {each.pk: _scores(each.edition, zones[each.pk], sides[each.pk]) for each in assessments}


def _rows(statement: str, keys: list[int]) -> defaultdict[int, list[_Row]]:
    found: defaultdict[int, list[_Row]] = defaultdict(list)
    if keys:
        with connection.cursor() as cursor:
            cursor.execute(statement.format(keys=", ".join(["%s"] * len(keys))), keys)
            for assessment, *row in cursor.fetchall():
                found[assessment].append(row)
    return found


def _scores(edition: str, zones: Iterable[_Row], sides: Iterable[_Row]) -> Scores:
    by_zone = {row[0]: row for row in zones}
    movements = tuple(_side_score(row) for row in sides)
    return Scores(
        edition=edition,
        zones=tuple(_zone_score(by_zone[zone.value]) for zone in Zone),
        movements=movements,
        sides=side_gaps(load_edition(edition), movements),
    )


def _zone_score(row: _Row) -> ZoneScore:
    zone, score, low, high, z, se, share, word, words, provisional, drivers, why = row
    return ZoneScore(
        zone=Zone(zone),
        score=score,
        low=low,
        high=high,
        z=z,
        se=se,
        measured_weight=share,
        word=word or None,
        words=tuple(json.loads(words)),
        # SQLite has no truth values, but 0 and 1.
        provisional=bool(provisional),
        drivers=tuple(Driver(**driver) for driver in json.loads(drivers)),
        why=why or None,
    )


def _side_score(row: _Row) -> SideScore:
    movement, side, value, method, z, percentile, group = row
    # JSON's null says that there is no group as well as the column's does.
    stored = json.loads(group) if group else None
    return SideScore(
        movement=movement,
        side=Side(side) if side else None,
        value=value,
        method=Method(method),
        z=z,
        percentile=percentile,
        group=_group(stored) if stored else None,
    )


def _group(stored: dict[str, object]) -> Group:
    sex = stored.pop("sex")
    return Group(sex=Sex(str(sex)) if sex else None, **stored)  # type: ignore[arg-type]
