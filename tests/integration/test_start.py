"""GET / and GET /test/: the way in, and the way back in."""

from django.test import TestCase
from django.urls import reverse

from assessment.models import Assessment
from tests.factories import answer_by_eye, browser_of, finish, make_assessment


class LandingTests(TestCase):
    def test_it_offers_the_start(self) -> None:
        self.assertContains(self.client.get("/"), reverse("assessment:start"))

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


class AgainTests(TestCase):
    URL = reverse("assessment:again")

    def test_it_throws_the_open_test_away_and_begins_anew(self) -> None:
        answer_by_eye(make_assessment(), "hip_ir", left=3, right=3)

        self.assertRedirects(browser_of().post(self.URL), "/test/safety/")
        assert not Assessment.objects.exists()

    def test_it_keeps_finished_tests(self) -> None:
        assessment = finish(make_assessment())

        browser_of().post(self.URL)

        assert Assessment.objects.get() == assessment

    def test_it_leaves_other_people_alone(self) -> None:
        make_assessment()

        self.client.post(self.URL)

        assert Assessment.objects.count() == 1

    def test_it_is_never_done_by_a_link(self) -> None:
        assert browser_of().get(self.URL).status_code == 405
