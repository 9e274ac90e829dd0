"""The migration that lets plans made before keep their exercises."""

from importlib import import_module

from django.apps import apps
from django.test import TestCase

from routines.models import Plan
from tests.plans import finished_assessment, load_content, plan_for

MIGRATION = import_module("routines.migrations.0003_pauses_and_kept_fives")


class KeepTheFivesTests(TestCase):
    def test_a_plan_made_before_keeps_its_exercises(self) -> None:
        load_content()
        plan = plan_for(finished_assessment())
        Plan.objects.update(five=[], five_routine="", five_since=None)

        MIGRATION.keep_the_fives(apps, None)

        kept = Plan.objects.get()
        assert kept.five == plan.five
        assert kept.five_routine == plan.routine_slug
        assert kept.five_since == plan.created_at.date()
