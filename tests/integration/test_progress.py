"""GET /progress/: a person's tests beside one another, change told from measuring error."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone
from django.utils.formats import date_format

from assessment.models import Person
from routines.models import Plan, Practice
from tests.factories import (
    answer_by_tape,
    browser_of,
    finish,
    make_assessment,
    make_person,
    past_test,
    skip,
)

PATH = "/progress/"


class ProgressTests(TestCase):
    person: Person

    @classmethod
    def setUpTestData(cls) -> None:
        cls.person = make_person()

    def test_it_says_what_changed_and_since_when(self) -> None:
        former = past_test(self.person, days_ago=40, left=1, right=1)
        past_test(self.person, days_ago=1, left=4, right=4)

        response = browser_of().get(PATH)

        assert former.completed_at is not None
        since = date_format(former.completed_at, "j F Y")
        self.assertContains(response, f"<strong>Changed</strong> since {since}: moves more freely.")

    def test_it_calls_one_card_measuring_error(self) -> None:
        past_test(self.person, days_ago=40, left=3, right=3)
        past_test(self.person, days_ago=1, left=4, right=4)

        movements = browser_of().get(PATH).context["progress_page"].movements

        words = {v.word.value for m in movements for s in m.sides for v in s.verdicts}
        assert words == {"within measuring error"}

    def test_it_compares_with_the_test_before_and_with_the_first(self) -> None:
        for days_ago, card in ((90, 1), (50, 3), (1, 4)):
            past_test(self.person, days_ago=days_ago, left=card, right=card)

        [hip, *_] = browser_of().get(PATH).context["progress_page"].movements

        assert [v.word.value for v in hip.sides[0].verdicts] == [
            "within measuring error",
            "changed",
        ]

    def test_it_never_compares_a_tape_with_an_eye(self) -> None:
        past_test(self.person, days_ago=40)
        assessment = make_assessment(self.person)
        answer_by_tape(assessment, "knee_to_wall", value=11)
        finish(assessment)

        response = browser_of().get(PATH)

        self.assertContains(response, "<strong>Unclear</strong>: measured another way", count=2)

    def test_it_says_that_by_eye_only_large_changes_show(self) -> None:
        past_test(self.person, days_ago=40)
        past_test(self.person, days_ago=20)

        self.assertContains(browser_of().get(PATH), "By eye, only large changes show")

    def test_it_says_when_the_last_test_left_a_movement_out(self) -> None:
        past_test(self.person, days_ago=40)
        assessment = make_assessment(self.person)
        skip(assessment, "hip_ir")
        finish(assessment)

        self.assertContains(browser_of().get(PATH), "not measured in your last test", count=2)

    def test_it_says_that_a_zone_without_a_score_is_unclear(self) -> None:
        for days_ago in (40, 1):
            past_test(self.person, days_ago=days_ago, age_band="80-plus")

        response = browser_of().get(PATH)

        self.assertContains(response, "it has no score in one of the two tests", count=3)

    def test_it_has_every_number_of_the_pictures_in_tables(self) -> None:
        past_test(self.person, days_ago=40)
        last = past_test(self.person, days_ago=1)

        response = browser_of().get(PATH)

        for row in last.zone_results.all():
            self.assertContains(response, f"<td>{row.score} ({row.low} to {row.high})</td>")
        self.assertContains(response, ", by eye</td>", count=28)

    def test_it_shows_the_last_eight_tests(self) -> None:
        for days_ago in range(1, 11):
            past_test(self.person, days_ago=days_ago)

        assert len(browser_of().get(PATH).context["progress_page"].days) == 8

    def test_it_says_plainly_that_one_test_compares_with_nothing(self) -> None:
        past_test(self.person, days_ago=1)

        response = browser_of().get(PATH)

        self.assertContains(response, "You have one finished test")
        self.assertNotContains(response, '<svg class="age-plot')

    def test_it_offers_the_retest_when_four_weeks_have_passed(self) -> None:
        past_test(self.person, days_ago=28)

        self.assertContains(browser_of().get(PATH), "Four weeks have passed")

    def test_it_lists_the_days_with_practice_and_no_others(self) -> None:
        plan = Plan.objects.create(
            assessment=past_test(self.person, days_ago=60), minutes=8, total_seconds=480
        )
        for days_ago in (3, 3, 5):
            at = timezone.now() - timedelta(days=days_ago)
            Practice.objects.create(plan=plan, started_at=at, finished_at=at)

        response = browser_of().get(PATH)

        self.assertContains(response, 'class="tag"', count=2)

    def test_it_keeps_a_person_who_only_looks_at_this_page(self) -> None:
        past_test(self.person, days_ago=60)
        Person.objects.update(last_seen_at=timezone.now() - timedelta(days=300))

        browser_of().get(PATH)

        assert timezone.now() - Person.objects.get().last_seen_at < timedelta(minutes=5)

    def test_it_leads_a_person_without_a_test_to_the_start(self) -> None:
        make_assessment(self.person)

        for browser in (browser_of(), self.client):
            self.assertContains(browser.get(PATH), "no finished test in this browser")

    def test_it_never_shows_somebody_else_s_tests(self) -> None:
        past_test(make_person("somebody-else"), days_ago=30)

        self.assertContains(browser_of().get(PATH), "no finished test in this browser")
