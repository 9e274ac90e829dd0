"""The admin refuses the words that nobody is to read."""

from typing import Any

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import TestCase
from django.urls import reverse

from routines.models import Exercise, RecommendationRule, Routine
from tests.admin_forms import sent_by


class AdminWordsTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        call_command("load_content", verbosity=0)

    def setUp(self) -> None:
        self.client.force_login(User.objects.create_superuser("physio"))

    def save(self, row: Exercise | Routine | RecommendationRule, **changes: Any) -> Any:
        url = reverse(f"admin:routines_{row._meta.model_name}_change", args=[row.pk])
        return self.client.post(url, {**sent_by(self.client.get(url)), **changes})

    def test_it_names_the_word_and_what_to_say_instead(self) -> None:
        cat_cow = Exercise.objects.get(slug="cat-cow")

        response = self.save(cat_cow, cue="For weak backs")

        self.assertContains(response, "“weak” is refused. Say instead: gets tired sooner")
        cat_cow.refresh_from_db()
        assert cat_cow.cue != "For weak backs"

    def test_it_reads_lists_line_by_line(self) -> None:
        response = self.save(Exercise.objects.get(slug="cat-cow"), steps="Sit\nFix your back")

        self.assertContains(response, "“Fix” is refused.")

    def test_it_reads_the_note_of_a_caution(self) -> None:
        response = self.save(
            Exercise.objects.get(slug="cat-cow"), **{"cautions-0-note": "It may damage you"}
        )

        self.assertContains(response, "“damage” is refused.")

    def test_it_reads_a_routine_and_its_steps(self) -> None:
        routine = Routine.objects.get(slug="hip-first")

        response = self.save(routine, purpose="A cure", **{"steps-0-role": "realign"})

        self.assertContains(response, "“cure” is refused.")
        self.assertContains(response, "“realign” is refused.")

    def test_it_reads_the_explanation_of_a_rule(self) -> None:
        rule = RecommendationRule.objects.get(key="arrive_seconds")

        self.assertContains(self.save(rule, explanation="Guaranteed"), "“Guaranteed” is refused.")

    def test_it_saves_what_is_plain(self) -> None:
        rule = RecommendationRule.objects.get(key="arrive_seconds")

        assert self.save(rule, explanation="Time to arrive.").status_code == 302
