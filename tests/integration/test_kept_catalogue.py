"""catalogue.kept_catalogue: what the recommender reads, kept for some seconds."""

from django.db.models import Q
from django.test import TestCase

from routines.models import Exercise, Plan, Routine
from routines.services.catalogue import kept_catalogue
from tests.plans import finished_assessment, load_content, plan_for


class KeptCatalogueTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def test_it_is_read_once(self) -> None:
        with self.assertNumQueries(7):
            assert kept_catalogue() is kept_catalogue()

    def test_a_change_by_another_process_counts_when_the_seconds_are_over(self) -> None:
        before = kept_catalogue()
        Exercise.objects.filter(slug="cat-cow").update(published=False)
        assert "cat-cow" in kept_catalogue().exercises

        kept_catalogue.clear()

        assert "cat-cow" in before.exercises
        assert "cat-cow" not in kept_catalogue().exercises

    def test_a_plan_is_made_anew_without_an_exercise_that_is_gone(self) -> None:
        assessment = finished_assessment()
        last = plan_for(assessment).five[-1]
        Plan.objects.all().delete()
        Routine.objects.filter(Q(steps__exercise__slug=last) | Q(swaps__use__slug=last)).delete()
        Exercise.objects.filter(slug=last).delete()

        plan = plan_for(assessment)

        assert last not in plan.five
        assert plan.steps.count() == 5
