"""What was measured and scored, as FHIR Observations."""

from collections.abc import Iterator

from assessment.domain.protocol import Movement
from assessment.domain.zones import ZONE_LABELS
from assessment.services.outcome import edition
from assessment.services.takeout.records import (
    GroupRecord,
    MeasurementRecord,
    MovementRecord,
    TestRecord,
    ZoneRecord,
)
from routines.presenters.takeout.fhir_parts import (
    UNITS,
    Resource,
    Site,
    absent,
    body_site,
    category,
    instant,
    part_id,
    quantity,
)

SCORE = ("score, 1 to 99", "{score}")
PERCENTILE = ("percentile", "{percentile}")
SEXES = {"F": "women", "M": "men", None: "women and men"}


def observations_of(test: TestRecord, *, site: Site) -> Iterator[Resource]:
    """Yield every side that was measured or left out, and every zone's score."""
    used = edition(test.edition)
    results = {(row.movement, row.side): row for row in test.movement_results}
    if test.discomfort is not None:
        yield {
            **_observation(test, "discomfort", site=site, kind="survey"),
            "code": site.concept("discomfort", text="Discomfort of the lower back, 0 to 10"),
            "valueInteger": test.discomfort,
        }
    for row in test.measurements:
        movement = used.movement(row.movement)
        yield {
            **_observation(test, row.movement, row.side, site=site, kind="exam"),
            "code": site.concept(row.movement, text=movement.title),
            **({"bodySite": body_site(row.side)} if row.side else {}),
            **_value(row, movement, site=site),
            **_compared(results.get((row.movement, row.side)), movement, site=site),
        }
    for zone in test.zone_results:
        yield _score(zone, test, site=site)


def _observation(test: TestRecord, *names: str, site: Site, kind: str) -> Resource:
    return {
        "resourceType": "Observation",
        "id": part_id(test.public_id, *names),
        "status": "final" if test.completed_at else "preliminary",
        "category": category(kind),
        "subject": site.subject,
        "effectiveDateTime": instant(test.completed_at or test.started_at),
        "derivedFrom": [{"reference": f"urn:uuid:{test.public_id}"}],
    }


def _value(row: MeasurementRecord, movement: Movement, *, site: Site) -> Resource:
    if row.value is None:
        return {"dataAbsentReason": absent(f"Left out: {row.skipped}")}
    unit, code = UNITS[movement.unit]
    return {
        "valueQuantity": quantity(row.value, unit=unit, code=code),
        "method": site.concept(f"method-{row.method}", text=f"Self-measured: {row.method}"),
    }


def _compared(row: MovementRecord | None, movement: Movement, *, site: Site) -> Resource:
    if row is None or row.group is None or row.percentile is None:
        return {}
    percentile = site.concept("percentile", text="Percentile in the comparison group")
    unit, code = PERCENTILE
    return {
        "referenceRange": [{"text": _group(row.group, movement)}],
        "component": [
            {"code": percentile, "valueQuantity": quantity(row.percentile, unit=unit, code=code)}
        ],
    }


def _group(group: GroupRecord, movement: Movement) -> str:
    return (
        f"Mean {group.mean:g}, SD {group.sd:g} {movement.unit.value} of {SEXES[group.sex]} "
        f"aged {group.age_min} to {group.age_max} ({group.grade})"
    )


def _score(zone: ZoneRecord, test: TestRecord, *, site: Site) -> Resource:
    name = f"score-{zone.zone.value}"
    label = f"Mobility score: {ZONE_LABELS[zone.zone]}"
    described = {
        **_observation(test, name, site=site, kind="survey"),
        "code": site.concept(name, text=label),
    }
    if zone.score is None or zone.low is None or zone.high is None:
        return {**described, "dataAbsentReason": absent(zone.why or "Too little was measured.")}
    unit, code = SCORE
    bounds = (
        ("score-low", "Likely at least", zone.low),
        ("score-high", "Likely at most", zone.high),
    )
    return {
        **described,
        "valueQuantity": quantity(zone.score, unit=unit, code=code),
        "component": [
            {
                "code": site.concept(slug, text=text),
                "valueQuantity": quantity(value, unit=unit, code=code),
            }
            for slug, text, value in bounds
        ],
    }
