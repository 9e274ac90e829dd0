"""GET /test/<id>/today/: a day that is not for testing."""

from django.test import TestCase
from django.urls import reverse

from tests.factories import browser_of, make_assessment


class TodayTests(TestCase):
    def test_it_offers_the_gentle_routine_and_no_movement(self) -> None:
        assessment = make_assessment(discomfort=8)

        response = browser_of().get(reverse("assessment:today", args=[assessment.public_id]))

        self.assertContains(response, f"/routine/for/{assessment.public_id}/")
        self.assertNotContains(response, "/movement/")

    def test_it_keeps_the_movements_closed_meanwhile(self) -> None:
        assessment = make_assessment(discomfort=7)
        movement = reverse("assessment:movement", args=[assessment.public_id, "hip_ir"])

        response = browser_of().post(movement, {"skip": "cannot"})

        self.assertRedirects(response, f"/test/{assessment.public_id}/today/")
        assert not assessment.measurements.exists()

    def test_it_goes_on_once_discomfort_is_lower(self) -> None:
        assessment = make_assessment(discomfort=3)

        response = browser_of().get(reverse("assessment:today", args=[assessment.public_id]))

        self.assertRedirects(response, f"/test/{assessment.public_id}/movement/hip_ir/")
