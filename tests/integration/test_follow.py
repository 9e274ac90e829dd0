"""GET /routine/<id>/follow/: everything needed to do the routine, ending in the log."""

from django.test import Client, TestCase
from django.urls import reverse

from assessment.services.outcome import edition
from routines.models import Exercise, Plan
from tests.factories import browser_of, make_person
from tests.plans import finished_assessment, load_content, plan_for


def url(plan: Plan) -> str:
    return reverse("routines:follow", args=[plan.public_id])


class FollowTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def test_the_page_as_it_comes_is_the_whole_list(self) -> None:
        plan = plan_for(finished_assessment())

        response = browser_of().get(url(plan))

        for step in plan.steps.all():
            for text in (step.exercise.name, step.dose_text, step.exercise.cue):
                self.assertContains(response, text)
            for text in step.exercise.steps:
                self.assertContains(response, text)

    def test_it_says_when_to_stop(self) -> None:
        response = browser_of().get(url(plan_for(finished_assessment())))

        for rule in edition().safety.stop_rules:
            self.assertContains(response, rule)

    def test_it_brings_the_player_a_timeline_of_the_plan_s_seconds(self) -> None:
        plan = plan_for(finished_assessment())

        response = browser_of().get(url(plan))

        segments = response.context["player"].data["segments"]
        assert sum(segment["seconds"] for segment in segments) == plan.total_seconds
        self.assertContains(response, '<script id="player" type="application/json">')

    def test_it_ends_in_a_plain_form(self) -> None:
        plan = plan_for(finished_assessment())

        response = browser_of().get(url(plan))

        done = reverse("routines:done", args=[plan.public_id])
        self.assertContains(response, f'<form id="practice-log"\nmethod="post"\naction="{done}"')
        self.assertContains(response, "data-practice-log")
        self.assertNotContains(response, f'hx-post="{done}"')

    def test_opening_it_stores_nothing(self) -> None:
        plan = plan_for(finished_assessment())

        browser_of().get(url(plan))

        assert not plan.practices.exists()

    def test_each_opening_draws_its_own_ticket(self) -> None:
        plan = plan_for(finished_assessment())
        browser = browser_of()

        tickets = {browser.get(url(plan)).context["ticket"] for _time in range(2)}

        assert len(tickets) == 2

    def test_a_plan_without_steps_has_nothing_to_follow(self) -> None:
        Exercise.objects.filter(kind="integration").update(published=False)
        plan = plan_for(finished_assessment())

        response = browser_of().get(url(plan))

        self.assertRedirects(response, reverse("routines:plan", args=[plan.public_id]))

    def test_nobody_else_sees_it(self) -> None:
        plan = plan_for(finished_assessment())
        make_person("another-token")

        for browser in (Client(), browser_of("another-token")):
            assert browser.get(url(plan)).status_code == 404

    def test_it_takes_four_queries(self) -> None:
        plan = plan_for(finished_assessment())
        browser = browser_of()

        with self.assertNumQueries(4):
            browser.get(url(plan))
