"""The admin: an editor changes exercises, routines and rules, and is told what does not work."""

from dataclasses import asdict
from typing import Any

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone

from routines.admin.rules import RANGES
from routines.domain.catalogue import Rules
from routines.models import Exercise, Plan, Practice, RecommendationRule, Routine
from routines.services.catalogue import read_catalogue
from tests.admin_forms import sent_by
from tests.factories import browser_of, make_person
from tests.plans import finished_assessment


class AdminTests(TestCase):
    editor: User

    @classmethod
    def setUpTestData(cls) -> None:
        call_command("load_content", verbosity=0)
        cls.editor = User.objects.create_superuser("physio")

    def setUp(self) -> None:
        self.client.force_login(self.editor)

    def change_url(self, row: Exercise | Routine | RecommendationRule) -> str:
        name = row._meta.model_name
        return reverse(f"admin:routines_{name}_change", args=[row.pk])

    def save(self, row: Exercise | Routine | RecommendationRule, **changes: Any) -> Any:
        """Open the row's page, change these fields, press Save."""
        url = self.change_url(row)
        return self.client.post(url, {**sent_by(self.client.get(url)), **changes})

    def refuse(self, row: Exercise | Routine | RecommendationRule, **changes: Any) -> str:
        """Save expecting to be refused; return the page with the errors."""
        response = self.save(row, **changes)
        assert response.status_code == 200
        return str(response.content.decode())


class ExerciseAdminTests(AdminTests):
    def setUp(self) -> None:
        super().setUp()
        self.cat_cow = Exercise.objects.get(slug="cat-cow")

    def test_it_edits_texts_and_lists_as_lines(self) -> None:
        response = self.save(self.cat_cow, cue="Like a cat", steps="First\n\n  Second \n")

        assert response.status_code == 302
        self.cat_cow.refresh_from_db()
        assert self.cat_cow.cue == "Like a cat"
        assert self.cat_cow.steps == ["First", "Second"]

    def test_saving_without_a_change_changes_nothing(self) -> None:
        before = {
            name: value for name, value in vars(self.cat_cow).items() if not name.startswith("_")
        }

        self.save(self.cat_cow)

        self.cat_cow.refresh_from_db()
        after = {name: value for name, value in vars(self.cat_cow).items() if name in before}
        assert after == before

    def test_it_keeps_the_weights_within_one(self) -> None:
        page = self.refuse(self.cat_cow, **{"zones-0-weight": "0.9"})

        assert "The weights add up to 1.75; 1 is the most." in page

    def test_it_refuses_doses_that_do_not_rise(self) -> None:
        assert "The doses must rise" in self.refuse(self.cat_cow, dose_typical="90")

    def test_it_refuses_a_tempo_for_a_held_stretch(self) -> None:
        assert "a held stretch has none" in self.refuse(self.cat_cow, dose_mode="hold")

    def test_it_refuses_a_floor_position_marked_floor_free(self) -> None:
        assert "is done on the floor" in self.refuse(self.cat_cow, floor_free="on")

    def test_it_refuses_a_source_that_is_not_in_the_register(self) -> None:
        assert "No source has the key made_up_2020." in self.refuse(
            self.cat_cow, sources="made_up_2020"
        )

    def test_it_refuses_doses_that_a_routine_relies_on(self) -> None:
        page = self.refuse(self.cat_cow, dose_maximum="8", dose_typical="7")

        assert "The routine “Build and use, ten minutes” gives a dose of 9" in page

    def test_it_refuses_to_take_it_out_of_use_under_a_routine(self) -> None:
        page = self.refuse(self.cat_cow, published="")

        assert "The routine “Mid back first” uses it." in page

    def test_it_refuses_an_unknown_limit_in_a_caution(self) -> None:
        page = self.refuse(self.cat_cow, **{"cautions-0-limit": "full_moon"})

        assert "full_moon is not one of the available choices" in page

    def test_it_does_not_delete_an_exercise_that_a_routine_uses(self) -> None:
        url = reverse("admin:routines_exercise_delete", args=[self.cat_cow.pk])

        response = self.client.post(url, {"post": "yes"}, follow=True)

        self.assertContains(response, "cannot be deleted: it is used by the routine")
        self.assertContains(response, "the routine “Mid back first”")
        assert Exercise.objects.filter(slug="cat-cow").exists()

    def test_it_deletes_an_exercise_that_nobody_uses(self) -> None:
        unused = Exercise.objects.get(slug="thread-the-needle")
        url = reverse("admin:routines_exercise_delete", args=[unused.pk])

        self.client.post(url, {"post": "yes"})

        assert not Exercise.objects.filter(slug="thread-the-needle").exists()

    def test_it_adds_an_exercise(self) -> None:
        sent = sent_by(self.client.get(self.change_url(self.cat_cow)))
        new = {"slug": "lazy-cow", "name": "Lazy cow", "cautions-TOTAL_FORMS": 0}
        fresh = {"zones-INITIAL_FORMS": 0, "cautions-INITIAL_FORMS": 0}
        sent = {name: value for name, value in sent.items() if not name.endswith("-id")}

        self.client.post(
            reverse("admin:routines_exercise_add"),
            {**sent, **new, **fresh, "zones-0-exercise": "", "zones-1-exercise": "",
             "zones-2-exercise": ""},
        )  # fmt: skip

        lazy = read_catalogue().exercises["lazy-cow"]
        assert lazy.zones == read_catalogue().exercises["cat-cow"].zones

    def test_it_offers_no_deletion_of_many_at_once(self) -> None:
        response = self.client.get(reverse("admin:routines_exercise_changelist"))

        self.assertNotContains(response, "delete_selected")


class RoutineAdminTests(AdminTests):
    def setUp(self) -> None:
        super().setUp()
        self.hip_first = Routine.objects.get(slug="hip-first")

    def doses(self) -> list[tuple[int, str, int]]:
        return [(step.order, step.exercise.slug, step.dose) for step in self.hip_first.steps.all()]

    def test_it_shows_what_the_steps_take_now(self) -> None:
        # 20 to arrive + 66 + 96 + 96 + 90 + 98 (docs: hips first)
        self.assertContains(self.client.get(self.change_url(self.hip_first)), "(466 s) of 480 s")

    def test_it_changes_a_dose(self) -> None:
        assert self.save(self.hip_first, **{"steps-0-dose": "6"}).status_code == 302

        assert self.doses()[0] == (1, "knee-rocks", 6)

    def test_it_lets_two_steps_change_places(self) -> None:
        self.save(self.hip_first, **{"steps-0-order": "2", "steps-1-order": "1"})

        assert [slug for _order, slug, _dose in self.doses()[:2]] == [
            "half-kneeling-hip-flexor",
            "knee-rocks",
        ]

    def test_it_adds_a_routine(self) -> None:
        url = reverse("admin:routines_routine_add")
        sent = sent_by(self.client.get(url))
        texts = {"title": "Mine", "slug": "mine", "purpose": "Mine.", "who_for": "Me."}
        for number, step in enumerate(self.hip_first.steps.all()):
            row = {
                "order": step.order,
                "exercise": step.exercise.pk,
                "dose": step.dose,
                "role": "x",
            }
            texts |= {f"steps-{number}-{name}": str(value) for name, value in row.items()}

        self.client.post(url, {**sent, **texts, "budget_seconds": "480"})

        mine = read_catalogue().routines["mine"]
        assert [step.exercise for step in mine.steps] == [slug for _order, slug, _ in self.doses()]

    def test_it_wants_exactly_five(self) -> None:
        page = self.refuse(self.hip_first, **{"steps-4-DELETE": "on"})

        assert "exactly 5 exercises; this one has 4" in page
        assert len(self.doses()) == 5

    def test_it_wants_the_steps_numbered_once_each(self) -> None:
        page = self.refuse(self.hip_first, **{"steps-4-order": "4"})

        assert "Number the exercises 1 to 5" in page

    def test_it_wants_a_dose_within_the_exercise_s_range(self) -> None:
        page = self.refuse(self.hip_first, **{"steps-0-dose": "40"})

        assert "Knee rocks: the dose must be 6 to 16, but is 40." in page

    def test_it_wants_control_and_use(self) -> None:
        cat_cow = Exercise.objects.get(slug="cat-cow")
        page = self.refuse(self.hip_first, **{"steps-3-exercise": cat_cow.pk, "steps-3-dose": "8"})

        assert "At least one exercise must be of the kind “control”." in page

    def test_it_wants_the_doses_to_fit_the_budget(self) -> None:
        page = self.refuse(self.hip_first, budget_seconds="300")

        assert "These doses take 466 seconds; the budget is 300." in page

    def test_it_refuses_the_same_exercise_twice(self) -> None:
        twin = self.hip_first.steps.get(order=1).exercise

        page = self.refuse(self.hip_first, **{"steps-1-exercise": twin.pk, "steps-1-dose": "8"})

        assert "Knee rocks is in it twice." in page

    def test_it_finds_exercises_by_name(self) -> None:
        response = self.client.get(
            reverse("admin:autocomplete"),
            {"term": "cat", "app_label": "routines", "model_name": "routinestep",
             "field_name": "exercise"},
        )  # fmt: skip

        assert "Cat-cow" in [result["text"] for result in response.json()["results"]]


class NextPersonTests(AdminTests):
    """What an editor saves counts from the next plan on."""

    def next_person(self, token: str, **fields: object) -> Plan:
        """Let a new person finish the test and choose eight minutes."""
        assessment = finished_assessment(make_person(token), **fields)
        url = reverse("routines:choose", args=[assessment.public_id])
        browser_of(token).post(url, {"minutes": 8})
        return Plan.objects.with_steps().get(assessment=assessment)

    def slugs(self, plan: Plan) -> list[str]:
        return [step.exercise.slug for step in plan.steps.all()]

    def test_another_exercise_in_a_routine_is_what_the_next_person_gets(self) -> None:
        before = self.next_person("first")
        assert before.routine is not None
        position = self.slugs(before).index("standing-hip-flexor")
        other = Exercise.objects.get(slug="seated-figure-four")

        row = f"steps-{position}"
        response = self.save(before.routine, **{f"{row}-exercise": other.pk, f"{row}-dose": "40"})

        assert response.status_code == 302
        after = self.next_person("second")
        assert after.routine == before.routine
        assert self.slugs(after)[position] == "seated-figure-four"

    def test_the_person_before_keeps_the_plan(self) -> None:
        before = self.next_person("first")
        assert before.routine is not None
        slugs = self.slugs(before)

        self.save(before.routine, published="")

        url = reverse("routines:choose", args=[before.assessment.public_id])
        browser_of("first").post(url, {"minutes": 8})
        assert self.slugs(Plan.objects.with_steps().get(pk=before.pk)) == slugs

    def test_another_routine_stands_in_for_one_out_of_use(self) -> None:
        before = self.next_person("first")
        assert before.routine is not None

        self.save(before.routine, published="")

        assert self.next_person("second").routine_slug != before.routine_slug

    def test_a_caution_rules_an_exercise_out_for_the_next_person(self) -> None:
        before = self.next_person("first", limits=["neck_sore"])
        exercise = before.steps.all()[0].exercise
        url = self.change_url(exercise)
        sent = sent_by(self.client.get(url))
        number = int(sent["cautions-TOTAL_FORMS"])
        caution = {"limit": "neck_sore", "action": "avoid", "note": "Not with a sore neck."}

        self.client.post(
            url,
            {
                **sent,
                "cautions-TOTAL_FORMS": number + 1,
                **{f"cautions-{number}-{name}": value for name, value in caution.items()},
            },
        )

        assert exercise.slug not in self.slugs(self.next_person("second", limits=["neck_sore"]))

    def test_a_rule_changes_the_seconds_to_arrive(self) -> None:
        self.save(RecommendationRule.objects.get(key="arrive_seconds"), value="40")

        plan = self.next_person("first")

        assert plan.total_seconds - sum(step.seconds for step in plan.steps.all()) == 40

    def test_a_plan_shows_its_steps_and_no_answers(self) -> None:
        plan = self.next_person("first")

        page = self.client.get(reverse("admin:routines_plan_change", args=[plan.pk]))

        self.assertContains(page, plan.steps.all()[0].exercise.name)
        self.assertNotContains(page, plan.steps.all()[0].reason)
        assert "_save" not in page.content.decode()

    def test_the_lists_of_plans_and_practice_show_no_answers(self) -> None:
        plan = self.next_person("first")
        now = timezone.now()
        Practice.objects.create(plan=plan, started_at=now, finished_at=now, effort=3)

        for name in ("plan", "practice"):
            page = self.client.get(reverse(f"admin:routines_{name}_changelist"))
            columns = page.context["cl"].list_display
            assert not {"why", "trace", "effort", "discomfort_after", "sharp"} & set(columns)

    def test_erasing_a_person_takes_plans_and_practice_along(self) -> None:
        plan = self.next_person("first")
        now = timezone.now()
        Practice.objects.create(plan=plan, started_at=now, finished_at=now)
        person = plan.assessment.person
        url = reverse("admin:assessment_person_delete", args=[person.pk])

        self.client.post(url, {"post": "yes"})

        assert not Plan.objects.exists()
        assert not Practice.objects.exists()


class NoKeyTests(AdminTests):
    """What stands in place of a key is refused, and the page comes back with the reason."""

    def test_an_exercise_takes_no_text_for_an_easier_one(self) -> None:
        for value in ("cow", "9" * 30, "½", "-1"):
            page = self.refuse(Exercise.objects.get(slug="cat-cow"), easier=value)
            assert "Select a valid choice." in page

    def test_a_routine_takes_no_text_for_an_exercise(self) -> None:
        for value in ("cow", "9" * 30, "½", "-1"):
            changes = {"steps-0-exercise": value}
            page = self.refuse(Routine.objects.get(slug="hip-first"), **changes)
            assert "Select a valid choice." in page


class TwiceTests(AdminTests):
    """Two editors add the same row: the second is told, and finds the page as it stands."""

    def test_a_swap_that_is_there_already_is_not_saved(self) -> None:
        routine = Routine.objects.filter(swaps__isnull=False)[0]
        count = routine.swaps.count()

        response = self.save(routine, **{"swaps-INITIAL_FORMS": "0"})

        assert (response.status_code, routine.swaps.count()) == (302, count)
        self.assertContains(self.client.get(response.url), "is there already")


class RuleAdminTests(AdminTests):
    def test_it_changes_a_constant(self) -> None:
        self.save(RecommendationRule.objects.get(key="need_slope"), value="50")

        assert RecommendationRule.objects.get(key="need_slope").value == 50

    def test_every_constant_has_a_range_that_holds_its_default(self) -> None:
        for key, value in asdict(Rules()).items():
            least, most = RANGES[key]
            assert least <= value <= most

    def test_it_keeps_a_constant_within_its_range(self) -> None:
        page = self.refuse(RecommendationRule.objects.get(key="tighter_share"), value="0.9")

        assert "Enter a number from 0.5 to 0.75." in page

    def test_it_keeps_seconds_whole(self) -> None:
        page = self.refuse(RecommendationRule.objects.get(key="arrive_seconds"), value="12.5")

        assert "Enter a whole number." in page

    def test_it_adds_and_removes_none(self) -> None:
        rule = RecommendationRule.objects.get(key="need_slope")

        for url in (
            reverse("admin:routines_recommendationrule_add"),
            reverse("admin:routines_recommendationrule_delete", args=[rule.pk]),
        ):
            assert self.client.get(url).status_code == 403
