"""POST /routine/<id>/ease/<position>/: one exercise easier, for today alone."""

from datetime import timedelta
from unittest.mock import patch

from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone

from routines.models import Plan, PlanStep, Practice, PracticeNote
from routines.services.tickets import new_ticket
from tests.factories import browser_of, make_person
from tests.plans import finished_assessment, load_content, plan_for


def url(plan: Plan, position: int) -> str:
    return reverse("routines:ease", args=[plan.public_id, position])


def step(plan: Plan, position: int) -> PlanStep:
    return PlanStep.objects.select_related("exercise").get(plan=plan, position=position)


def to_the_easiest(plan: Plan, position: int) -> None:
    """Ask for easier until there is nothing easier."""
    while not PracticeNote.objects.filter(told="easiest").exists():
        browser_of().post(url(plan, position))


class EaseTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def seen(self, position: int) -> dict[str, str]:
        """Return what a page that shows the step as it is now sends."""
        state = step(self.plan, position).state()
        return {f"seen-{position}": state, "ticket": new_ticket(self.plan)}

    def test_it_takes_one_dose_less_and_leads_back_to_the_exercise(self) -> None:
        before = step(self.plan, 1)

        response = browser_of().post(url(self.plan, 1), self.seen(1))

        follow = reverse("routines:follow", args=[self.plan.public_id])
        assert response["Location"] == f"{follow}#exercise-1"
        after = step(self.plan, 1)
        assert (after.exercise, after.dose) == (before.exercise, before.dose - 1)
        assert after.change == "One fewer breath, because you asked for easier."

    def test_the_routine_gets_shorter_by_what_was_taken_away(self) -> None:
        browser_of().post(url(self.plan, 1), self.seen(1))

        plan = Plan.objects.with_steps().get()
        assert plan.total_seconds == 20 + sum(each.seconds for each in plan.steps.all())

    def test_htmx_gets_the_whole_list_again_at_this_exercise(self) -> None:
        response = browser_of().post(
            url(self.plan, 2), self.seen(2), headers={"hx-request": "true"}
        )

        name = step(self.plan, 2).exercise.name
        self.assertNotContains(response, "<html")
        self.assertContains(response, 'data-from="2"')
        self.assertContains(response, f'<h2 tabindex="-1" data-focus>{name}</h2>')

    def test_what_was_filled_in_is_still_there(self) -> None:
        told = {**self.seen(2), "before": "3", "done": ["open-book"]}

        with_htmx = browser_of().post(url(self.plan, 2), told, headers={"hx-request": "true"})
        self.assertContains(with_htmx, 'name="before" value="3" id="id_before_3" checked')

        without = browser_of().get(reverse("routines:follow", args=[self.plan.public_id]))
        assert without.context["form"]["before"].value() == "3"

    def test_the_same_form_twice_makes_it_easier_once(self) -> None:
        told, before = self.seen(1), step(self.plan, 1).dose

        browser_of().post(url(self.plan, 1), told)
        again = browser_of().post(url(self.plan, 1), told)

        assert step(self.plan, 1).dose == before - 1
        self.assertContains(again, "This page was not up to date")

    def test_at_the_easiest_it_says_so_and_offers_to_leave_it_out(self) -> None:
        to_the_easiest(self.plan, 1)

        page = browser_of().get(reverse("routines:follow", args=[self.plan.public_id]))

        self.assertContains(page, "This is already the easiest form")
        self.assertContains(page, 'name="leave_out"', count=1)

    def test_left_out_it_is_no_longer_in_the_list(self) -> None:
        name = step(self.plan, 3).exercise.name

        browser_of().post(url(self.plan, 3), {**self.seen(3), "leave_out": "yes"})

        page = browser_of().get(reverse("routines:follow", args=[self.plan.public_id]))
        self.assertContains(page, f"Left out today: {name}.")
        assert [card.number for card in page.context["plan"].steps] == [1, 2, 4, 5]

    def test_the_practice_tells_what_was_eased_and_left_out(self) -> None:
        eased, out = (step(self.plan, position).exercise.slug for position in (1, 3))
        browser_of().post(url(self.plan, 1), self.seen(1))
        browser_of().post(url(self.plan, 3), {**self.seen(3), "leave_out": "yes"})
        page = browser_of().get(reverse("routines:follow", args=[self.plan.public_id]))

        done = reverse("routines:done", args=[self.plan.public_id])
        browser_of().post(done, {"ticket": page.context["ticket"], "done": [eased]})

        steps = {each["exercise"]: each for each in Practice.objects.get().steps}
        assert steps[eased] == {"exercise": eased, "done": True, "eased": True}
        assert steps[out] == {"exercise": out, "done": False, "left_out": True}
        assert len(steps) == 5

    def test_on_another_day_the_five_are_right_again(self) -> None:
        five = self.plan.five
        for position in (1, 3):
            browser_of().post(url(self.plan, position), {**self.seen(position), "leave_out": "1"})

        with patch("django.utils.timezone.now", return_value=timezone.now() + timedelta(days=1)):
            page = browser_of().get(reverse("routines:follow", args=[self.plan.public_id]))

        assert [card.slug for card in page.context["plan"].steps] == five

    def test_after_the_log_one_dose_less_is_next(self) -> None:
        slug, before = step(self.plan, 1).exercise.slug, step(self.plan, 1).dose
        browser_of().post(url(self.plan, 1), self.seen(1))
        done = reverse("routines:done", args=[self.plan.public_id])
        ticket = (
            browser_of()
            .get(reverse("routines:follow", args=[self.plan.public_id]))
            .context["ticket"]
        )

        browser_of().post(
            done, {"ticket": ticket, "done": [slug], "effort": "3", "discomfort": "1"}
        )

        page = browser_of().get(reverse("routines:plan", args=[self.plan.public_id]))
        assert step(self.plan, 1).dose == before - 1
        self.assertContains(page, "because you asked for easier last time")

    def test_a_position_that_is_not_there_is_not_found(self) -> None:
        for position in (0, 6, 99):
            assert browser_of().post(url(self.plan, position)).status_code == 404

    def test_nobody_else_may_ask(self) -> None:
        make_person("another-token")

        for browser in (Client(), browser_of("another-token")):
            assert browser.post(url(self.plan, 1)).status_code == 404
        assert not PracticeNote.objects.exists()

    def test_a_plan_that_is_gone_is_not_found(self) -> None:
        gone = url(self.plan, 1)
        self.plan.delete()

        assert browser_of().post(gone).status_code == 404

    def test_it_is_not_for_looking(self) -> None:
        assert browser_of().get(url(self.plan, 1)).status_code == 405
