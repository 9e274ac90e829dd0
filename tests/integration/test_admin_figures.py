"""An exercise's page in the admin: its picture, and what the pose check says."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import TestCase, override_settings
from django.urls import reverse

from assessment.services import figure_check, figure_files
from routines.models import Exercise
from tests.figures import ALT, hang_pictures, write_figures


class ExerciseFigureTests(TestCase):
    editor: User
    cat_cow: Exercise

    @classmethod
    def setUpTestData(cls) -> None:
        call_command("load_content", verbosity=0)
        cls.editor = User.objects.create_superuser("physio")
        cls.cat_cow = Exercise.objects.get(slug="cat-cow")

    def setUp(self) -> None:
        self.client.force_login(self.editor)
        self.folder = Path(self.enterContext(TemporaryDirectory()))

    def page(self) -> str:
        url = reverse("admin:routines_exercise_change", args=[self.cat_cow.pk])
        return str(self.client.get(url).content.decode())

    def read_figures_here(self) -> None:
        folders = mock.patch.object(figure_files, "figure_folders", return_value=(self.folder,))
        self.enterContext(folders)

    def test_it_shows_the_still_with_its_words_and_size(self) -> None:
        with hang_pictures(self.folder, "cat-cow"):
            page = self.page()

        assert (
            f'<img src="/static/figures/cat-cow-still.svg" alt="{ALT}" width="320" height="240">'
            in page
        )

    def test_it_says_that_a_sound_pose_has_nothing_to_mend(self) -> None:
        assert "Nothing to mend" in self.page()

    def test_it_says_where_there_is_no_picture_and_no_pose(self) -> None:
        self.read_figures_here()

        with override_settings(FIGURES_ROOT=str(self.folder)):
            page = self.page()

        assert page.count("No picture yet") == 2
        assert "Nothing to mend" not in page

    def test_it_names_joint_value_and_limit_of_a_refused_pose(self) -> None:
        self.read_figures_here()
        write_figures(self.folder, slug="cat-cow", bend=170)

        page = self.page()

        assert "figure cat-cow, key 2, kneeR flexion: 170 is outside -5 to 160</li>" in page
        assert "Nothing to mend" not in page

    def test_it_names_what_goes_wrong_in_motion(self) -> None:
        self.read_figures_here()
        path = write_figures(self.folder, slug="cat-cow")
        far = "[figures.cat-cow.base]\nhandR = { at = [200, 100, 20], pole = [0, -1, 0] }\n"
        path.write_text(path.read_text(encoding="utf-8") + far, encoding="utf-8")

        assert re.search(r"<li>figure cat-cow, .+, handR: misses .+ cm, limit 1</li>", self.page())

    def test_a_pose_that_cannot_be_solved_leaves_the_page(self) -> None:
        with mock.patch.object(figure_check, "found_in_motion", side_effect=ZeroDivisionError):
            assert "<li>cannot be checked: ZeroDivisionError" in self.page()

    def test_another_figure_s_problem_is_not_told(self) -> None:
        self.read_figures_here()
        write_figures(self.folder, slug="cow", bend=170)

        assert "170 is outside" not in self.page()

    def test_a_new_exercise_has_no_figure_to_show(self) -> None:
        page = self.client.get(reverse("admin:routines_exercise_add"))

        assert page.status_code == 200
        self.assertNotContains(page, "Pose check")
