"""GET /exercises/: the list, and what it can be narrowed down to."""

import pytest
from django.test import Client, TestCase
from django.urls import reverse

from routines.models import Exercise
from tests.plans import load_content

URL = reverse("routines:exercises")


class ExercisesTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def names(self, **sent: str) -> list[str]:
        return [card.name for card in self.client.get(URL, sent).context["cards"]]

    def test_it_lists_every_published_exercise_with_its_facts(self) -> None:
        response = self.client.get(URL)

        self.assertContains(response, "36 exercises")
        self.assertContains(response, reverse("routines:exercise", args=["open-book"]))
        self.assertContains(response, "Lying on your back, with a strap or long towel")
        self.assertContains(response, "5 each side, each 3 s out, 1 s held, 2 s back")
        self.assertContains(response, "Mid back (thoracic spine)")

    def test_it_stands_in_the_order_of_the_zones(self) -> None:
        cards = self.client.get(URL).context["cards"]
        zones = [card.zones[0].slug for card in cards]

        assert zones == sorted(zones, key=["hips", "thoracic", "posterior"].index)

    def test_it_leaves_out_what_is_not_published(self) -> None:
        Exercise.objects.filter(slug="open-book").update(published=False)

        assert "Open book" not in self.names()

    def test_it_narrows_down_by_all_that_is_asked(self) -> None:
        assert self.names(zone="thoracic", position="seated") == [
            "Seated rib breathing",
            "Seated chair extension",
            "Seated rotation",
        ]
        assert self.names(zone="thoracic", position="no-floor", things="wall") == [
            "Split-stance reach and turn",
            "Wall slide and lift",
        ]

    def test_it_shows_what_was_asked(self) -> None:
        response = self.client.get(URL, {"zone": "hips", "things": ["chair", "wall"]})

        self.assertContains(response, '<option value="hips" selected>')
        assert response.content.decode().count(" checked") == 2

    def test_it_ignores_what_it_does_not_know_and_says_so(self) -> None:
        response = self.client.get(URL, {"zone": "elbow", "things": ["chair", "crane"]})

        self.assertContains(response, "asks for something that we do not offer")
        assert [*response.context["form"].wish().things] == ["chair"]
        assert response.context["form"].wish().zone is None

    def test_it_takes_an_empty_filter_for_none(self) -> None:
        response = self.client.get(URL, {"zone": "", "position": ""})

        self.assertContains(response, "36 exercises")
        self.assertNotContains(response, "do not offer")

    def test_it_says_when_nothing_is_left_and_offers_the_whole_list(self) -> None:
        response = self.client.get(URL, {"zone": "hips", "position": "side-lying"})

        self.assertContains(response, "0 exercises")
        self.assertContains(response, f'<a class="button" href="{URL}">Show all exercises</a>')

    def test_it_counts_one_as_one(self) -> None:
        response = self.client.get(URL, {"position": "side-lying"})

        self.assertContains(response, "<strong>1 exercise</strong>")

    def test_it_works_with_an_empty_database(self) -> None:
        Exercise.objects.update(published=False)

        self.assertContains(self.client.get(URL), "0 exercises")

    def test_htmx_gets_the_panel_with_its_title(self) -> None:
        response = self.client.get(URL, headers={"hx-request": "true"})

        self.assertNotContains(response, "<html")
        self.assertContains(response, "<title>Exercises")

    def test_it_is_only_for_looking(self) -> None:
        assert self.client.post(URL).status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["zone=%00", "things=", "zone=hips&zone=hips", "position[]=x"])
def test_no_address_is_an_error(client: Client, query: str) -> None:
    assert client.get(f"{URL}?{query}").status_code == 200
