"""GET /routines/<slug>/: one stored routine, for the minutes in the address."""

from typing import Any

from django.test import TestCase
from django.urls import reverse

from assessment.services.outcome import edition
from routines.models import Exercise, Routine
from tests.plans import load_content


def url(slug: str) -> str:
    return reverse("routines:routine", args=[slug])


class RoutineTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def page(self, slug: str, **sent: str) -> Any:
        return self.client.get(url(slug), sent)

    def test_it_shows_the_five_with_their_doses(self) -> None:
        response = self.page("thoracic-first")

        for step in Routine.objects.get(slug="thoracic-first").steps.select_related("exercise"):
            self.assertContains(response, reverse("routines:exercise", args=[step.exercise.slug]))
        self.assertContains(response, "hold 35 s each side")
        self.assertContains(response, "8 min")

    def test_other_minutes_have_other_doses(self) -> None:
        response = self.page("thoracic-first", minutes="5")

        self.assertContains(response, "4 min 58 s")
        self.assertContains(response, 'aria-current="true">5 min</a>')
        self.assertContains(response, f"{url('thoracic-first')}follow/?minutes=5")

    def test_minutes_that_nobody_offers_are_those_it_was_made_for(self) -> None:
        for sent in ("7", "", "8 minutes", "-5"):
            self.assertContains(
                self.page("thoracic-first", minutes=sent), 'aria-current="true">8 min</a>'
            )

    def test_ten_minutes_of_the_gentle_day_are_its_longest(self) -> None:
        response = self.page("gentle-day", minutes="10")

        self.assertContains(response, 'aria-current="true">8 min</a>')
        self.assertNotContains(response, "10 min")

    def test_it_says_for_whom_it_is_and_for_whom_not(self) -> None:
        response = self.page("thoracic-first")

        self.assertContains(response, "The mid back is your lowest zone.")
        self.assertContains(response, "Kneeling hurts, or you are not allowed to kneel.")
        self.assertContains(response, "Do “Seated chair extension” in place of “Cat-cow”.")

    def test_on_a_bad_day_it_sends_to_the_gentle_day_which_does_not(self) -> None:
        sentence = "On such a day take the gentle day"

        self.assertContains(self.page("thoracic-first"), sentence)
        self.assertNotContains(self.page("gentle-day"), sentence)

    def test_it_never_tells_to_do_what_is_not_published(self) -> None:
        Exercise.objects.filter(slug="seated-extension").update(published=False)

        response = self.page("thoracic-first")

        self.assertNotContains(response, "Seated chair extension")
        self.assertContains(response, "Leave out “Cat-cow”.")

    def test_it_shows_every_warning_sign_before_the_start(self) -> None:
        response = self.page("hip-first")

        for stop_list in edition().safety.stop_lists:
            for sign in stop_list.signs:
                self.assertContains(response, sign)

    def test_unknown_unpublished_or_incomplete_ones_are_not_found(self) -> None:
        Routine.objects.filter(slug="hip-first").update(published=False)
        Routine.objects.get(slug="desk-reset-5").steps.get(order=5).delete()
        Exercise.objects.filter(slug="cat-cow").update(published=False)

        for slug in ("nope", "hip-first", "desk-reset-5", "thoracic-first"):
            response = self.page(slug)

            self.assertContains(response, reverse("routines:routines"), status_code=404)

    def test_it_is_only_for_looking(self) -> None:
        assert self.client.post(url("hip-first")).status_code == 405
