"""GET /progress/retest/: the day of the next test for a person's own calendar."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from tests.factories import browser_of, make_person, past_test

PATH = "/progress/retest/"


class RetestTests(TestCase):
    def test_it_is_a_whole_day_four_weeks_after_the_last_test(self) -> None:
        past_test(make_person(), days_ago=10)
        best = timezone.localdate() + timedelta(days=18)

        response = browser_of().get(PATH)

        self.assertContains(response, f"DTSTART;VALUE=DATE:{best:%Y%m%d}\r\n")
        assert response["Content-Type"] == "text/calendar; charset=utf-8"
        assert response["Cache-Control"] == "private, no-store"
        assert response["Content-Disposition"] == (
            'attachment; filename="unwind-see-how-you-move.ics"'
        )

    def test_it_is_tomorrow_once_four_weeks_have_passed(self) -> None:
        past_test(make_person(), days_ago=60)
        tomorrow = timezone.localdate() + timedelta(days=1)

        self.assertContains(browser_of().get(PATH), f"DATE:{tomorrow:%Y%m%d}")

    def test_it_keeps_its_id_and_tells_none_of_ours(self) -> None:
        test = past_test(make_person(), days_ago=10)

        first, second = (browser_of().get(PATH).content.decode() for _ in range(2))

        [uid] = [line for line in first.splitlines() if line.startswith("UID:")]
        assert uid in second
        assert str(test.public_id) not in first

    def test_it_does_not_exist_without_a_finished_test(self) -> None:
        make_person()

        for browser in (browser_of(), self.client):
            assert browser.get(PATH).status_code == 404
