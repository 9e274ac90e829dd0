"""GET and POST /test/<id>/check/: a last look, then the scores are frozen."""

from django.test import TestCase
from django.urls import reverse

from assessment.models import ZoneResult
from tests.factories import answer_all, answer_by_eye, browser_of, make_assessment, skip


class CheckTests(TestCase):
    def setUp(self) -> None:
        self.assessment = make_assessment()
        self.browser = browser_of()
        self.url = reverse("assessment:check", args=[self.assessment.public_id])

    def test_it_lists_every_answer_with_a_way_to_change_it(self) -> None:
        answer_all(self.assessment)

        response = self.browser.get(self.url)

        assert len(response.context["rows"]) == 7
        self.assertContains(response, f"/test/{self.assessment.public_id}/movement/side_bend/")

    def test_it_says_what_was_skipped_and_why(self) -> None:
        skip(self.assessment, "hip_ir")
        answer_all(self.assessment)

        self.assertContains(self.browser.get(self.url), "couldn&#x27;t do it")

    def test_it_sends_people_to_what_is_still_open(self) -> None:
        answer_by_eye(self.assessment, "hip_ir", left=3, right=3)

        for response in (self.browser.get(self.url), self.browser.post(self.url)):
            self.assertRedirects(response, f"/test/{self.assessment.public_id}/movement/hip_er/")

    def test_it_scores_and_goes_to_the_results(self) -> None:
        answer_all(self.assessment)

        response = self.browser.post(self.url)

        self.assertRedirects(response, f"/results/{self.assessment.public_id}/")
        assert ZoneResult.objects.filter(score__isnull=False).count() == 3

    def test_it_navigates_the_whole_page_for_htmx(self) -> None:
        answer_all(self.assessment)

        response = self.browser.post(self.url, headers={"HX-Request": "true"})

        assert response["HX-Redirect"] == f"/results/{self.assessment.public_id}/"

    def test_it_does_not_score_twice(self) -> None:
        answer_all(self.assessment)
        self.browser.post(self.url)

        response = self.browser.post(self.url)

        self.assertRedirects(response, f"/results/{self.assessment.public_id}/")
        assert ZoneResult.objects.count() == 3

    def test_it_ends_sensibly_when_everything_was_skipped(self) -> None:
        for movement in (
            "hip_ir", "hip_er", "trunk_rotation", "chair_sit_reach", "side_bend", "knee_to_wall",
            "aslr",
        ):  # fmt: skip
            skip(self.assessment, movement)

        response = self.browser.post(self.url, follow=True)

        self.assertContains(response, "not enough here for a score yet")
        assert not ZoneResult.objects.filter(score__isnull=False).exists()
