"""GET and POST /test/<id>/limits/: what to adapt to; nothing ticked is an answer."""

from django.test import TestCase
from django.urls import reverse

from tests.factories import browser_of, make_assessment


class LimitsTests(TestCase):
    def setUp(self) -> None:
        self.assessment = make_assessment(limits=None, age_band="", places=None)
        self.browser = browser_of()
        self.url = reverse("assessment:limits", args=[self.assessment.public_id])

    def test_it_takes_none_of_them_for_an_answer(self) -> None:
        response = self.browser.post(self.url, {})

        self.assertRedirects(response, f"/test/{self.assessment.public_id}/about/")
        self.assessment.refresh_from_db()
        assert self.assessment.limits == []

    def test_it_stores_what_was_ticked(self) -> None:
        self.browser.post(self.url, {"limits": ["osteoporosis", "dizziness"]})

        self.assessment.refresh_from_db()
        assert self.assessment.limits == ["dizziness", "osteoporosis"]

    def test_it_shows_what_was_ticked_when_somebody_goes_back(self) -> None:
        self.browser.post(self.url, {"limits": ["hip_replacement"]})

        self.assertContains(self.browser.get(self.url), "checked", 1)

    def test_it_refuses_a_limit_that_is_not_on_the_list(self) -> None:
        response = self.browser.post(self.url, {"limits": ["two_heads"]})

        self.assertContains(response, "Choose from the list", status_code=422)

    def test_it_keeps_what_the_page_about_things_said(self) -> None:
        self.assessment.limits = ["cannot_kneel"]
        self.assessment.save()

        self.browser.post(self.url, {"limits": ["neck_sore"]})

        self.assessment.refresh_from_db()
        assert self.assessment.limits == ["cannot_kneel", "neck_sore"]

    def test_it_leaves_the_movements_out_that_a_limit_rules_out(self) -> None:
        self.assessment.age_band = "60-69"
        self.assessment.places = ["chair", "wall", "floor"]
        self.assessment.save()
        self.browser.post(self.url, {"limits": ["hip_replacement"]})

        response = self.browser.get(reverse("assessment:start"), follow=True)

        self.assertContains(response, "Movement 1 of 5")
