"""The nightly purge among many: how long it takes for a thousand people, and by which plans."""

import time
from typing import Any

from django.db import connection
from django.utils import timezone

from assessment.services.retention import BATCH, KEEP, last_visit, longest_overdue, purge_expired
from bench.growth.databases import connected
from bench.growth.filling import add
from bench.growth.measuring import Crowd, use
from bench.growth.plans import Explaining, Plan
from bench.growth.rows import table_names

MOST = 10_000
# Whoever has not been here for longest: spread over the whole table, as their dates are.
EXPIRE = """
    UPDATE assessment_person SET last_seen_at = %s WHERE id IN (
        SELECT id FROM assessment_person WHERE id <= %s ORDER BY last_seen_at LIMIT %s)
"""


def purged(crowd: Crowd) -> dict[str, Any]:
    """Let people expire, purge them, and put as many in their place."""
    use(crowd)
    people = len(crowd.people)
    count = min(MOST, crowd.whole * people // 4)
    _expire(crowd, count=count)
    begun = time.perf_counter()
    gone = purge_expired(now=timezone.now())
    seconds = time.perf_counter() - begun
    with connected(crowd.host, crowd.name) as direct:
        add(direct, seed=crowd.seed, copies=gone // people + 1)
    return {
        "people": gone,
        "seconds": round(seconds, 2),
        "seconds_per_thousand": round(1000 * seconds / gone, 2),
    }


def purge_explained(crowd: Crowd) -> list[Plan]:
    """Return the plans of one batch of the purge, and of what the doctor asks about it."""
    use(crowd)
    _expire(crowd, count=BATCH // 10)
    purge = Explaining("purge", growing=table_names())
    with connection.execute_wrapper(purge):
        purge_expired(now=timezone.now())
    doctor = Explaining("doctor", growing=table_names())
    with connection.execute_wrapper(doctor):
        longest_overdue(now=timezone.now())
        last_visit()
    return [*purge.plans, *doctor.plans]


def _expire(crowd: Crowd, *, count: int) -> None:
    highest = crowd.whole * crowd.seed.strides["assessment_person"]
    with connection.cursor() as cursor:
        cursor.execute(EXPIRE, [timezone.now() - 2 * KEEP, highest, count])
