"""What the people of the seed can be asked for: their ids, read before anything is measured."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from psycopg.rows import dict_row

from assessment.models import Assessment
from assessment.services.journey import journey_of
from assessment.services.outcome import edition
from bench.growth.filling import Connection

PEOPLE = """
    SELECT p.id AS key, f.public_id AS finished, o.public_id AS opened, o.edition, o.places,
        o.limits, o.extras, o.answered, l.public_id AS plan, s.id AS share_link,
        EXISTS (SELECT FROM seed.routines_plan
            WHERE assessment_id = f.id AND minutes = 8) AS has_plan_of_eight
    FROM seed.assessment_person p
    LEFT JOIN LATERAL (SELECT a.id, a.public_id FROM seed.assessment_assessment a
        WHERE a.person_id = p.id AND a.completed_at IS NOT NULL
        ORDER BY a.completed_at DESC LIMIT 1) f ON true
    LEFT JOIN LATERAL (SELECT a.*, ARRAY (SELECT DISTINCT m.movement
            FROM seed.assessment_measurement m WHERE m.assessment_id = a.id) AS answered
        FROM seed.assessment_assessment a
        WHERE a.person_id = p.id AND a.completed_at IS NULL) o ON true
    LEFT JOIN seed.routines_plan l ON l.assessment_id = f.id AND l.total_seconds > 0
    LEFT JOIN seed.assessment_sharelink s ON s.assessment_id = f.id
    ORDER BY p.id
"""


@dataclass(frozen=True, slots=True)
class Seeded:
    """One person of the seed: their newest finished test, their open one, their plan."""

    key: int
    finished: UUID | None
    opened: UUID | None
    next_movement: str | None
    plan: UUID | None
    share_link: int | None
    has_plan_of_eight: bool


def read_people(connection: Connection) -> tuple[Seeded, ...]:
    """Return the people of the seed, each with what can be asked for."""
    with connection.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(PEOPLE.encode()).fetchall()
    return tuple(_seeded(row) for row in rows)


def _seeded(row: dict[str, Any]) -> Seeded:
    return Seeded(
        key=row["key"],
        finished=row["finished"],
        opened=row["opened"],
        next_movement=_next_movement(row) if row["opened"] else None,
        plan=row["plan"],
        share_link=row["share_link"],
        has_plan_of_eight=row["has_plan_of_eight"],
    )


def _next_movement(row: dict[str, Any]) -> str | None:
    opened = Assessment(places=row["places"], limits=row["limits"], extras=row["extras"])
    return journey_of(opened, edition(row["edition"])).first_open(row["answered"]).movement
