"""POST /routine/for/<assessment>/: five exercises fitted to the minutes, stored."""

from django.test import Client, TestCase
from django.urls import reverse

from assessment.models import Assessment
from assessment.services.outcome import edition
from routines.models import Exercise, Plan, Routine
from routines.services.catalogue import kept_catalogue
from tests.factories import answer_by_eye, browser_of, finish, make_assessment, make_person
from tests.plans import finished_assessment, load_content, plan_for


def url(assessment: Assessment) -> str:
    return reverse("routines:choose", args=[assessment.public_id])


class ChooseTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def choose(self, assessment: Assessment, minutes: int = 8) -> Plan:
        """Choose the minutes and return the stored plan."""
        response = browser_of().post(url(assessment), {"minutes": minutes})
        self.assertRedirects(response, response["Location"], fetch_redirect_response=False)
        plan = Plan.objects.with_steps().get(assessment=assessment, minutes=minutes)
        assert response["Location"] == reverse("routines:plan", args=[plan.public_id])
        return plan

    def test_it_stores_five_steps_with_routine_doses_and_reasons(self) -> None:
        plan = self.choose(finished_assessment())

        steps = list(plan.steps.all())
        assert [step.position for step in steps] == [1, 2, 3, 4, 5]
        assert plan.routine is not None
        assert plan.routine.slug == plan.routine_slug
        assert all(step.dose_text and step.reason and step.seconds for step in steps)
        assert plan.trace

    def test_it_fits_each_length(self) -> None:
        assessment = finished_assessment()

        for minutes in (5, 8, 10):
            plan = self.choose(assessment, minutes)
            assert 0 <= minutes * 60 - plan.total_seconds <= 15

    def test_a_reason_names_the_person_s_own_measurement(self) -> None:
        assessment = make_assessment()
        answer_by_eye(assessment, "hip_ir", left=1, right=3)

        plan = self.choose(finish(assessment))

        assert any("your left side" in step.reason for step in plan.steps.all())

    def test_choosing_again_keeps_the_plan(self) -> None:
        assessment = finished_assessment()

        first = self.choose(assessment)

        assert self.choose(assessment).pk == first.pk
        assert Plan.objects.count() == 1

    def test_another_length_is_another_plan(self) -> None:
        assessment = finished_assessment()

        assert self.choose(assessment, 5).pk != self.choose(assessment, 10).pk

    def test_it_respects_a_limit(self) -> None:
        plan = self.choose(
            finished_assessment(limits=["cannot_get_to_floor"], places=["chair", "wall"])
        )

        assert all(step.exercise.floor_free for step in plan.steps.all())

    def test_every_limit_that_the_test_asks_about_gets_a_routine(self) -> None:
        for limit in edition().safety.limits:
            assessment = finished_assessment(make_person(limit.slug), limits=[limit.slug])

            assert plan_for(assessment).steps.count() == 5, limit.slug

    def test_a_day_that_is_not_for_testing_gets_the_gentle_day(self) -> None:
        plan = self.choose(make_assessment(discomfort=8))

        assert plan.routine_slug == "gentle-day"

    def test_a_new_answer_makes_the_plan_anew(self) -> None:
        assessment = make_assessment(discomfort=8)
        gentle = self.choose(assessment)
        assessment.discomfort = 1
        assessment.save()

        plan = self.choose(finish(assessment))

        assert plan.pk == gentle.pk
        assert plan.routine_slug != "gentle-day"

    def test_it_stores_why_when_nothing_fits(self) -> None:
        Exercise.objects.filter(kind="integration").update(published=False)

        plan = self.choose(finished_assessment())

        assert not plan.steps.exists()
        assert "rather say so than guess" in plan.why

    def test_it_tries_again_when_nothing_fitted_before(self) -> None:
        assessment = finished_assessment()
        Exercise.objects.filter(kind="integration").update(published=False)
        self.choose(assessment)
        Exercise.objects.update(published=True)
        kept_catalogue.clear()

        assert self.choose(assessment).steps.count() == 5

    def test_a_plan_outlives_its_routine(self) -> None:
        plan = self.choose(finished_assessment())
        Routine.objects.all().delete()

        plan.refresh_from_db()

        assert plan.routine is None
        assert plan.routine_slug

    def test_other_minutes_are_refused_in_a_sentence(self) -> None:
        assessment = finished_assessment()

        for minutes in ("7", "", "eight"):
            response = browser_of().post(url(assessment), {"minutes": minutes})

            self.assertContains(
                response, "Choose how long you have: 5, 8 or 10 minutes.", status_code=422
            )
            self.assertContains(response, "<title>Error: ", status_code=422)
        assert not Plan.objects.exists()

    def test_nobody_else_may_choose(self) -> None:
        assessment = finished_assessment()
        make_person("another-token")

        for browser in (Client(), browser_of("another-token")):
            assert browser.post(url(assessment), {"minutes": 8}).status_code == 404
        assert not Plan.objects.exists()

    def test_an_unfinished_test_has_no_routine(self) -> None:
        response = browser_of().post(url(make_assessment()), {"minutes": 8})

        assert response.status_code == 404

    def test_it_is_not_for_looking(self) -> None:
        assert browser_of().get(url(finished_assessment())).status_code == 405

    def test_the_number_of_queries_does_not_depend_on_the_catalogue(self) -> None:
        client, assessment = browser_of(), finished_assessment()
        for row in Exercise.objects.all():
            row.pk, row.slug, row.published = None, f"copy-of-{row.slug}", False
            row.save()

        with self.assertNumQueries(20):
            client.post(url(assessment), {"minutes": 8})
