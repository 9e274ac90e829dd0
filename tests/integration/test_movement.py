"""GET and POST /test/<id>/movement/<slug>/: one movement, left and right, or a reason to skip."""

from uuid import uuid4

from django.test import TestCase
from django.urls import reverse

from assessment.models import Assessment, Measurement
from assessment.services.answers import answers_of
from tests.factories import (
    answer_all,
    answer_by_eye,
    browser_of,
    finish,
    make_assessment,
    make_person,
)


def url(assessment: Assessment, slug: str = "hip_ir") -> str:
    return reverse("assessment:movement", args=[assessment.public_id, slug])


class MovementCase(TestCase):
    def setUp(self) -> None:
        self.assessment = make_assessment()
        self.browser = browser_of()
        self.url = url(self.assessment)

    def saved(self, slug: str = "hip_ir") -> dict[str, float | None]:
        rows = Measurement.objects.filter(assessment=self.assessment, movement=slug)
        return {row.side: row.value for row in rows}


class ShowTests(MovementCase):
    def test_it_shows_steps_and_how_far_along_it_is(self) -> None:
        response = self.browser.get(self.url)

        self.assertContains(response, "Movement 1 of 7")

    def test_it_sends_the_panel_alone_to_htmx(self) -> None:
        response = self.browser.get(self.url, headers={"HX-Request": "true"})

        self.assertNotContains(response, "<html")
        self.assertContains(response, 'id="step"')
        self.assertContains(response, "<title>")

    def test_it_varies_on_htmx_either_way(self) -> None:
        for headers in ({}, {"HX-Request": "true"}):
            with self.subTest(headers):
                assert "HX-Request" in self.browser.get(self.url, headers=headers)["Vary"]

    def test_it_shows_what_was_answered_when_somebody_goes_back(self) -> None:
        answer_by_eye(self.assessment, "hip_ir", left=2, right=4)

        form = self.browser.get(self.url).context["form"]

        assert form.initial["left_level"] == 2
        assert form.initial["right_level"] == 4

    def test_it_takes_four_queries_at_most(self) -> None:
        with self.assertNumQueries(2):
            self.browser.get(self.url)


class AnswerTests(MovementCase):
    def test_it_saves_two_cards_and_goes_on(self) -> None:
        response = self.browser.post(
            self.url, {"method": "eye", "left_level": "2", "right_level": "4"}
        )

        self.assertRedirects(response, url(self.assessment, "hip_er"))
        assert self.saved() == {"L": 20, "R": 37}

    def test_it_reads_decimal_comma_and_point(self) -> None:
        self.browser.post(
            self.url, {"method": "phone", "left_value": "32,5", "right_value": "30.5"}
        )

        assert self.saved() == {"L": 32.5, "R": 30.5}

    def test_it_replaces_the_earlier_answer(self) -> None:
        self.browser.post(self.url, {"method": "eye", "left_level": "1", "right_level": "1"})
        self.browser.post(self.url, {"method": "phone", "left_value": "40", "right_value": "41"})

        assert self.saved() == {"L": 40, "R": 41}
        assert Measurement.objects.count() == 2

    def test_it_takes_one_side_when_told_so(self) -> None:
        self.browser.post(self.url, {"method": "eye", "left_level": "3", "one_side": "on"})

        assert self.saved() == {"L": 28, "R": None}

    def test_it_skips_with_a_reason(self) -> None:
        response = self.browser.post(self.url, {"skip": "pain"})

        self.assertRedirects(response, url(self.assessment, "hip_er"))
        answers = answers_of(self.assessment)["hip_ir"]
        assert {answer.skipped for answer in answers} == {"pain"}

    def test_it_leads_to_the_check_page_after_the_last_movement(self) -> None:
        answer_all(self.assessment)

        response = self.browser.post(
            url(self.assessment, "aslr"), {"method": "eye", "left_level": "3", "right_level": "3"}
        )

        self.assertRedirects(response, f"/test/{self.assessment.public_id}/check/")

    def test_it_takes_three_queries(self) -> None:
        with self.assertNumQueries(3):
            self.browser.post(self.url, {"method": "eye", "left_level": "2", "right_level": "4"})


class BadInputTests(MovementCase):
    def test_it_refuses_an_empty_post_beside_each_side(self) -> None:
        response = self.browser.post(self.url, {"method": "eye"})

        self.assertContains(response, "Left side: choose the card", status_code=422)
        self.assertContains(response, "Right side: choose the card", status_code=422)
        self.assertContains(response, "<title>Error: ", status_code=422)
        assert self.saved() == {}

    def test_it_refuses_a_number_out_of_bounds_and_keeps_what_was_typed(self) -> None:
        response = self.browser.post(
            self.url, {"method": "phone", "left_value": "300", "right_value": "31"}
        )

        self.assertContains(response, "Enter a number from 0 to 70 degrees", status_code=422)
        self.assertContains(response, 'value="300"', status_code=422)
        self.assertContains(response, 'value="31"', status_code=422)
        assert self.saved() == {}

    def test_it_refuses_text_in_a_number_field(self) -> None:
        for text in ("thirty", "1e3", "nan", "inf", "3 0", "0x1f", "--4", "12,5,1"):
            with self.subTest(text):
                response = self.browser.post(
                    self.url, {"method": "phone", "left_value": text, "right_value": "31"}
                )
                self.assertContains(response, "Left side: enter a number", status_code=422)
        assert self.saved() == {}

    def test_it_refuses_a_card_that_does_not_exist(self) -> None:
        response = self.browser.post(
            self.url, {"method": "eye", "left_level": "9", "right_level": "2"}
        )

        self.assertContains(response, "Left side: choose one of the cards", status_code=422)
        assert self.saved() == {}

    def test_it_refuses_a_side_that_the_movement_does_not_have(self) -> None:
        response = self.browser.post(
            self.url,
            {"method": "eye", "left_level": "2", "right_level": "2", "both_level": "2"},
        )

        self.assertContains(response, "a side which this movement does not have", status_code=422)
        assert self.saved() == {}

    def test_it_refuses_a_method_that_the_movement_cannot_be_read_with(self) -> None:
        response = self.browser.post(
            self.url, {"method": "ruler", "left_level": "2", "right_level": "2"}
        )

        self.assertContains(response, "cannot be measured that way", status_code=422)

    def test_it_offers_the_one_side_box_when_a_side_is_missing(self) -> None:
        response = self.browser.post(self.url, {"method": "eye", "left_level": "2"})

        self.assertContains(response, "tick that you measured only one side", status_code=422)

    def test_it_does_not_take_an_unknown_reason_for_a_skip(self) -> None:
        response = self.browser.post(
            self.url, {"skip": "bored", "method": "eye", "left_level": "1", "right_level": "1"}
        )

        self.assertContains(response, "Choose one of the three reasons", status_code=422)
        assert self.saved() == {}


class OutOfTurnTests(MovementCase):
    def test_it_sends_people_back_to_the_first_open_movement(self) -> None:
        response = self.browser.get(url(self.assessment, "aslr"), follow=True)

        self.assertRedirects(response, self.url)
        self.assertContains(response, "One movement at a time")

    def test_it_saves_nothing_out_of_turn(self) -> None:
        self.browser.post(
            url(self.assessment, "aslr"), {"method": "eye", "left_level": "3", "right_level": "3"}
        )

        assert self.saved("aslr") == {}

    def test_it_says_when_a_movement_is_not_part_of_the_test(self) -> None:
        self.assessment.places = ["chair", "wall"]
        self.assessment.limits = ["cannot_get_to_floor"]
        self.assessment.save()

        response = self.browser.get(url(self.assessment, "aslr"), follow=True)

        self.assertContains(response, "is not part of your test")

    def test_it_has_no_page_for_an_unknown_movement(self) -> None:
        assert self.browser.get(url(self.assessment, "neck_turn")).status_code == 404

    def test_it_asks_the_earlier_pages_first(self) -> None:
        self.assessment.age_band = ""
        self.assessment.save()

        self.assertRedirects(
            self.browser.get(self.url), f"/test/{self.assessment.public_id}/about/"
        )

    def test_it_sends_a_finished_test_to_its_results(self) -> None:
        finish(self.assessment)

        response = self.browser.post(
            self.url, {"method": "eye", "left_level": "1", "right_level": "1"}, follow=True
        )

        self.assertRedirects(response, f"/results/{self.assessment.public_id}/")
        self.assertContains(response, "This test is finished")
        assert self.saved() == {"L": 28, "R": 28}


class TwoWindowsTests(MovementCase):
    ANSWER = {"method": "eye", "left_level": "2", "right_level": "2", "seen": ""}

    def test_it_asks_before_replacing_an_answer_given_in_another_window(self) -> None:
        answer_by_eye(self.assessment, "hip_ir", left=5, right=5)

        response = self.browser.post(self.url, self.ANSWER)

        self.assertContains(response, "in another window", status_code=409)
        assert self.saved() == {"L": 45, "R": 45}

    def test_it_keeps_what_was_chosen_and_replaces_on_the_second_save(self) -> None:
        answer_by_eye(self.assessment, "hip_ir", left=5, right=5)
        form = self.browser.post(self.url, self.ANSWER).context["form"]

        self.browser.post(self.url, {**self.ANSWER, "seen": form["seen"].value()})

        assert self.saved() == {"L": 20, "R": 20}

    def test_it_takes_the_same_answer_twice_without_a_word(self) -> None:
        self.browser.post(self.url, self.ANSWER)

        assert self.browser.post(self.url, self.ANSWER).status_code == 302


class OwnershipTests(MovementCase):
    def test_it_does_not_exist_for_another_browser(self) -> None:
        make_person("somebody-else")

        for browser in (browser_of("somebody-else"), self.client):
            assert browser.get(self.url).status_code == 404
            assert browser.post(self.url, {"skip": "pain"}).status_code == 404
        assert self.saved() == {}

    def test_it_does_not_exist_with_one_byte_of_the_cookie_changed(self) -> None:
        cookie = self.browser.cookies["unwind_person"]
        value = cookie.value
        self.browser.cookies["unwind_person"] = ("X" if value[0] != "X" else "Y") + value[1:]

        assert self.browser.get(self.url).status_code == 404

    def test_it_does_not_exist_under_an_unknown_id(self) -> None:
        unknown = reverse("assessment:movement", args=[uuid4(), "hip_ir"])

        assert self.browser.get(unknown).status_code == 404
