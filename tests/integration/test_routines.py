"""GET /routines/: the list, and what it can be narrowed down to."""

from django.test import TestCase
from django.urls import reverse

from routines.models import Exercise, Routine
from tests.plans import load_content

URL = reverse("routines:routines")


class RoutinesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def titles(self, **sent: str) -> list[str]:
        return [card.title for card in self.client.get(URL, sent).context["cards"]]

    def test_it_lists_each_routine_with_its_time_zone_and_exercises(self) -> None:
        response = self.client.get(URL)

        self.assertContains(response, "8 routines")
        self.assertContains(response, reverse("routines:routine", args=["desk-reset-5"]))
        self.assertContains(response, "4 min 54 s")
        self.assertContains(response, "Seated hip swings, Seated rotation, Seated leg straighten")
        self.assertContains(response, "Sitting on a chair and standing")

    def test_the_shortest_stands_first(self) -> None:
        minutes = [card.minutes for card in self.client.get(URL).context["cards"]]

        assert minutes == sorted(minutes)

    def test_it_narrows_down_by_minutes_zone_position_and_things(self) -> None:
        assert self.titles(minutes="5") == ["Desk reset"]
        assert self.titles(zone="hips") == ["Hips first"]
        assert self.titles(position="no-floor") == ["Desk reset", "Floor-free eight"]
        assert self.titles(things="nothing") == ["Hips first", "The balanced lower-back five"]

    def test_it_ignores_what_it_does_not_know_and_says_so(self) -> None:
        response = self.client.get(URL, {"minutes": "7"})

        self.assertContains(response, "8 routines")
        self.assertContains(response, "asks for something that we do not offer")

    def test_it_says_when_nothing_is_left_and_offers_the_whole_list(self) -> None:
        response = self.client.get(URL, {"minutes": "5", "zone": "hips"})

        self.assertContains(response, "0 routines")
        self.assertContains(response, f'<a class="button" href="{URL}">Show all routines</a>')

    def test_it_leaves_out_a_routine_that_has_lost_a_step(self) -> None:
        Exercise.objects.filter(slug="seated-hip-swings").update(published=False)

        assert "Desk reset" not in self.titles()

    def test_it_leaves_out_what_is_not_published_or_not_five(self) -> None:
        Routine.objects.filter(slug="hip-first").update(published=False)
        Routine.objects.get(slug="desk-reset-5").steps.get(order=5).delete()

        assert not {"Hips first", "Desk reset"} & set(self.titles())

    def test_it_is_only_for_looking(self) -> None:
        assert self.client.post(URL).status_code == 405
