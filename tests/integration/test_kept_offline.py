"""Which pages a browser may keep: those that say so by their header, and no other."""

import pytest
from django.test import Client, TestCase
from django.urls import reverse

from config.offline import HEADER
from routines.models import Plan
from tests.factories import browser_of
from tests.plans import finished_assessment, load_content, plan_for

TO_READ = (
    "/offline/",
    "/help/",
    "/why/",
    "/method/",
    "/unknowns/",
    "/accessibility/",
    "/your-data/",
)


@pytest.mark.parametrize("path", TO_READ)
def test_what_there_is_to_read_may_be_kept(client: Client, path: str) -> None:
    assert client.get(path).headers[HEADER] == ""


class KeptOfflineTests(TestCase):
    plan: Plan

    @classmethod
    def setUpTestData(cls) -> None:
        load_content()
        cls.plan = plan_for(finished_assessment())

    def test_the_library_may_be_kept(self) -> None:
        for path in (
            "/exercises/",
            "/exercises/cat-cow/",
            "/routines/",
            "/routines/hip-first/",
            "/routines/hip-first/follow/",
        ):
            with self.subTest(path):
                assert self.client.get(path).headers[HEADER] == ""

    def test_what_is_not_in_the_library_is_not_kept(self) -> None:
        assert HEADER not in self.client.get("/exercises/juggling/").headers

    def test_a_plan_is_kept_with_its_page_to_follow(self) -> None:
        response = browser_of().get(reverse("routines:plan", args=[self.plan.public_id]))

        follow = reverse("routines:follow", args=[self.plan.public_id])
        assert response.headers[HEADER] == follow
        assert browser_of().get(follow).headers[HEADER] == ""

    def test_answers_scores_and_what_others_share_are_not_kept(self) -> None:
        assessment = self.plan.assessment.public_id
        for path in (
            "/",
            "/test/",
            f"/results/{assessment}/",
            f"/results/{assessment}/share/",
            "/progress/",
            "/practice/days/",
            "/carry/",
            "/shared/no-such-token/",
            "/admin/login/",
        ):
            with self.subTest(path):
                assert HEADER not in browser_of().get(path).headers

    def test_a_refused_log_is_not_kept(self) -> None:
        response = browser_of().post(
            reverse("routines:done", args=[self.plan.public_id]), {"effort": "11"}
        )

        assert response.status_code == 422
        assert HEADER not in response.headers
