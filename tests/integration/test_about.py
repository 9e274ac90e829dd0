"""GET and POST /test/<id>/about/: the comparison group, and how today feels."""

from django.test import TestCase
from django.urls import reverse

from assessment.models import Assessment, Person
from tests.factories import browser_of, make_assessment


class AboutTests(TestCase):
    def setUp(self) -> None:
        self.assessment = make_assessment(age_band="", sex="", discomfort=None, places=None)
        self.browser = browser_of()
        self.url = reverse("assessment:about", args=[self.assessment.public_id])

    def test_it_needs_only_the_age_group(self) -> None:
        response = self.browser.post(self.url, {"age_band": "40-49"})

        self.assertRedirects(response, f"/test/{self.assessment.public_id}/things/")
        self.assessment.refresh_from_db()
        assert (self.assessment.sex, self.assessment.discomfort, self.assessment.warm) == (
            "",
            None,
            None,
        )

    def test_it_chooses_nothing_for_the_person(self) -> None:
        self.assertNotContains(self.browser.get(self.url), " checked")

    def test_it_takes_rather_not_say_for_an_answer_and_shows_it_again(self) -> None:
        declined = {"sex": "declined", "discomfort": "declined", "warm": "declined"}
        self.browser.post(self.url, {"age_band": "40-49", **declined})

        self.assessment.refresh_from_db()
        stored = (self.assessment.sex, self.assessment.discomfort, self.assessment.warm)
        assert stored == ("", None, None)
        self.assertContains(self.browser.get(self.url), " checked", 4)

    def test_it_says_why_each_question_is_asked(self) -> None:
        response = self.browser.get(self.url)

        for field in response.context["form"]:
            self.assertContains(response, field.help_text)

    def test_it_asks_for_the_age_group_and_keeps_the_rest(self) -> None:
        response = self.browser.post(self.url, {"sex": "F", "discomfort": "4"})

        self.assertContains(response, "Choose your age group", status_code=422)
        assert response.context["form"]["discomfort"].value() == "4"

    def test_it_refuses_a_discomfort_off_the_scale(self) -> None:
        response = self.browser.post(self.url, {"age_band": "40-49", "discomfort": "11"})

        self.assertContains(response, "Choose a number from 0 to 10", status_code=422)

    def test_it_goes_to_the_page_for_today_when_discomfort_is_high(self) -> None:
        response = self.browser.post(self.url, {"age_band": "40-49", "discomfort": "7"})

        self.assertRedirects(response, f"/test/{self.assessment.public_id}/today/")

    def test_it_ends_kindly_for_people_under_18_and_forgets_them(self) -> None:
        response = self.browser.post(self.url, {"age_band": "under-18"})

        self.assertContains(response, "made for adults")
        assert not Assessment.objects.exists()
        assert not Person.objects.exists()

    def test_it_goes_on_without_scores_from_80(self) -> None:
        response = self.browser.post(self.url, {"age_band": "80-plus"})

        self.assertRedirects(response, f"/test/{self.assessment.public_id}/things/")

    def test_it_shows_what_was_answered_when_somebody_goes_back(self) -> None:
        self.browser.post(self.url, {"age_band": "40-49", "sex": "M", "warm": "no"})

        initial = self.browser.get(self.url).context["form"].initial

        assert (initial["age_band"], initial["sex"], initial["warm"]) == ("40-49", "M", "no")
