"""GET /practice/<id>/: thank you, what was logged, and what it means for the next time."""

from typing import Any

from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone

from routines.models import Plan, Practice
from tests.factories import browser_of, make_person
from tests.plans import finished_assessment, load_content, plan_for

STOP = "Please stop for today"


def url(practice: Practice) -> str:
    return reverse("routines:practice", args=[practice.public_id])


class PracticeTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def practised(self, **told: object) -> Practice:
        """Store one practice."""
        now = timezone.now()
        usual = {"effort": 4, "discomfort_after": 1}
        return Practice.objects.create(
            plan=self.plan, started_at=now, finished_at=now, **{**usual, **told}
        )

    def page(self, **told: object) -> Any:
        """Return the page of one practice."""
        return browser_of().get(url(self.practised(**told)))

    def test_it_repeats_what_was_logged(self) -> None:
        response = self.page(steps=[{"exercise": "a", "done": True}] * 4 + [{"done": False}])

        self.assertContains(response, "4 of 5")
        self.assertContains(response, "4 out of 10")
        self.assertContains(response, "1 out of 10")

    def test_a_declined_answer_stays_not_said(self) -> None:
        self.assertContains(self.page(effort=None), "Not said")

    def test_a_green_session_is_for_repeating(self) -> None:
        response = self.page(discomfort_after=2)

        self.assertContains(response, "do the same five again")
        self.assertNotContains(response, STOP)

    def test_an_amber_session_is_for_going_smaller(self) -> None:
        response = self.page(discomfort_after=3)

        self.assertContains(response, "middle half of each movement")
        self.assertNotContains(response, STOP)

    def test_six_out_of_ten_is_for_stopping_and_showing_someone(self) -> None:
        response = self.page(discomfort_after=6)

        self.assertContains(response, STOP)
        self.assertContains(response, "show it to a doctor or a physiotherapist")
        self.assertContains(response, "legs that will not do what you want")

    def test_something_sharp_is_for_stopping_whatever_the_number(self) -> None:
        self.assertContains(self.page(discomfort_after=0, sharp=True), STOP)

    def test_hard_work_is_for_doing_less(self) -> None:
        self.assertContains(self.page(effort=7), "your next routine is a gentle day")

    def test_it_leads_back_to_the_routine_and_the_results(self) -> None:
        response = self.page()

        self.assertContains(response, reverse("routines:plan", args=[self.plan.public_id]))
        results = reverse("assessment:results", args=[self.plan.assessment.public_id])
        self.assertContains(response, results)

    def test_the_title_says_nothing_about_health(self) -> None:
        self.assertContains(self.page(discomfort_after=9), "<title>Thank you")

    def test_nobody_else_sees_it(self) -> None:
        practice = self.practised()
        make_person("another-token")

        for browser in (Client(), browser_of("another-token")):
            assert browser.get(url(practice)).status_code == 404

    def test_it_takes_one_query(self) -> None:
        practice, browser = self.practised(), browser_of()

        with self.assertNumQueries(1):
            browser.get(url(practice))
