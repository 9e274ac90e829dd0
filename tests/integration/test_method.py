"""GET /method/."""

import re
from html import unescape

from django.test import SimpleTestCase
from django.urls import reverse

from assessment.content_loader import load_edition
from assessment.domain.protocol import Sex
from assessment.domain.scoring import score
from assessment.presenters.method import METHOD
from assessment.presenters.worked_example import AGE, ZONE, example_measurements


class MethodTests(SimpleTestCase):
    def page(self) -> str:
        response = self.client.get(reverse("assessment:method"))
        assert response.status_code == 200
        return unescape(response.content.decode())

    def test_each_line_of_the_contents_has_its_heading(self) -> None:
        page = self.page()

        headings = re.findall(r'<h2 id="([a-z_]+)">', page)
        assert [part.slug for part in METHOD.parts] == headings[-len(METHOD.parts) :]

    def test_it_holds_every_movement(self) -> None:
        page = self.page()

        movements = load_edition().movements
        assert [each.slug for each in movements if f'<h3 id="{each.slug}">' not in page] == []

    def test_it_holds_every_status_word_for_word(self) -> None:
        page = self.page()

        assert {norm.status for norm in load_edition().norms if norm.status not in page} == set()

    def test_it_links_every_doi_of_the_norms(self) -> None:
        page = self.page()

        edition = load_edition()
        dois = {edition.sources[norm.source].doi for norm in edition.norms} - {""}
        assert len(dois) == 4
        assert {doi for doi in dois if f'href="https://doi.org/{doi}"' not in page} == set()

    def test_its_example_is_what_scoring_gives(self) -> None:
        edition = load_edition()
        scores = score(edition, age=AGE, sex=Sex.FEMALE, measurements=example_measurements(edition))
        zone = scores.zone(ZONE)

        assert f"{zone.score}, likely {zone.low} to {zone.high}" in self.page()
