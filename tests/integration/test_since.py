"""POST /routine/<id>/since/: how the back was, and the doses of the next practice."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone

from routines.models import Plan, Practice
from tests.factories import browser_of, make_person
from tests.plans import finished_assessment, load_content, plan_for

QUESTION = "how has your back been?"


class SinceTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def setUp(self) -> None:
        self.plan = plan_for(finished_assessment())
        self.browser = browser_of()

    def practised(self, *days_ago: int, **told: object) -> Practice:
        """Store practices that ended so many days ago; the plan is then of an earlier day."""
        steps = [{"exercise": slug, "done": True} for slug in self.plan.five]
        for days in days_ago:
            moment = timezone.now() - timedelta(days=days)
            last = Practice.objects.create(
                plan=self.plan,
                started_at=moment,
                finished_at=moment,
                **{"steps": steps, "effort": 3, "discomfort_after": 1, **told},
            )
        Plan.objects.update(fitted_on=None)
        return last

    def page(self) -> Any:
        return self.browser.get(reverse("routines:plan", args=[self.plan.public_id]))

    def answer(self, aftermath: str | None) -> Any:
        data = {"aftermath": aftermath} if aftermath else {}
        return self.browser.post(reverse("routines:since", args=[self.plan.public_id]), data)

    def test_it_is_not_asked_before_any_practice(self) -> None:
        self.assertNotContains(self.page(), QUESTION)

    def test_it_is_asked_once_after_a_practice_of_an_earlier_day(self) -> None:
        self.practised(1)
        self.assertContains(self.page(), QUESTION)

        self.answer("same")

        self.assertNotContains(self.page(), QUESTION)

    def test_it_is_not_asked_on_the_same_day(self) -> None:
        self.practised(0)

        self.assertNotContains(self.page(), QUESTION)

    def test_the_answer_is_stored_with_the_practice(self) -> None:
        practice = self.practised(1)
        self.page()

        for answer in ("better", "declined"):
            Practice.objects.update(aftermath="")
            response = self.answer(answer)
            practice.refresh_from_db()
            assert practice.aftermath == answer
        self.assertRedirects(response, reverse("routines:plan", args=[self.plan.public_id]))

    def test_no_answer_is_refused_in_a_sentence_and_nothing_is_stored(self) -> None:
        practice = self.practised(1)
        self.page()

        response = self.answer(None)

        self.assertContains(response, "Choose the answer that fits best", status_code=422)
        practice.refresh_from_db()
        assert practice.aftermath == ""

    def test_three_easy_times_are_explained_on_the_plan(self) -> None:
        self.practised(3, 2, 1)

        self.assertContains(self.page(), "because the last three times felt easy")

    def test_worse_for_longer_makes_a_gentle_day_and_then_the_five_come_back(self) -> None:
        self.practised(1)
        self.page()
        five = self.plan.five
        self.answer("worse-longer")

        self.assertContains(self.page(), "This is a gentle day")
        plan = Plan.objects.get(pk=self.plan.pk)
        assert (plan.routine_slug, plan.five) == ("gentle-day", five)

        self.practised(0, gentle=True)
        self.page()
        plan.refresh_from_db()
        assert (plan.routine_slug, plan.five) == (self.plan.routine_slug, five)

    def test_two_bad_times_pause_the_routine_until_a_new_test(self) -> None:
        self.practised(2, 1, discomfort_after=8)

        response = self.page()

        self.assertContains(response, "your routine pauses here")
        self.assertContains(response, reverse("assessment:get_help"))
        self.assertNotContains(response, "another length")
        self.assertContains(response, reverse("assessment:start"))
        assert plan_for(finished_assessment(self.plan.assessment.person)).steps.exists()

    def test_a_second_look_on_the_same_day_takes_three_queries(self) -> None:
        self.practised(*range(40, 0, -1))
        self.page()

        with self.assertNumQueries(3):
            self.page()

    def test_the_first_look_of_a_day_does_not_ask_more_after_more_practice(self) -> None:
        self.practised(1)
        with self.assertNumQueries(17):
            self.page()
        self.practised(*range(40, 0, -1))
        with self.assertNumQueries(17):
            self.page()

    def test_the_whole_never_exceeds_the_minutes(self) -> None:
        for days_ago in range(30, 0, -1):
            self.practised(days_ago)
            self.page()
            assert Plan.objects.get(pk=self.plan.pk).total_seconds <= 480

    def test_the_database_refuses_an_answer_that_nobody_offers(self) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            self.practised(1, aftermath="great")

    def test_nobody_else_may_answer(self) -> None:
        practice = self.practised(1)
        self.page()
        make_person("another-token")

        for browser in (Client(), browser_of("another-token")):
            url = reverse("routines:since", args=[self.plan.public_id])
            assert browser.post(url, {"aftermath": "same"}).status_code == 404
        practice.refresh_from_db()
        assert practice.aftermath == ""

    def test_it_is_not_for_looking(self) -> None:
        url = reverse("routines:since", args=[self.plan.public_id])

        assert self.browser.get(url).status_code == 405
