"""Figures on the pages: there with their words when drawn, and no trace or error without."""

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from django.test import TestCase
from django.urls import reverse

from assessment.figures.looks import look_of
from assessment.services.identity import hash_token
from tests.factories import TOKEN, browser_of, make_assessment
from tests.figures import ALT, a_figure, hang_pictures
from tests.plans import finished_assessment, load_content, plan_for

# What the browser of these tests always sees.
LOOK = look_of(hash_token(TOKEN)).name


class MovementPageTests(TestCase):
    def setUp(self) -> None:
        self.url = reverse("assessment:movement", args=[make_assessment().public_id, "hip_ir"])
        folder = Path(self.enterContext(TemporaryDirectory()))
        self.pictures = hang_pictures(folder, "hip_ir", levels=5)

    def page(self) -> str:
        with self.pictures:
            return browser_of().get(self.url).content.decode()

    def test_it_shows_the_moving_picture_with_its_words_and_size(self) -> None:
        page = self.page()

        assert f'src="/static/figures/hip_ir-animated.svg#{LOOK}"' in page
        assert page.count(f'alt="{ALT}"') == 1
        assert re.search(r'width="1200"\s+height="900"', page)

    def test_it_stands_still_where_motion_is_unwelcome_and_on_paper(self) -> None:
        page = self.page()

        assert re.search(r'media="\(prefers-reduced-motion: reduce\)"\s+srcset="[^"]+-still', page)
        assert f'media="print" srcset="/static/figures/hip_ir-still.svg#{LOOK}-light"' in page

    def test_a_figure_that_cannot_move_is_one_still_without_a_button(self) -> None:
        broken = replace(a_figure("hip_ir"), seconds=0.0, animated="hip_ir-still.svg")

        with patch("assessment.templatetags.figures.figure_of", return_value=broken):
            page = browser_of().get(self.url).content.decode()

        assert f'src="hip_ir-still.svg#{LOOK}"' in page
        assert "data-figure" not in page
        assert "How to do it" in page

    def test_each_card_has_its_level_and_the_left_ones_are_mirrored(self) -> None:
        page = self.page()

        for number in range(1, 6):
            assert f'src="/static/figures/hip_ir-level-{number}.svg#{LOOK}"' in page
            assert f'src="/static/figures/hip_ir-level-{number}.svg#{LOOK}-mirrored"' in page
        assert page.count("level-card__picture mirrored") == 5

    def test_a_chosen_theme_reaches_every_picture_and_leaves_paper_light(self) -> None:
        browser = browser_of()
        browser.cookies["theme"] = "dark"

        with self.pictures:
            page = browser.get(self.url).content.decode()

        assert f'src="/static/figures/hip_ir-animated.svg#{LOOK}-dark"' in page
        assert f'src="/static/figures/hip_ir-level-1.svg#{LOOK}-dark"' in page
        assert f'src="/static/figures/hip_ir-level-1.svg#{LOOK}-dark-mirrored"' in page
        assert f'media="print" srcset="/static/figures/hip_ir-still.svg#{LOOK}-light"' in page

    def test_it_works_without_any_picture(self) -> None:
        response = browser_of().get(self.url)

        self.assertContains(response, "How to do it")
        self.assertNotContains(response, "/figures/")
        self.assertNotContains(response, "<picture")

    def test_pictures_cost_no_query(self) -> None:
        browser = browser_of()

        with self.pictures, self.assertNumQueries(2):
            browser.get(self.url)


class RoutinePageTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        load_content()

    def setUp(self) -> None:
        self.plan = plan_for(finished_assessment())
        self.slugs = [step.exercise.slug for step in self.plan.steps.all()]
        folder = Path(self.enterContext(TemporaryDirectory()))
        self.pictures = hang_pictures(folder, *self.slugs[:4])

    def page(self, name: str) -> str:
        with self.pictures:
            response = browser_of().get(reverse(f"routines:{name}", args=[self.plan.public_id]))
        return response.content.decode()

    def test_the_plan_shows_small_stills_and_nothing_for_an_exercise_without(self) -> None:
        page = self.page("plan")

        for slug in self.slugs[:4]:
            assert f'src="/static/figures/{slug}-end.svg#{LOOK}"' in page
        assert page.count("<picture") == 4
        assert "-animated.svg" not in page

    def test_the_page_to_follow_shows_them_moving_once_they_come_into_view(self) -> None:
        page = self.page("follow")

        for slug in self.slugs[:4]:
            assert f'src="/static/figures/{slug}-animated.svg#{LOOK}"' in page
        # Each in its card, and small as what comes next; the player's own is there at once.
        assert page.count('loading="lazy"') == 8
