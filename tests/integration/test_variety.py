"""The five stay for two weeks; then one or two that the lowest zone can spare are new."""

from datetime import timedelta

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from routines.models import Exercise, Plan, Practice
from tests.factories import browser_of
from tests.plans import finished_assessment, load_content, plan_for


class VarietyTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def five_after(self, days: int, *, practised: bool = True) -> list[str]:
        """Return the five on the day so many days after they were chosen."""
        now = timezone.now()
        if practised:
            Practice.objects.create(
                plan=self.plan, started_at=now, finished_at=now, discomfort_after=1
            )
        since = timezone.localdate() - timedelta(days=days)
        Plan.objects.update(fitted_on=None, five_since=since)
        self.page = browser_of().get(reverse("routines:plan", args=[self.plan.public_id]))
        return list(Plan.objects.get(pk=self.plan.pk).five)

    def test_for_two_weeks_they_stay(self) -> None:
        assert self.five_after(13) == self.plan.five

    def test_after_two_weeks_one_or_two_are_new_and_say_so(self) -> None:
        new = set(self.five_after(14)) - set(self.plan.five)

        assert 1 <= len(new) <= 2
        self.assertContains(self.page, "after two weeks with it", count=len(new))

    def test_the_new_ones_then_stay_for_two_weeks(self) -> None:
        five = self.five_after(14)

        Plan.objects.update(fitted_on=None)
        browser_of().get(reverse("routines:plan", args=[self.plan.public_id]))
        assert Plan.objects.get(pk=self.plan.pk).five == five

    def test_the_kinds_stay_the_same(self) -> None:
        kinds = dict(Exercise.objects.values_list("slug", "kind"))

        five = self.five_after(14)

        assert [kinds[slug] for slug in five] == [kinds[slug] for slug in self.plan.five]

    def test_whoever_does_not_practise_keeps_them(self) -> None:
        assert self.five_after(30, practised=False) == self.plan.five
