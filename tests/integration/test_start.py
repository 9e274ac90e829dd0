"""GET / and GET /test/: the way in, and the way back in."""

from django.test import TestCase
from django.urls import reverse

from tests.factories import answer_by_eye, browser_of, finish, make_assessment


class LandingTests(TestCase):
    def test_it_offers_the_start_without_a_query(self) -> None:
        with self.assertNumQueries(0):
            response = self.client.get("/")

        self.assertContains(response, reverse("assessment:start"))

    def test_it_sets_no_cookie_on_the_first_visit(self) -> None:
        assert dict(self.client.get("/").cookies) == {}

    def test_it_offers_to_carry_on_where_somebody_was(self) -> None:
        make_assessment()

        self.assertContains(browser_of().get("/"), "Carry on")

    def test_it_offers_the_way_to_the_last_results(self) -> None:
        assessment = finish(make_assessment())

        self.assertContains(browser_of().get("/"), f"/results/{assessment.public_id}/")


class StartTests(TestCase):
    def test_it_begins_with_the_safety_check(self) -> None:
        self.assertRedirects(self.client.get(reverse("assessment:start")), "/test/safety/")

    def test_it_resumes_at_the_first_open_movement(self) -> None:
        assessment = make_assessment()
        answer_by_eye(assessment, "hip_ir", left=3, right=3)

        response = browser_of().get(reverse("assessment:start"))

        self.assertRedirects(response, f"/test/{assessment.public_id}/movement/hip_er/")

    def test_it_begins_anew_after_a_finished_test(self) -> None:
        finish(make_assessment())

        self.assertRedirects(browser_of().get(reverse("assessment:start")), "/test/safety/")
