"""POST /routine/<id>/hurts/<position>/: the traffic light while practising."""

from django.http.response import HttpResponseBase
from django.test import Client, TestCase
from django.urls import reverse

from routines.domain.easing import SMALLER_NOTE
from routines.models import Exercise, Plan, PlanStep, Practice, PracticeNote
from routines.services.tickets import new_ticket
from tests.factories import browser_of, make_person
from tests.plans import finished_assessment, load_content, plan_for

POSITION = 3


def url(plan: Plan, position: int = POSITION) -> str:
    return reverse("routines:hurts", args=[plan.public_id, position])


def step(plan: Plan) -> PlanStep:
    return PlanStep.objects.select_related("exercise").get(plan=plan, position=POSITION)


class HurtsTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def told(
        self, discomfort: int | str | None = None, *, sharp: bool = False
    ) -> dict[str, object]:
        """Return what a page that shows the step as it is now sends."""
        told: dict[str, object] = {
            f"seen-{POSITION}": step(self.plan).state(),
            "ticket": new_ticket(self.plan),
        }
        if discomfort is not None:
            told[f"now-{POSITION}-discomfort"] = str(discomfort)
        if sharp:
            told[f"now-{POSITION}-sharp"] = "on"
        return told

    def follow(self) -> HttpResponseBase:
        return browser_of().get(reverse("routines:follow", args=[self.plan.public_id]))

    def log(self, **told: object) -> Practice:
        """Save the practice from the page as it stands."""
        page = browser_of().get(reverse("routines:follow", args=[self.plan.public_id]))
        done = [card.slug for card in page.context["plan"].steps]
        answers = {"ticket": page.context["ticket"], "done": done, "discomfort": "1", **told}
        browser_of().post(reverse("routines:done", args=[self.plan.public_id]), answers)
        return Practice.objects.get()

    def test_up_to_two_goes_on_and_changes_nothing(self) -> None:
        before = step(self.plan).state()

        response = browser_of().post(url(self.plan), self.told(2), follow=True)

        self.assertContains(response, "Carry on, small and easy")
        assert step(self.plan).state() == before

    def test_three_to_five_goes_on_smaller(self) -> None:
        before = step(self.plan)

        response = browser_of().post(url(self.plan), self.told(4), follow=True)

        self.assertContains(response, SMALLER_NOTE)
        after = step(self.plan)
        assert (after.exercise, after.sets) == (before.exercise, 1)
        assert after.dose < before.dose
        assert after.change.endswith("because it hurt.")

    def test_six_stops_the_exercise_for_the_easier_one(self) -> None:
        easier = Exercise.objects.get(slug="knee-rocks")
        Exercise.objects.filter(pk=step(self.plan).exercise.pk).update(easier=easier)

        response = browser_of().post(url(self.plan), self.told(6), follow=True)

        assert step(self.plan).exercise == easier
        self.assertContains(response, "The exercise before hurt a lot")

    def test_six_without_an_easier_one_leaves_it_out(self) -> None:
        Exercise.objects.filter(pk=step(self.plan).exercise.pk).update(easier=None)

        response = browser_of().post(url(self.plan), self.told(6), follow=True)

        self.assertContains(response, "Left out today:")
        assert step(self.plan).left_out

    def test_sharp_pain_stops_the_session_with_the_log_at_hand(self) -> None:
        for headers in ({}, {"hx-request": "true"}):
            response = browser_of().post(
                url(self.plan), self.told(sharp=True), headers=headers, follow=True
            )

            self.assertContains(response, "Please stop here for today")
            self.assertContains(response, "Signs that need help now")
            self.assertContains(response, "data-practice-log")
            assert response.context["form"]["sharp"].value() is True

    def test_the_stop_stays_after_a_reload_until_it_was_a_mistake(self) -> None:
        browser_of().post(url(self.plan), self.told(sharp=True))
        self.assertContains(self.follow(), "Please stop here for today")

        browser_of().post(url(self.plan), {"mistake": "yes"})

        self.assertNotContains(self.follow(), "Please stop here for today")

    def test_an_amber_exercise_holds_the_doses(self) -> None:
        slug = step(self.plan).exercise.slug
        browser_of().post(url(self.plan), self.told(4))

        practice = self.log()

        assert {"exercise": slug, "done": True, "hurt": 4} in practice.steps
        page = browser_of().get(reverse("routines:plan", args=[self.plan.public_id]))
        self.assertContains(page, "last time brought some discomfort")

    def test_a_red_exercise_makes_the_next_day_gentle(self) -> None:
        browser_of().post(url(self.plan), self.told(7))

        self.log()

        page = browser_of().get(reverse("routines:plan", args=[self.plan.public_id]))
        self.assertContains(page, "This is a gentle day")

    def test_what_is_said_on_a_page_out_of_date_is_kept_all_the_same(self) -> None:
        told = self.told(4)
        browser_of().post(url(self.plan), told)
        after = step(self.plan).state()

        browser_of().post(url(self.plan), told)

        assert step(self.plan).state() == after
        assert PracticeNote.objects.count() == 2

    def test_without_a_number_it_asks_for_one_and_loses_nothing(self) -> None:
        told = {**self.told(), "before": "2"}

        response = browser_of().post(url(self.plan), told)

        self.assertContains(response, "Choose a number from 0 to 10", status_code=422)
        self.assertContains(response, 'value="2" id="id_before_2" checked', status_code=422)
        assert not PracticeNote.objects.exists()

    def test_a_number_off_the_scale_is_refused(self) -> None:
        for number in ("11", "-1", "a lot", "٣x"):
            response = browser_of().post(url(self.plan), self.told(number))

            self.assertContains(response, "Choose a number from 0 to 10", status_code=422)

    def test_a_position_that_is_not_there_is_not_found(self) -> None:
        for position in (0, 6, 99):
            told = {f"now-{position}-discomfort": "3"}
            assert browser_of().post(url(self.plan, position), told).status_code == 404
            assert browser_of().post(url(self.plan, position)).status_code == 404

    def test_nobody_else_may_say_it(self) -> None:
        make_person("another-token")

        for browser in (Client(), browser_of("another-token")):
            assert browser.post(url(self.plan), self.told(3)).status_code == 404
        assert not PracticeNote.objects.exists()

    def test_it_is_not_for_looking(self) -> None:
        assert browser_of().get(url(self.plan)).status_code == 405
