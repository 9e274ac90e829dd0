"""
The people that all others are copies of: made by the application itself, as varied as may be.

How many test again, leave early, practise or share are guesses: no such site has figures yet.
Links to one's other device last minutes, so there are none.
"""

import random
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from assessment.domain.age import AGE_BANDS, UNDER_18
from assessment.domain.answers import Answer
from assessment.domain.protocol import Method, Movement, Side, SkipReason
from assessment.models import Assessment, Measurement, Person
from assessment.services.answering import save_answers
from assessment.services.answers import answers_of
from assessment.services.journey import journey_of
from assessment.services.outcome import complete, edition
from assessment.services.share_links import share
from routines.models import Plan
from tests.factories import make_assessment, make_person
from tests.plans import load_content, plan_for
from tests.whole_person import practise

PEOPLE = 96
# Of ten finished people: how many tests they took.
TESTS = (1, 1, 1, 1, 1, 1, 2, 2, 3, 4)
PLACES = (["chair", "floor", "wall"],) * 7 + (["chair", "wall"],) * 2 + (["chair"],)


@dataclass(frozen=True, slots=True)
class Way:
    """How one person uses the site: their tests, oldest first, in days ago, and what follows."""

    tests: tuple[int, ...]
    open_answers: int | None
    practices: int
    has_plan: bool
    shares: bool


def make_people(*, seed: int) -> None:
    """Fill an empty database with them, and with the catalogue."""
    rng = random.Random(seed)  # noqa: S311 - nothing is kept secret with it
    load_content()
    for number in range(PEOPLE):
        _make(rng, way_of(rng, number=number), token=f"growth-{number}")


def way_of(rng: random.Random, *, number: int) -> Way:
    """Return what one person does; every tenth never finishes, every fifth has a test open."""
    left_early = number % 10 == 9
    count = 0 if left_early else rng.choice(TESTS)
    tests = tuple(sorted((rng.randint(0, 60) for _ in range(count)), reverse=True))
    has_plan = bool(tests) and rng.random() < 0.6
    opened = left_early or number % 5 == 3
    return Way(
        tests=tests,
        open_answers=rng.choice((0, 2, 4, 99)) if opened else None,
        practices=rng.randint(1, 6) if has_plan and rng.random() < 0.5 else 0,
        has_plan=has_plan,
        shares=bool(tests) and number % 20 == 0,
    )


def _make(rng: random.Random, way: Way, *, token: str) -> None:
    person = make_person(token)
    about = _about(rng)
    finished = None
    for days_ago in way.tests:
        finished = make_assessment(person, **about)
        _answer(rng, finished)
        _finish(finished, days_ago=days_ago)
    now = timezone.now()
    if finished and way.has_plan:
        _practise(rng, finished, times=way.practices)
    if finished and way.shares:
        share(finished, days=30, now=now)
    if way.open_answers is not None:
        _answer(rng, make_assessment(person, **about), most=way.open_answers)
    first = max(way.tests, default=0)
    Person.objects.filter(pk=person.pk).update(
        created_at=now - timedelta(days=first), last_seen_at=now
    )


def _about(rng: random.Random) -> dict[str, object]:
    bands = [band.slug for band in AGE_BANDS if band is not UNDER_18]
    places = rng.choice(PLACES)
    limits = [] if "floor" in places else ["cannot_get_to_floor"]
    return {
        "age_band": rng.choices(bands, weights=(8, 14, 20, 22, 20, 12, 4))[0],
        "sex": rng.choices(("F", "M", ""), weights=(6, 3, 1))[0],
        "discomfort": rng.choice((None, 0, 1, 1, 2, 3, 4)),
        "warm": rng.choice((None, True, False)),
        "method": rng.choices(("eye", "tape", "phone"), weights=(7, 2, 1))[0],
        "places": places,
        "limits": limits,
        "extras": rng.random() < 0.2,
    }


def _answer(rng: random.Random, assessment: Assessment, *, most: int = 99) -> None:
    movements = journey_of(assessment, edition(assessment.edition)).movements
    for movement in movements[:most]:
        usual = rng.randint(1, len(movement.levels))
        # Most people leave nothing out.
        skipped = rng.choice(tuple(SkipReason)) if rng.random() < 0.04 else None
        answers = [
            Answer(movement.slug, side, skipped=skipped)
            if skipped
            else _measured(rng, movement, side, usual=usual, wanted=Method(assessment.method))
            for side in movement.sides
        ]
        save_answers(assessment, movement=movement.slug, answers=answers)


def _measured(
    rng: random.Random, movement: Movement, side: Side | None, *, usual: int, wanted: Method
) -> Answer:
    number = min(max(usual + rng.choice((-1, 0, 0, 0, 1)), 1), len(movement.levels))
    value = movement.level(number).value
    if wanted is Method.EYE or wanted not in movement.methods:
        return Answer(movement.slug, side, value=value, method=Method.EYE, level=number)
    read = round(2 * (value + rng.uniform(-0.5, 0.5) * movement.level_spacing)) / 2
    value = min(max(read, movement.low), movement.high)
    return Answer(movement.slug, side, value=value, method=wanted)


def _finish(assessment: Assessment, *, days_ago: int) -> None:
    journey = journey_of(assessment, edition(assessment.edition))
    complete(assessment, journey=journey, answers=answers_of(assessment))
    then = timezone.now() - timedelta(days=days_ago)
    Measurement.objects.filter(assessment=assessment).update(saved_at=then)
    Assessment.objects.filter(pk=assessment.pk).update(
        started_at=then - timedelta(minutes=12), completed_at=then
    )


def _practise(rng: random.Random, assessment: Assessment, *, times: int) -> None:
    plan: Plan = plan_for(assessment, minutes=rng.choice((5, 8, 8, 10)))
    if not plan.in_force():
        return
    for number in range(times):
        practise(plan, days_ago=2 * (times - number), effort=rng.choice((None, 2, 3, 4, 5)))
