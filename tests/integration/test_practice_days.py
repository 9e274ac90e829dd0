"""GET /practice/days/: days of the week for a person's own calendar."""

from django.test import TestCase

from tests.factories import browser_of

PATH = "/practice/days/"


class PracticeDaysTests(TestCase):
    def uid(self, *days: str) -> str:
        content = browser_of().get(PATH, {"at": "07:30", "days": days}).content.decode()
        return next(line for line in content.splitlines() if line.startswith("UID:"))

    def test_it_asks_for_days_and_a_time(self) -> None:
        response = self.client.get(PATH)

        self.assertContains(response, 'type="checkbox"', count=7)
        self.assertContains(response, 'type="time"')
        self.assertContains(response, 'class="back-link" href="/progress/"')

    def test_it_answers_with_one_event_on_the_chosen_days(self) -> None:
        response = self.client.get(PATH, {"days": ["FR", "MO"], "at": "18:05"})

        self.assertContains(response, "RRULE:FREQ=WEEKLY;BYDAY=MO,FR\r\n")
        self.assertContains(response, "T180500\r\n")
        self.assertContains(response, "BEGIN:VEVENT", count=1)
        assert response["Content-Disposition"] == 'attachment; filename="unwind-move-a-little.ics"'

    def test_it_says_nothing_of_health_in_the_title(self) -> None:
        response = self.client.get(PATH, {"days": "MO", "at": "18:05"})

        self.assertContains(response, "SUMMARY:Unwind: move a little\r\n")

    def test_it_replaces_a_person_s_old_days_instead_of_adding_to_them(self) -> None:
        assert self.uid("MO") == self.uid("TU", "SA")

    def test_it_asks_again_for_what_is_missing(self) -> None:
        response = self.client.get(PATH, {"at": "soon"})

        self.assertContains(response, "Choose at least one day of the week.", status_code=422)
        self.assertContains(response, "Enter a time, for example 07:30.", status_code=422)

    def test_it_refuses_a_day_that_no_week_has(self) -> None:
        assert self.client.get(PATH, {"days": "XX", "at": "07:30"}).status_code == 422
