"""GET /unknowns/."""

import re
from html import unescape

from django.test import SimpleTestCase
from django.urls import reverse

from assessment.domain.composite import CROSS_MOVEMENT_CORRELATION, SIDE_CORRELATION
from assessment.services.outcome import edition


class UnknownsTests(SimpleTestCase):
    def page(self) -> str:
        response = self.client.get(reverse("assessment:unknowns"))
        assert response.status_code == 200
        return " ".join(unescape(response.content.decode()).split())

    def test_it_counts_the_estimated_groups_of_the_content(self) -> None:
        norms = edition().norms
        estimated = sum(norm.grade == "estimated" for norm in norms)

        assert f"{estimated} of {len(norms)} are estimated" in self.page()

    def test_every_movement_has_its_row(self) -> None:
        page = self.page()

        titles = [movement.title for movement in edition().movements]
        assert [title for title in titles if f'<th scope="row">{title}</th>' not in page] == []

    def test_each_group_of_the_content_is_counted_once(self) -> None:
        counted = re.findall(r"(\d+) (?:published|derived|estimated)\b", self.page())

        assert sum(map(int, counted)) == len(edition().norms)

    def test_it_gives_the_assumed_links_as_the_scores_use_them(self) -> None:
        page = self.page()

        assert f"We assume that this link is {CROSS_MOVEMENT_CORRELATION}," in page
        assert f"We assume {SIDE_CORRELATION}." in page

    def test_it_says_that_no_physiotherapist_has_read_it(self) -> None:
        assert "No physiotherapist or doctor has read the safety questions" in self.page()
