"""GET /routines/<slug>/follow/: a routine to follow without a test."""

from typing import Any

from django.test import TestCase
from django.urls import reverse

from assessment.models import Assessment, Person
from assessment.services.outcome import edition
from routines.models import Plan, Practice, Routine
from tests.plans import load_content


class RoutineFollowTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def page(self, slug: str = "hip-first", **sent: str) -> Any:
        address = reverse("routines:routine_follow", args=[slug])
        return self.client.get(address, sent)

    def test_the_page_as_it_comes_is_the_whole_list(self) -> None:
        response = self.page()

        for step in Routine.objects.get(slug="hip-first").steps.select_related("exercise"):
            for text in (step.exercise.name, step.exercise.cue, *step.exercise.steps):
                self.assertContains(response, text)

    def test_it_takes_the_minutes_of_the_address(self) -> None:
        self.assertContains(self.page(minutes="5"), "hold 25 s each side")
        self.assertContains(self.page(minutes="nine"), "hold 40 s each side")

    def test_its_timeline_fits_the_minutes(self) -> None:
        segments = self.page(minutes="5").context["player"].data["segments"]

        assert 280 < sum(segment["seconds"] for segment in segments) <= 300

    def test_it_says_when_to_stop_and_shows_the_warning_signs(self) -> None:
        response = self.page()
        safety = edition().safety

        for text in (*safety.stop_rules, *safety.stop_lists[0].signs, *safety.stop_lists[1].signs):
            self.assertContains(response, text)

    def test_each_step_says_whom_it_does_not_suit(self) -> None:
        response = self.page()

        self.assertContains(response, "Is it right for you?", count=5)
        self.assertContains(response, "Keep a cushion between the knees")

    def test_it_asks_nothing_and_says_that_nothing_is_stored(self) -> None:
        response = self.page()

        for name in ("ticket", "before", "done", "effort", "discomfort"):
            self.assertNotContains(response, f'name="{name}"')
        self.assertContains(response, "Nothing was stored")

    def test_opening_it_stores_nothing_and_gives_no_cookie(self) -> None:
        response = self.page()

        assert not response.cookies
        for model in (Person, Assessment, Plan, Practice):
            assert not model.objects.exists()

    def test_an_unknown_one_is_not_found_with_a_way_back(self) -> None:
        self.assertContains(self.page("nope"), reverse("routines:routines"), status_code=404)
