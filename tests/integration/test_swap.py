"""POST /routine/<id>/swap/<position>/: the next best exercise of the same kind, doses refitted."""

from django.test import Client, TestCase
from django.urls import reverse

from routines.models import Exercise, Plan
from tests.factories import browser_of, make_person
from tests.plans import finished_assessment, load_content, plan_for


def url(plan: Plan, position: int) -> str:
    return reverse("routines:swap", args=[plan.public_id, position])


def exercises(plan: Plan) -> list[str]:
    return [step.exercise.slug for step in Plan.objects.with_steps().get(pk=plan.pk).steps.all()]


class SwapTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def test_it_puts_another_of_the_same_kind_in_its_place(self) -> None:
        before = exercises(self.plan)

        response = browser_of().post(url(self.plan, 3))

        plan_url = reverse("routines:plan", args=[self.plan.public_id])
        assert response["Location"] == f"{plan_url}#exercise-3"
        after = exercises(self.plan)
        assert after[2] != before[2]
        assert [*after[:2], *after[3:]] == [*before[:2], *before[3:]]
        kinds = Exercise.objects.filter(slug__in=[before[2], after[2]]).values_list("kind")
        assert len(set(kinds)) == 1

    def test_the_doses_fit_the_minutes_again(self) -> None:
        browser_of().post(url(self.plan, 3))

        plan = Plan.objects.get()
        seconds = sum(step.seconds for step in plan.steps.all())
        assert plan.total_seconds == seconds + 20
        assert 0 <= 480 - plan.total_seconds <= 15

    def test_pressing_on_comes_round_to_where_it_began(self) -> None:
        browser, before = browser_of(), exercises(self.plan)
        seen: list[str] = []

        while exercises(self.plan) != before or not seen:
            browser.post(url(self.plan, 3))
            seen.append(exercises(self.plan)[2])

        assert len(seen) == len(set(seen)) > 2

    def test_a_form_that_comes_twice_swaps_once(self) -> None:
        told = {"instead_of": exercises(self.plan)[2]}
        for _sending in range(2):
            browser_of().post(url(self.plan, 3), told)

        once = exercises(self.plan)
        browser_of().post(url(self.plan, 3), {"instead_of": once[2]})
        assert once[2] not in {told["instead_of"], exercises(self.plan)[2]}

    def test_a_position_that_is_not_there_is_not_found(self) -> None:
        for position in (0, 6, 99):
            assert browser_of().post(url(self.plan, position)).status_code == 404

    def test_with_nothing_else_it_says_so_and_changes_nothing(self) -> None:
        before = exercises(self.plan)
        Exercise.objects.exclude(slug__in=before).update(published=False)

        response = browser_of().post(url(self.plan, 3), follow=True)

        self.assertContains(response, "There is no other exercise for this step")
        assert exercises(self.plan) == before

    def test_htmx_gets_that_sentence_in_the_exercise_s_own_card(self) -> None:
        before = exercises(self.plan)
        Exercise.objects.exclude(slug__in=before).update(published=False)

        response = browser_of().post(url(self.plan, 3), headers={"hx-request": "true"})

        self.assertContains(response, "There is no other exercise for this step", count=1)
        assert response.context["focus"] == 3

    def test_htmx_gets_the_panel_with_the_focus_on_the_new_exercise(self) -> None:
        response = browser_of().post(url(self.plan, 3), headers={"hx-request": "true"})

        self.assertNotContains(response, "<html")
        name = response.context["plan"].steps[2].name
        self.assertContains(response, f'<h2 tabindex="-1" data-focus autofocus>{name}</h2>')

    def test_it_never_offers_what_a_limit_rules_out(self) -> None:
        person = make_person("standing")
        plan = plan_for(finished_assessment(person=person, limits=["cannot_kneel"]))
        browser = browser_of("standing")

        for position in (1, 2, 3, 4, 5) * 3:
            browser.post(url(plan, position))
            kneeling = Exercise.objects.filter(
                slug__in=exercises(plan), position__in=["quadruped", "half-kneeling"]
            )
            assert not kneeling.exists()

    def test_nobody_else_may_swap(self) -> None:
        before = exercises(self.plan)
        make_person("another-token")

        for browser in (Client(), browser_of("another-token")):
            assert browser.post(url(self.plan, 3)).status_code == 404
        assert exercises(self.plan) == before

    def test_it_is_not_for_looking(self) -> None:
        assert browser_of().get(url(self.plan, 3)).status_code == 405
