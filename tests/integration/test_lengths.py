"""Centimetres and inches, by the browser's language."""

import pytest
from django.test import Client, TestCase, override_settings
from django.utils.translation import override

from assessment.domain.protocol import Unit
from assessment.models import Assessment, Measurement
from assessment.presenters.lengths import MINUS, shown_value
from config.languages import IN_INCHES, languages
from tests.factories import answer_all, answer_by_tape, browser_of, make_assessment, make_person

AMERICAN = {"Accept-Language": "en-US,en;q=0.9"}


@override_settings(LANGUAGES=[("en", "English"), ("en-us", "American English")])
class LengthTests(TestCase):
    browser: Client
    assessment: Assessment

    def setUp(self) -> None:
        self.browser = browser_of()
        self.assessment = make_assessment(make_person())
        answer_all(self.assessment)
        self.url = f"/test/{self.assessment.public_id}/movement/chair_sit_reach/"

    def enter(self, left: str, right: str) -> list[float | None]:
        data = {"method": "tape", "left_value": left, "right_value": right}
        page = self.browser.get(self.url, headers=AMERICAN)
        seen = page.context["form"]["seen"].value()
        response = self.browser.post(self.url, {**data, "seen": seen}, headers=AMERICAN)
        assert response.status_code == 302, response.content.decode()
        rows = Measurement.objects.filter(movement="chair_sit_reach").order_by("side")
        return [row.value for row in rows]

    def shown(self, language: str) -> list[str]:
        form = self.browser.get(self.url, headers={"Accept-Language": language}).context["form"]
        return [str(form[f"{side}_value"].value()) for side in ("left", "right")]

    def test_a_length_in_inches_is_stored_in_centimetres(self) -> None:
        # 4.7 in = 11.938 cm; 3.1 in = 7.874 cm
        assert self.enter("4.7", "-3.1") == [11.9, -7.9]

    def test_it_is_shown_again_as_it_was_typed(self) -> None:
        self.enter("4.7", "-3.1")

        assert self.shown("en-US") == ["4.7", "-3.1"]
        assert self.shown("en-GB") == ["11.9", "-7.9"]

    def test_saving_what_is_shown_changes_nothing(self) -> None:
        answer_by_tape(self.assessment, "chair_sit_reach", value=12.3)

        assert self.shown("en-US") == ["12.3 cm", "12.3 cm"]
        assert self.enter("12.3 cm", "12.3 cm") == [12.3, 12.3]

    def test_an_error_speaks_in_inches(self) -> None:
        data = {"method": "tape", "left_value": "400", "right_value": "1"}
        response = self.browser.post(self.url, data, headers=AMERICAN)

        errors = response.context["form"].errors["left_value"]

        # -45 cm to 35 cm, rounded inwards
        assert response.status_code == 422
        assert "from -17.7 to 13.7 inches." in errors[0]

    def test_the_check_page_shows_inches(self) -> None:
        self.enter("4.7", "-3.1")
        url = f"/test/{self.assessment.public_id}/check/"

        self.assertContains(self.browser.get(url, headers=AMERICAN), "4.7 in")
        self.assertContains(self.browser.get(url), "11.9 cm")


def test_the_public_site_measures_in_centimetres() -> None:
    assert not IN_INCHES & {code for code, _name in languages(with_pseudo=True)}


@pytest.mark.parametrize(("language", "text"), [("en", "-8.5 cm"), ("de", "-8,5 cm")])
def test_a_decimal_is_written_as_the_language_has_it(language: str, text: str) -> None:
    with override(language):
        assert shown_value(-8.5, Unit.CENTIMETRES).replace(MINUS, "-") == text


def test_a_value_keeps_its_order_among_words_from_right_to_left() -> None:
    with override("ar"):
        assert shown_value(-24, Unit.CENTIMETRES) == f"\u2068{MINUS}24 cm\u2069"
