"""POST /routine/<id>/done/: one practice, once however often the form is sent."""

from datetime import timedelta

from django.core import signing
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone

from routines.models import Plan, Practice
from routines.services.tickets import new_ticket
from tests.factories import browser_of, make_person
from tests.plans import finished_assessment, load_content, plan_for


def url(plan: Plan) -> str:
    return reverse("routines:done", args=[plan.public_id])


class DoneTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def told(self, **answers: object) -> dict[str, object]:
        """Return what the form sends for a practice with everything done."""
        slugs = [step.exercise.slug for step in self.plan.steps.all()]
        return {
            "ticket": new_ticket(self.plan),
            "done": slugs,
            "effort": "4",
            "discomfort": "1",
            **answers,
        }

    def test_it_stores_what_was_told_and_says_thank_you(self) -> None:
        response = browser_of().post(url(self.plan), self.told(before="2"))

        practice = Practice.objects.get()
        self.assertRedirects(response, reverse("routines:practice", args=[practice.public_id]))
        assert practice.plan == self.plan
        assert (practice.effort, practice.discomfort_after) == (4, 1)
        assert practice.discomfort_before == 2
        assert [step["done"] for step in practice.steps] == [True] * 5

    def test_it_stores_which_exercises_were_skipped(self) -> None:
        first, *others = [step.exercise.slug for step in self.plan.steps.all()]

        browser_of().post(url(self.plan), self.told(done=others))

        assert Practice.objects.get().steps[0] == {"exercise": first, "done": False}

    def test_a_double_click_makes_one_practice(self) -> None:
        told, browser = self.told(), browser_of()

        places = {browser.post(url(self.plan), told)["Location"] for _click in range(2)}

        assert len(places) == 1
        assert Practice.objects.count() == 1

    def test_going_back_and_saving_again_changes_the_answer(self) -> None:
        told, browser = self.told(), browser_of()

        browser.post(url(self.plan), told)
        browser.post(url(self.plan), {**told, "effort": "8"})

        assert Practice.objects.get().effort == 8

    def test_practising_again_is_another_practice(self) -> None:
        browser = browser_of()

        browser.post(url(self.plan), self.told())
        browser.post(url(self.plan), self.told())

        assert Practice.objects.count() == 2

    def test_it_began_when_the_page_was_opened(self) -> None:
        before = timezone.now() - timedelta(minutes=8)
        ticket = signing.dumps(
            {
                "plan": str(self.plan.public_id),
                "practice": "6b0a7d7e-8a5e-4c55-9d0a-3f0f4c4f9a11",
                "started": before.isoformat(),
            },
            salt="routines.practice",
        )

        browser_of().post(url(self.plan), self.told(ticket=ticket))

        practice = Practice.objects.get()
        assert practice.started_at == before
        assert practice.finished_at > before

    def test_everything_may_be_declined(self) -> None:
        response = browser_of().post(url(self.plan), {"ticket": new_ticket(self.plan)})

        assert response.status_code == 302
        practice = Practice.objects.get()
        assert (practice.effort, practice.discomfort_after) == (None, None)

    def test_a_number_off_the_scale_is_refused_and_nothing_typed_is_lost(self) -> None:
        told = self.told(effort="11", discomfort="3", sharp="on")

        response = browser_of().post(url(self.plan), told)

        error = "Choose a number from 0 to 10, or rather not say."
        # Once in the summary and once beside the field.
        self.assertContains(response, error, count=2, status_code=422)
        self.assertContains(response, "<title>Error: ", status_code=422)
        form = response.context["form"]
        assert (form["discomfort"].value(), form["sharp"].value()) == ("3", True)
        assert response.context["ticket"] == told["ticket"]
        assert not Practice.objects.exists()

    def test_a_page_without_a_sound_ticket_can_be_saved_on_the_second_try(self) -> None:
        browser = browser_of()

        response = browser.post(url(self.plan), self.told(ticket="made-up"))

        self.assertContains(response, "nothing is saved yet", status_code=422)
        again = browser.post(url(self.plan), self.told(ticket=response.context["ticket"]))
        assert again.status_code == 302

    def test_a_ticket_of_another_plan_is_not_accepted(self) -> None:
        other = plan_for(self.plan.assessment, minutes=5)

        response = browser_of().post(url(self.plan), self.told(ticket=new_ticket(other)))

        assert response.status_code == 422

    def test_an_exercise_that_is_not_in_the_plan_is_refused(self) -> None:
        response = browser_of().post(url(self.plan), self.told(done=["juggling"]))

        self.assertContains(response, "Choose from the exercises", status_code=422)

    def test_nobody_else_may_log_it(self) -> None:
        make_person("another-token")

        for browser in (Client(), browser_of("another-token")):
            assert browser.post(url(self.plan), self.told()).status_code == 404
        assert not Practice.objects.exists()

    def test_it_is_not_for_looking(self) -> None:
        assert browser_of().get(url(self.plan)).status_code == 405

    def test_it_takes_few_queries(self) -> None:
        told, browser = self.told(), browser_of()

        with self.assertNumQueries(13):
            browser.post(url(self.plan), told)
