"""GET /why/."""

import re

from django.test import SimpleTestCase
from django.urls import reverse

from assessment.presenters.why import WHY
from assessment.services.reading_sources import reading_sources


class WhyTests(SimpleTestCase):
    def page(self) -> str:
        response = self.client.get(reverse("assessment:why"))
        assert response.status_code == 200
        return response.content.decode()

    def test_each_line_of_the_contents_has_its_heading(self) -> None:
        page = self.page()

        linked = re.findall(r'<a href="#([a-z_]+)">', page)
        assert linked == re.findall(r'<h2 id="([a-z_]+)">', page)[: len(linked)]
        assert linked == [part.slug for part in WHY.parts]

    def test_its_sources_are_cited_in_their_order(self) -> None:
        cited = dict.fromkeys(re.findall(r'href="#source-(\d+)"', self.page()))

        assert list(cited) == [str(number) for number in range(1, len(WHY.sources) + 1)]

    def test_a_source_with_a_doi_is_linked_by_it(self) -> None:
        page = self.page()

        dois = [source.doi for key in WHY.sources if (source := reading_sources()[key]).doi]
        assert len(dois) >= 5
        assert [doi for doi in dois if f'href="https://doi.org/{doi}"' not in page] == []

    def test_it_says_how_far_each_source_was_checked(self) -> None:
        page = self.page()

        assert page.count("Seen in an excerpt.") == len(WHY.sources) - 1
        assert page.count("Seen on another page that quotes it.") == 1

    def test_it_says_that_a_link_is_not_a_cause(self) -> None:
        assert "A link is not a cause." in self.page()

    def test_it_ends_with_the_way_into_the_test(self) -> None:
        assert f'href="{reverse("assessment:start")}">Start the test' in self.page()
