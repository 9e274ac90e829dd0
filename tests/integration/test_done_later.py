"""POST /routine/<id>/done/ from a device that had no network when the practice ended."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.core import signing
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from routines.models import Plan, Practice
from routines.services.tickets import new_ticket
from tests.factories import browser_of
from tests.plans import finished_assessment, load_content, plan_for

DAY = 86_400


def ticket_of(plan: Plan, *, started: datetime, **more: object) -> str:
    """A ticket as the site gave it some time ago."""
    value = {"plan": str(plan.public_id), "practice": str(uuid4()), "started": started.isoformat()}
    return signing.dumps({**value, **more}, salt="routines.practice")


class DoneLaterTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def send(self, status: int = 302, **told: str | list[str]) -> None:
        url = reverse("routines:done", args=[self.plan.public_id])
        response = browser_of().post(url, told)
        assert response.status_code == status

    def test_it_keeps_the_day_on_which_it_ended(self) -> None:
        three_days_ago = timezone.now() - timedelta(days=3)

        self.send(ticket=ticket_of(self.plan, started=three_days_ago), ago=str(2 * DAY), took="480")

        practice = Practice.objects.get()
        ended = timezone.now() - practice.finished_at
        assert timedelta(days=2) <= ended < timedelta(days=2, minutes=1)
        assert practice.finished_at - practice.started_at == timedelta(minutes=8)

    def test_sent_again_later_it_is_still_one_with_the_same_times(self) -> None:
        ticket = ticket_of(self.plan, started=timezone.now() - timedelta(days=3))

        self.send(ticket=ticket, ago=str(2 * DAY))
        first = Practice.objects.get().finished_at
        self.send(ticket=ticket, ago=str(2 * DAY - 3600))

        assert Practice.objects.get().finished_at == first

    def test_a_kept_page_that_is_opened_twice_makes_two(self) -> None:
        ticket, morning, evening = new_ticket(self.plan), str(uuid4()), str(uuid4())

        for showing in (morning, evening, morning):
            self.send(ticket=ticket, showing=showing)

        assert Practice.objects.count() == 2

    def test_one_that_arrives_after_a_later_one_still_counts_before_it(self) -> None:
        now = timezone.now()
        on_thursday = ticket_of(self.plan, started=now - timedelta(days=3))
        self.send(ticket=ticket_of(self.plan, started=now), effort="3")

        self.send(ticket=on_thursday, ago=str(2 * DAY), effort="8", discomfort_after="7")

        in_order = Practice.objects.of_person(self.plan.assessment.person.public_id).in_order()
        assert [practice.effort for practice in in_order] == [8, 3]
        self.plan.refresh_from_db()
        assert self.plan.fitted_on is None

    def test_exercises_that_the_plan_has_lost_since_still_count(self) -> None:
        slugs = [step.exercise.slug for step in self.plan.steps.all()]
        ticket = new_ticket(self.plan)
        lost = self.plan.steps.all()[0]
        lost.delete()

        self.send(ticket=ticket, done=slugs)

        steps = Practice.objects.get().steps
        assert [(step["exercise"], step["done"]) for step in steps] == [(s, True) for s in slugs]

    def test_it_is_gentle_if_the_day_was(self) -> None:
        started = timezone.now() - timedelta(days=1)

        self.send(ticket=ticket_of(self.plan, started=started, gentle=True))

        assert Practice.objects.get().gentle

    def test_after_thirty_days_it_is_refused_with_the_reason(self) -> None:
        ticket = ticket_of(self.plan, started=timezone.now() - timedelta(days=40))
        url = reverse("routines:done", args=[self.plan.public_id])

        response = browser_of().post(url, {"ticket": ticket, "ago": str(31 * DAY)})

        self.assertContains(response, "more than 30 days old", status_code=422)
        assert not Practice.objects.exists()

    def test_times_that_are_none_are_refused(self) -> None:
        ticket = new_ticket(self.plan)

        for told in ({"ago": "-5"}, {"ago": "soon"}, {"took": "9" * 30}, {"showing": "first"}):
            with self.subTest(told):
                self.send(status=422, ticket=ticket, **told)

        assert not Practice.objects.exists()
