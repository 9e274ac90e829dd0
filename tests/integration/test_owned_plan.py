"""A plan read for its pages: the same as by the ORM, and nobody else's."""

from django.test import TestCase
from django.utils.translation import override

from assessment.services.identity import hash_token
from routines.models import Plan
from routines.services.owned_plans import owned_plan
from tests.factories import TOKEN
from tests.plans import finished_assessment, load_content, plan_for

OWNER = hash_token(TOKEN)


class OwnedPlanTests(TestCase):
    def setUp(self) -> None:
        load_content()
        self.plan = plan_for(finished_assessment())

    def test_it_is_what_with_steps_reads(self) -> None:
        expected = Plan.objects.with_steps().get()
        with self.assertNumQueries(2):
            found = owned_plan(self.plan.public_id, owner=OWNER)
            assert found is not None
            steps = [(step, step.exercise, step.plan) for step in found.steps.all()]
            related = found.assessment, found.routine

        assert values(found) == values(expected)
        assert [values(each) for each in related] == [
            values(expected.assessment),
            values(expected.routine),
        ]
        assert [(values(a), values(b), c is found) for a, b, c in steps] == [
            (values(step), values(step.exercise), True) for step in expected.steps.all()
        ]

    def test_its_exercises_are_in_the_readers_language(self) -> None:
        with override("en-xa"):
            expected = [step.exercise.name for step in Plan.objects.with_steps().get().steps.all()]
            found = owned_plan(self.plan.public_id, owner=OWNER)

            assert found is not None
            assert [step.exercise.name for step in found.steps.all()] == expected

    def test_it_is_nobody_elses(self) -> None:
        assert owned_plan(self.plan.public_id, owner=hash_token("another")) is None
        assert owned_plan(self.plan.public_id, owner=None) is None


def values(row: object) -> dict[str, object]:
    return {name: value for name, value in vars(row).items() if not name.startswith("_")}
