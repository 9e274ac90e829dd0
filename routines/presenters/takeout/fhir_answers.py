"""What was asked and answered, as FHIR QuestionnaireResponses."""

from collections.abc import Iterable, Iterator

from assessment.domain.age import AGE_BANDS
from assessment.services.outcome import edition
from assessment.services.takeout.records import TestRecord
from routines.presenters.takeout.fhir_parts import Resource, Site, instant
from routines.services.takeout.records import PracticeRecord

AGES = {band.slug: band.label for band in AGE_BANDS}


def test_response(test: TestRecord, *, site: Site) -> Resource:
    """Return one test with its answers; the movements' answers stand under their own group."""
    return {
        "resourceType": "QuestionnaireResponse",
        "id": str(test.public_id),
        "questionnaire": site.questionnaire(f"test-{test.edition}"),
        "status": "completed" if test.completed_at else "in-progress",
        "subject": site.subject,
        "authored": instant(test.completed_at or test.started_at),
        "item": [*_about(test), *_movements(test)],
    }


def practice_response(practice: PracticeRecord, *, site: Site) -> Resource:
    """Return one practice as the person told it."""
    done = [step.exercise for step in practice.steps if step.done]
    left_out = [step.exercise for step in practice.steps if not step.done]
    items = (
        *_texts("done", "Exercises done", done),
        *_texts("left-out", "Exercises left out", left_out),
        *_number("effort", "Effort, 0 to 10", practice.effort),
        *_number("before", "Discomfort before, 0 to 10", practice.discomfort_before),
        *_number("after", "Most discomfort, 0 to 10", practice.discomfort_after),
        _flag("sharp", "Sharp or spreading pain, tingling or numbness", practice.sharp),
        _flag("gentle", "A gentle day", practice.gentle),
        *_texts("aftermath", "Afterwards", [practice.aftermath] if practice.aftermath else []),
    )
    return {
        "resourceType": "QuestionnaireResponse",
        "id": str(practice.public_id),
        "questionnaire": site.questionnaire("practice"),
        "status": "completed",
        "subject": site.subject,
        "authored": instant(practice.finished_at),
        "item": list(items),
    }


def _about(test: TestRecord) -> Iterator[Resource]:
    yield from _texts("age", "Age group", [AGES[test.age_band]] if test.age_band else [])
    yield from _texts("sex", "Sex of the comparison group", [test.sex] if test.sex else [])
    yield from _number("discomfort", "Discomfort on the day, 0 to 10", test.discomfort)
    if test.warm is not None:
        yield _flag("warm", "Had moved about before", test.warm)
    yield from _texts("limits", "Limits", test.limits or ())
    yield from _texts("places", "Places", [place.value for place in test.places or ()])
    if test.kneel is not None:
        yield _flag("kneel", "Kneeling is fine", test.kneel)
    yield from _texts("tools", "Things at hand", test.tools)
    yield _flag("extras", "One more hip movement", test.extras)


def _movements(test: TestRecord) -> Iterator[Resource]:
    used = edition(test.edition)
    for row in test.measurements:
        movement = used.movement(row.movement)
        name = f"{row.movement}.{row.side}" if row.side else row.movement
        unit = f"{movement.title}, {movement.unit.value}"
        if row.value is not None:
            items = [_item("value", unit, [{"valueDecimal": row.value}])]
            items += _texts("method", "Measured by", [row.method])
            items += _number("level", "Picture card", row.level)
        else:
            items = list(_texts("skipped", "Left out because", [row.skipped]))
        side = {"L": ", left", "R": ", right"}.get(row.side, "")
        yield {
            "linkId": name,
            "text": f"{movement.title}{side}",
            "item": [{**item, "linkId": f"{name}.{item['linkId']}"} for item in items],
        }


def _texts(link: str, text: str, values: Iterable[str]) -> Iterator[Resource]:
    answers: list[Resource] = [{"valueString": value} for value in values]
    if answers:
        yield _item(link, text, answers)


def _number(link: str, text: str, value: int | None) -> Iterator[Resource]:
    if value is not None:
        yield _item(link, text, [{"valueInteger": value}])


def _flag(link: str, text: str, value: bool) -> Resource:  # noqa: FBT001 - it is the answer
    return _item(link, text, [{"valueBoolean": value}])


def _item(link: str, text: str, answers: list[Resource]) -> Resource:
    return {"linkId": link, "text": text, "answer": answers}
