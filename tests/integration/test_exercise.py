"""GET /exercises/<slug>/: all that there is to know about one exercise."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.test import TestCase
from django.urls import reverse
from django.utils.html import escape

from routines.models import Exercise
from routines.services.catalogue import shipped_content
from tests.figures import ALT, hang_pictures
from tests.plans import load_content


def url(slug: str) -> str:
    return reverse("routines:exercise", args=[slug])


class ExerciseTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def page(self, slug: str) -> Any:
        return self.client.get(url(slug))

    def test_it_says_how_to_do_it(self) -> None:
        row = Exercise.objects.get(slug="open-book")

        response = self.page("open-book")

        for text in (*row.steps, *row.mistakes, row.cue, row.breathing, row.feel, row.why):
            self.assertContains(response, escape(text))

    def test_it_shows_the_moving_picture(self) -> None:
        folder = Path(self.enterContext(TemporaryDirectory()))

        with hang_pictures(folder, "open-book"):
            response = self.page("open-book")

        self.assertContains(response, "open-book-animated.svg")
        self.assertContains(response, ALT)

    def test_it_leads_to_the_easier_and_the_harder_exercise(self) -> None:
        response = self.page("strap-hamstring")

        self.assertContains(response, url("active-knee-extension"))
        self.assertContains(response, url("heel-dig-hinge"))

    def test_it_does_not_lead_to_one_that_is_not_published(self) -> None:
        Exercise.objects.filter(slug="heel-dig-hinge").update(published=False)

        response = self.page("strap-hamstring")

        self.assertNotContains(response, url("heel-dig-hinge"))
        self.assertContains(response, "Contract-relax")

    def test_it_says_whom_it_does_not_suit_in_the_words_of_the_test(self) -> None:
        response = self.page("strap-hamstring")

        self.assertContains(response, "Leave it out if")
        self.assertContains(response, "Your joints are very bendy (hypermobility).")
        self.assertContains(response, "You do not need more length here; train control instead.")
        self.assertContains(response, "Your back bothers you 3 to 5 out of 10 today.")

    def test_it_names_its_sources_with_how_far_they_were_read(self) -> None:
        row = Exercise.objects.get(slug="breathing-90-90")
        register = shipped_content().sources

        response = self.page("breathing-90-90")

        self.assertContains(response, row.evidence_note)
        for key in row.sources:
            self.assertContains(response, escape(register[key].citation))
            self.assertContains(response, escape(register[key].claim))
        self.assertContains(response, "we read this in an excerpt")

    def test_it_names_the_routines_that_it_is_in(self) -> None:
        self.assertContains(
            self.page("strap-hamstring"),
            reverse("routines:routine", args=["posterior-chain-first"]),
        )

    def test_it_does_not_name_a_routine_that_has_lost_a_step(self) -> None:
        Exercise.objects.filter(slug="wall-hip-hinge").update(published=False)

        self.assertNotContains(self.page("strap-hamstring"), "In these routines")

    def test_an_unknown_one_is_not_found_with_a_way_back(self) -> None:
        response = self.page("no-such-thing")

        self.assertContains(response, reverse("routines:exercises"), status_code=404)

    def test_one_that_is_not_published_is_not_found(self) -> None:
        Exercise.objects.filter(slug="open-book").update(published=False)

        assert self.page("open-book").status_code == 404

    def test_every_exercise_has_its_page_and_description(self) -> None:
        for slug, name in Exercise.objects.values_list("slug", "name"):
            response = self.page(slug)

            self.assertContains(response, f'content="{escape(name)}, step by step:')

    def test_it_is_only_for_looking(self) -> None:
        assert self.client.post(url("open-book")).status_code == 405
