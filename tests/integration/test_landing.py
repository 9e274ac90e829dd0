"""GET /: the first page, for strangers and for people who come back."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from assessment.faq_file import load_questions
from assessment.models import Assessment
from assessment.services.drawn_paths import write_drawings
from routines.models import Routine
from tests.factories import browser_of, finish, make_assessment, make_person, past_test
from tests.plans import finished_assessment, load_content, plan_for

pytestmark = pytest.mark.django_db


def landing(client: Client) -> str:
    return client.get("/").content.decode()


def test_it_shows_every_question_with_its_answer(client: Client) -> None:
    page = landing(client).replace("&#x27;", "'")
    for each in load_questions():
        assert each.question in page
        assert each.answer in page


def test_it_tells_machines_the_same_questions(client: Client) -> None:
    [text] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', landing(client))
    application, questions = json.loads(text)["@graph"]
    assert application["url"] == "http://testserver/"
    assert [each["name"] for each in questions["mainEntity"]] == [
        each.question for each in load_questions()
    ]


def test_it_shows_the_first_routine_as_an_editor_left_it(client: Client) -> None:
    load_content()
    routine = Routine.objects.get(slug="balanced-lower-back-five")
    exercise = routine.steps.get(order=2).exercise
    exercise.name = "A name that an editor chose"
    exercise.save()
    assert "A name that an editor chose" in landing(client)


def test_it_does_without_a_routine_that_is_not_published(client: Client) -> None:
    load_content()
    Routine.objects.update(published=False)
    assert "Five exercises to start with" not in landing(client)


def test_its_queries_do_not_grow_with_the_catalogue(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    load_content()
    with django_assert_num_queries(2):
        landing(client)


def test_somebody_who_comes_back_costs_three_queries_more(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    load_content()
    finish(make_assessment())
    with django_assert_num_queries(5):
        landing(browser_of())


def test_it_leads_somebody_who_comes_back_to_their_routine() -> None:
    load_content()
    plan = plan_for(finished_assessment())
    page = landing(browser_of())
    assert f'href="/routine/{plan.public_id}/">Do my routine' in page
    assert "Start the test" not in page


def test_it_leads_to_the_results_where_there_is_no_routine_yet() -> None:
    assessment = finish(make_assessment())
    assert f'href="/results/{assessment.public_id}/">See my results' in landing(browser_of())


def test_it_draws_the_core_idea(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.FIGURES_ROOT = str(tmp_path)
    write_drawings(tmp_path)
    assert 'aria-label="A person bends forward' in landing(client)


def test_it_offers_the_next_test_from_two_weeks_on() -> None:
    past_test(make_person(), days_ago=13)
    early = landing(browser_of())
    assert "four weeks after the last one" in early
    assert ">Test again</a>" not in early

    Assessment.objects.update(completed_at=timezone.now() - timedelta(days=14))
    assert ">Test again</a>" in landing(browser_of())


def test_it_leads_somebody_who_comes_back_to_their_progress() -> None:
    finish(make_assessment())
    assert 'href="/progress/"' in landing(browser_of())
