"""GET and POST /test/<id>/things/: where and with what the person tests."""

from django.test import TestCase
from django.urls import reverse

from tests.factories import browser_of, make_assessment

ALL = {"method": "tape", "places": ["chair", "wall", "floor"], "kneel": "yes"}


class ThingsTests(TestCase):
    def setUp(self) -> None:
        self.assessment = make_assessment(places=None)
        self.browser = browser_of()
        self.url = reverse("assessment:things", args=[self.assessment.public_id])

    def test_it_goes_on_to_the_first_movement(self) -> None:
        response = self.browser.post(self.url, ALL)

        self.assertRedirects(response, f"/test/{self.assessment.public_id}/movement/hip_ir/")

    def test_it_remembers_how_the_person_measures(self) -> None:
        self.browser.post(self.url, ALL)

        self.assessment.refresh_from_db()
        assert self.assessment.method == "tape"

    def test_it_gives_people_with_a_chair_only_the_movements_on_it(self) -> None:
        self.browser.post(self.url, {"places": ["chair"]})

        response = self.browser.get(reverse("assessment:start"), follow=True)

        self.assertContains(response, "Movement 1 of 4")

    def test_it_stands_in_with_the_toe_touch_where_there_is_no_chair(self) -> None:
        self.browser.post(self.url, {"places": ["wall", "floor"]})

        response = self.browser.get(reverse("assessment:start"), follow=True)

        self.assertContains(response, "Movement 1 of 4")
        self.assertRedirects(response, f"/test/{self.assessment.public_id}/movement/toe_touch/")

    def test_it_turns_no_floor_and_no_kneeling_into_limits(self) -> None:
        self.browser.post(self.url, {"places": ["chair", "wall"], "kneel": "no"})

        self.assessment.refresh_from_db()
        assert self.assessment.limits == ["cannot_get_to_floor", "cannot_kneel"]

    def test_it_takes_the_limits_back_when_the_answer_changes(self) -> None:
        self.browser.post(self.url, {"places": ["chair", "wall"], "kneel": "no"})
        self.browser.post(self.url, ALL)

        self.assessment.refresh_from_db()
        assert self.assessment.limits == []

    def test_it_asks_for_at_least_one_place(self) -> None:
        response = self.browser.post(self.url, {"method": "eye"})

        self.assertContains(response, "Tick at least one", status_code=422)

    def test_it_refuses_a_place_it_does_not_know(self) -> None:
        response = self.browser.post(self.url, {"places": ["boat"]})

        self.assertContains(response, "Choose from a chair, a wall and the floor", status_code=422)

    def test_it_adds_the_optional_movement_when_wanted(self) -> None:
        self.browser.post(self.url, {**ALL, "extras": "on"})

        response = self.browser.get(reverse("assessment:start"), follow=True)

        self.assertContains(response, "Movement 1 of 8")

    def test_it_shows_whether_kneeling_was_declined_or_fine(self) -> None:
        for answer in ("yes", "no", "declined"):
            with self.subTest(answer):
                self.browser.post(self.url, {**ALL, "kneel": answer})

                assert self.browser.get(self.url).context["form"].initial["kneel"] == answer
