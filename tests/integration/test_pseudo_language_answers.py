"""What is answered to a form of the routines, in the long pseudo-language: all of it translated."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from config.languages import LONG
from routines.models import Exercise, Plan
from routines.services.tickets import new_ticket
from tests.factories import browser_of
from tests.integration.test_pseudo_language import is_known
from tests.plans import finished_assessment, load_content
from tests.pseudo import pseudo_language, untranslated
from tests.takeouts import upload


@pytest.fixture(scope="module", autouse=True)
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Write the catalogue once: reading every template takes a second."""
    with pseudo_language(tmp_path_factory.mktemp("locale"), code=LONG[0]):
        yield


@pytest.fixture
def plan(db: None) -> Plan:
    """Make a plan as a browser does, so that it is kept in the browser's language."""
    load_content()
    assessment = finished_assessment()
    browser_of().post(reverse("routines:choose", args=[assessment.public_id]), {"minutes": 8})
    return Plan.objects.with_steps().get()


def send(plan: Plan, name: str, *position: int, **told: object) -> Any:
    """Send a form of the plan, and follow where it leads."""
    address = reverse(f"routines:{name}", args=[plan.public_id, *position])
    return browser_of().post(address, {"ticket": new_ticket(plan), **told}, follow=True)


def assert_translated(response: Any) -> None:
    assert untranslated(response.content.decode(), known=is_known) == []


def test_an_exercise_is_made_easier_until_nothing_is(plan: Plan) -> None:
    for _press in range(8):
        assert_translated(send(plan, "ease", 1))

    assert plan.practice_notes.filter(told="easiest").exists()


@pytest.mark.parametrize("discomfort", ["1", "4", "8", ""])
def test_an_exercise_hurts(plan: Plan, discomfort: str) -> None:
    assert_translated(send(plan, "hurts", 3, **{"now-3-discomfort": discomfort}))


def test_sharp_pain_stops_the_routine(plan: Plan) -> None:
    assert_translated(send(plan, "hurts", 3, **{"now-3-sharp": "on"}))


def test_a_page_was_out_of_date(plan: Plan) -> None:
    assert_translated(send(plan, "ease", 2, **{"seen-2": "another:1:0"}))


def test_nothing_else_can_stand_in_a_place(plan: Plan) -> None:
    Exercise.objects.exclude(slug__in=plan.five).update(published=False)

    assert_translated(send(plan, "swap", 3))
    address = reverse("routines:swap", args=[plan.public_id, 3])
    assert_translated(browser_of().post(address, headers={"hx-request": "true"}))


@pytest.mark.parametrize(
    "told",
    [
        {"effort": "2", "discomfort": "0"},
        {"effort": "9", "discomfort": "4"},
        {"effort": "5", "discomfort": "8"},
        {"effort": "5", "sharp": "on"},
        {"effort": "11", "ago": "forever"},
        {"ticket": ""},
    ],
)
def test_a_practice_is_logged_and_the_next_plan_follows_it(
    plan: Plan, told: dict[str, str]
) -> None:
    assert_translated(send(plan, "done", done=plan.five, **told))
    assert_translated(browser_of().get(reverse("routines:plan", args=[plan.public_id])))


@pytest.mark.parametrize("file", [b"PK", b"[]", b'{"format": "fhir"}', b'{"a": 1, "a": 2}', b""])
def test_a_file_is_refused(db: None, client: Client, file: bytes) -> None:
    assert_translated(client.post(reverse("routines:bring"), upload(file)))
