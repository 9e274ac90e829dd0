"""Another window is faster, after this one's form was read and before it is stored."""

from collections.abc import Callable
from unittest.mock import patch

from django import forms
from django.http.response import HttpResponseBase
from django.test import TestCase

from assessment.models import Assessment
from assessment.services.answers import answers_of
from tests.factories import answer_by_eye, browser_of, finish, make_assessment

ANSWER = {"method": "eye", "left_level": "2", "right_level": "2", "seen": ""}
THINGS = {"method": "eye", "places": ["chair", "wall"], "kneel": "yes"}


class OvertakenTests(TestCase):
    def setUp(self) -> None:
        self.assessment = make_assessment()
        self.browser = browser_of()

    def post(self, page: str, data: object, *, meanwhile: Callable[[], object]) -> HttpResponseBase:
        """Send a form; once it is read for the first time, something else happens."""
        read = forms.Form.full_clean
        waiting = [meanwhile]

        def full_clean(form: forms.Form) -> None:
            read(form)
            if waiting:
                waiting.pop()()

        with patch.object(forms.Form, "full_clean", full_clean):
            return self.browser.post(
                f"/test/{self.assessment.public_id}/{page}/", data, follow=True
            )

    def values(self) -> list[float | None]:
        return [answer.value for answer in answers_of(self.assessment).get("hip_ir", ())]

    def stored(self) -> Assessment:
        return Assessment.objects.get(pk=self.assessment.pk)

    def test_the_first_answer_stays_and_the_second_is_asked(self) -> None:
        response = self.post(
            "movement/hip_ir",
            ANSWER,
            meanwhile=lambda: answer_by_eye(self.assessment, "hip_ir", left=5, right=5),
        )

        self.assertContains(response, "in another window", status_code=409)
        assert self.values() == [45, 45]

    def test_an_answer_that_was_changed_meanwhile_is_asked_about(self) -> None:
        answer_by_eye(self.assessment, "hip_ir", left=1, right=1)
        page = self.browser.get(f"/test/{self.assessment.public_id}/movement/hip_ir/")
        seen = page.context["form"]["seen"].value()

        response = self.post(
            "movement/hip_ir",
            {**ANSWER, "seen": seen},
            meanwhile=lambda: answer_by_eye(self.assessment, "hip_ir", left=5, right=5),
        )

        self.assertContains(response, "in another window", status_code=409)
        assert self.values() == [45, 45]

    def test_nothing_is_added_to_a_test_that_was_finished_meanwhile(self) -> None:
        for page, data in (
            ("movement/hip_ir", ANSWER),
            ("limits", {"limits": ["pregnant"]}),
            ("about", {"age_band": "70-79"}),
            ("things", THINGS),
        ):
            with self.subTest(page=page):
                response = self.post(page, data, meanwhile=lambda: finish(self.assessment))

                self.assertContains(response, "This test is finished")
                stored = self.stored()
                assert (stored.limits, stored.age_band) == ([], "40-49")
                assert stored.places == ["chair", "floor", "wall"]
                levels = {a.level for given in answers_of(stored).values() for a in given}
                assert levels == {3}
            self.assessment = make_assessment(self.assessment.person)

    def test_a_test_that_was_deleted_meanwhile_does_not_come_back(self) -> None:
        response = self.post("movement/hip_ir", ANSWER, meanwhile=self.assessment.person.delete)

        assert response.status_code == 404
        assert not Assessment.objects.exists()

    def test_what_two_pages_say_about_limits_is_kept_from_both(self) -> None:
        def choose_a_limit() -> None:
            self.browser.post(
                f"/test/{self.assessment.public_id}/limits/", {"limits": ["pregnant"]}
            )

        self.post("things", {**THINGS, "kneel": "no"}, meanwhile=choose_a_limit)

        assert set(self.stored().limits or []) >= {"pregnant", "cannot_kneel"}
