"""POST /routine/<id>/done/ after something else happened: a swap, another device, a clock."""

from dataclasses import replace
from datetime import timedelta

from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from routines.models import Plan, Practice
from routines.services.tickets import fresh_ticket, new_ticket, signed
from tests.factories import browser_of
from tests.plans import finished_assessment, load_content, plan_for


class DoneMeanwhileTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def post(self, name: str, *args: int, **told: object) -> None:
        url = reverse(f"routines:{name}", args=[self.plan.public_id, *args])
        assert browser_of().post(url, told).status_code == 302

    def test_after_a_swap_it_is_stored_as_it_was_practised(self) -> None:
        ticket, third = new_ticket(self.plan), self.plan.steps.all()[2].exercise.slug
        self.post("swap", 3)

        self.post("done", ticket=ticket, done=[third])

        assert {"exercise": third, "done": True} in Practice.objects.get().steps

    def test_what_hurt_on_one_device_is_in_the_log_of_the_other(self) -> None:
        phone, tablet = new_ticket(self.plan), new_ticket(self.plan)
        self.post("hurts", 1, **{"ticket": phone, "now-1-discomfort": "4"})

        self.post("done", ticket=tablet)

        assert Practice.objects.get().steps[0]["hurt"] == 4

    def test_a_page_from_a_clock_that_ran_ahead_makes_one_practice_in_order(self) -> None:
        in_an_hour = timezone.now() + timedelta(hours=1)
        ahead = replace(fresh_ticket(self.plan), started_at=in_an_hour)
        for _sending in range(2):
            self.post("done", ticket=signed(ahead, plan=self.plan))

        practice = Practice.objects.get()
        assert practice.started_at <= practice.finished_at
