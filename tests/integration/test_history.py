"""history_of: what a person's practice so far means for the next plan."""

from datetime import timedelta

from django.test import TestCase
from django.utils import timezone

from routines.domain.standing import NO_PRACTICE
from routines.models import Plan, Practice
from routines.services.history import History, history_of
from tests.factories import make_person
from tests.plans import finished_assessment, load_content, plan_for

NOW = timezone.now()


class HistoryTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def practised(self, *, days_ago: float, **told: object) -> None:
        """Store one practice that ended so many days ago."""
        moment = NOW - timedelta(days=days_ago)
        Practice.objects.create(plan=self.plan, started_at=moment, finished_at=moment, **told)

    def history(self) -> History:
        return history_of(
            self.plan.assessment.person.public_id, assessment_id=self.plan.assessment.pk, now=NOW
        )

    def test_nobody_s_practice_is_nothing(self) -> None:
        assert self.history() == History(
            recent=frozenset(), unlocked=False, standing=NO_PRACTICE, asks_about=None
        )

    def test_what_was_done_in_the_last_days_is_recent(self) -> None:
        self.practised(
            days_ago=2,
            steps=[{"exercise": "cat-cow", "done": True}, {"exercise": "dead-bug", "done": False}],
        )
        self.practised(days_ago=4, steps=[{"exercise": "open-book", "done": True}])

        assert self.history().recent == {"cat-cow"}

    def test_twelve_green_sessions_over_four_weeks_unlock(self) -> None:
        for days_ago in (28, *range(11)):
            self.practised(days_ago=days_ago, discomfort_after=2)

        assert self.history().unlocked

    def test_eleven_or_less_than_four_weeks_do_not(self) -> None:
        for days_ago in (28, *range(10)):
            self.practised(days_ago=days_ago, discomfort_after=2)
        assert not self.history().unlocked

        Practice.objects.all().delete()
        for days_ago in range(12):
            self.practised(days_ago=days_ago, discomfort_after=2)
        assert not self.history().unlocked

    def test_only_green_sessions_count(self) -> None:
        for days_ago in (28, *range(11)):
            self.practised(days_ago=days_ago, discomfort_after=3)
            self.practised(days_ago=days_ago, discomfort_after=None)
            self.practised(days_ago=days_ago, discomfort_after=0, sharp=True)

        assert not self.history().unlocked

    def test_another_person_s_practice_does_not_count(self) -> None:
        self.practised(days_ago=1, steps=[{"exercise": "cat-cow", "done": True}])
        stranger = make_person("another-token")

        assert (
            history_of(stranger.public_id, assessment_id=self.plan.assessment.pk, now=NOW).recent
            == frozenset()
        )
