"""GET /routine/<id>/: the five exercises, or the honest sentence."""

from uuid import uuid4

from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone

from routines.models import Exercise, Plan, Practice
from tests.factories import browser_of, make_assessment, make_person
from tests.plans import finished_assessment, load_content, plan_for


def url(plan: Plan) -> str:
    return reverse("routines:plan", args=[plan.public_id])


class PlanTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def test_it_shows_each_exercise_with_dose_time_and_reason(self) -> None:
        plan = plan_for(finished_assessment())

        response = browser_of().get(url(plan))

        for step in plan.steps.all():
            self.assertContains(response, step.exercise.name)
            self.assertContains(response, step.dose_text)
            self.assertContains(response, step.reason)
            self.assertContains(response, step.exercise.steps[0])

    def test_it_names_the_five_jobs_in_plain_words(self) -> None:
        response = browser_of().get(url(plan_for(make_assessment(discomfort=8))))

        assert [step.kind for step in response.context["plan"].steps][-2:] == ["Control", "Use"]
        self.assertContains(response, "5 of 5 · Use")

    def test_it_shows_the_notes_for_the_person_s_limits(self) -> None:
        plan = plan_for(finished_assessment(limits=["leg_symptoms", "balance_unsure"]))
        notes = [note for step in plan.steps.all() for note in step.adapt]

        response = browser_of().get(url(plan))

        assert notes
        for note in notes:
            self.assertContains(response, f"For you: {note}")

    def test_it_says_the_total_with_the_arrival(self) -> None:
        plan = plan_for(finished_assessment())
        page = browser_of().get(url(plan)).context["plan"]

        minutes, seconds = divmod(plan.total_seconds, 60)
        assert page.total == f"{minutes} min {seconds} s"
        assert page.arrive_seconds == 20
        assert sum(step.seconds for step in page.steps) + 20 == plan.total_seconds

    def test_it_offers_the_other_lengths_with_the_present_one_pressed(self) -> None:
        response = browser_of().get(url(plan_for(finished_assessment(), minutes=5)))

        self.assertContains(response, 'aria-pressed="true">5 min</button>')
        self.assertContains(response, 'aria-pressed="false">10 min</button>')

    def test_it_links_to_following_it_and_back_to_the_results(self) -> None:
        plan = plan_for(finished_assessment())

        response = browser_of().get(url(plan))

        self.assertContains(response, reverse("routines:follow", args=[plan.public_id]))
        self.assertContains(
            response, reverse("assessment:results", args=[plan.assessment.public_id])
        )

    def test_each_exercise_leads_to_its_page_while_it_has_one(self) -> None:
        plan = plan_for(finished_assessment())
        *others, last = plan.steps.all()
        Exercise.objects.filter(pk=last.exercise.pk).update(published=False)

        response = browser_of().get(url(plan))

        for step in others:
            self.assertContains(response, reverse("routines:exercise", args=[step.exercise.slug]))
        self.assertNotContains(response, reverse("routines:exercise", args=[last.exercise.slug]))

    def test_without_a_routine_it_says_why_and_what_to_do(self) -> None:
        Exercise.objects.filter(kind="integration").update(published=False)
        plan = plan_for(finished_assessment())

        response = browser_of().get(url(plan))

        self.assertContains(response, plan.why)
        self.assertContains(response, reverse("assessment:start"))
        self.assertNotContains(response, reverse("routines:follow", args=[plan.public_id]))

    def test_htmx_gets_the_panel_with_its_title(self) -> None:
        plan = plan_for(finished_assessment())

        response = browser_of().get(url(plan), headers={"hx-request": "true"})

        self.assertNotContains(response, "<html")
        self.assertContains(response, "<title>Your routine")
        assert "HX-Request" in response["Vary"]
        assert "no-store" in response["Cache-Control"]

    def test_nobody_else_sees_it(self) -> None:
        plan = plan_for(finished_assessment())
        make_person("another-token")

        for browser in (Client(), browser_of("another-token")):
            assert browser.get(url(plan)).status_code == 404

    def test_an_unknown_plan_is_not_found(self) -> None:
        plan = Plan(public_id=uuid4())
        make_person()

        assert browser_of().get(url(plan)).status_code == 404

    def test_it_is_only_for_looking(self) -> None:
        assert browser_of().post(url(plan_for(finished_assessment()))).status_code == 405

    def test_it_takes_two_queries_however_much_was_practised(self) -> None:
        plan = plan_for(finished_assessment())
        now = timezone.now()
        Practice.objects.bulk_create(
            Practice(plan=plan, started_at=now, finished_at=now) for _number in range(50)
        )
        browser = browser_of()

        with self.assertNumQueries(2):
            browser.get(url(plan))
