"""A step saved by htmx: the answer is the next panel; without htmx it is a redirect to it."""

from unittest.mock import patch

from django.db import OperationalError
from django.test import TestCase
from django.urls import reverse

from assessment.models import Assessment, Measurement
from assessment.services.identity import COOKIE_NAME
from tests.factories import browser_of, finish, make_assessment
from tests.plans import load_content, plan_for

LEVELS = {"method": "eye", "left_level": "2", "right_level": "4"}
CLEAR = {"emergency": "no", "see_first": "no"}
HTMX = {"HX-Request": "true"}


def url(assessment: Assessment, slug: str) -> str:
    return reverse("assessment:movement", args=[assessment.public_id, slug])


class NextPanelTests(TestCase):
    def setUp(self) -> None:
        self.assessment = make_assessment()
        self.browser = browser_of()
        self.url, self.next_url = (url(self.assessment, slug) for slug in ("hip_ir", "hip_er"))

    def test_it_shows_the_next_movement_at_once(self) -> None:
        response = self.browser.post(self.url, LEVELS, headers=HTMX)

        self.assertContains(response, "Movement 2 of 7")
        self.assertContains(response, f'data-hx-post="{self.next_url}"')
        self.assertNotContains(response, "<html")
        assert response["HX-Push-Url"] == self.next_url
        assert Measurement.objects.count() == 2

    def test_it_shows_what_a_browser_gets_that_asks_for_it(self) -> None:
        answered = self.browser.post(self.url, LEVELS, headers=HTMX)
        asked = self.browser.get(self.next_url, headers=HTMX)

        assert answered.context["request"].path == self.next_url
        assert len(answered.content) == len(asked.content)

    def test_it_redirects_without_htmx(self) -> None:
        self.assertRedirects(self.browser.post(self.url, LEVELS), self.next_url)

    def test_it_knows_the_person_who_has_just_begun(self) -> None:
        response = self.client.post(reverse("assessment:safety"), CLEAR, headers=HTMX)

        begun = Assessment.objects.latest("pk")
        assert response["HX-Push-Url"] == f"/test/{begun.public_id}/limits/"
        assert COOKIE_NAME in response.cookies
        self.assertContains(response, 'id="step"')

    def test_it_says_a_message_once(self) -> None:
        response = self.browser.post(url(self.assessment, "aslr"), LEVELS, headers=HTMX)

        self.assertContains(response, "One movement at a time")
        self.assertNotContains(self.browser.get(self.url), "One movement at a time")

    def test_it_leaves_the_browser_to_go_on_where_the_next_panel_fails(self) -> None:
        broken = OperationalError("database is locked")
        with patch("assessment.views.movement._show", side_effect=broken):
            response = self.browser.post(self.url, LEVELS, headers=HTMX)

        self.assertRedirects(response, self.next_url)
        assert Measurement.objects.count() == 2

    def test_the_same_page_again_adds_nothing_to_the_history(self) -> None:
        load_content()
        plan = plan_for(finish(self.assessment))
        here = reverse("routines:plan", args=[plan.public_id])
        headers = {**HTMX, "HX-Current-URL": f"http://testserver{here}"}

        response = self.browser.post(f"{here}swap/3/", headers=headers)

        self.assertContains(response, 'id="exercise-3"')
        assert "HX-Push-Url" not in response
