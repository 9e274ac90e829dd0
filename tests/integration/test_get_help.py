"""GET /help/."""

from html import unescape

from django.test import SimpleTestCase
from django.urls import reverse

from assessment.services.outcome import edition


class GetHelpTests(SimpleTestCase):
    def page(self) -> str:
        response = self.client.get(reverse("assessment:get_help"))
        assert response.status_code == 200
        return unescape(response.content.decode())

    def test_it_names_every_sign_of_the_content(self) -> None:
        page = self.page()

        signs = [sign for each in edition().safety.stop_lists for sign in each.signs]
        assert [sign for sign in signs if f"<li>{sign}</li>" not in page] == []

    def test_it_says_what_to_do_about_each_list(self) -> None:
        page = self.page()

        lines = [line for each in edition().safety.stop_lists for line in each.ending]
        assert [line for line in lines if line not in page] == []

    def test_it_has_every_stop_rule_and_all_advice(self) -> None:
        page = self.page()

        safety = edition().safety
        lines = [*safety.stop_rules, *safety.advice.values(), safety.disclaimer]
        assert [line for line in lines if line not in page] == []

    def test_the_most_urgent_signs_come_first(self) -> None:
        page = self.page()

        assert page.index('<h2 id="emergency">') < page.index('<h2 id="see_first">')

    def test_its_contents_lead_to_its_parts(self) -> None:
        page = self.page()

        assert page.count('<a href="#see_first">') == page.count('<h2 id="see_first">') == 1

    def test_it_ends_with_the_way_into_the_test(self) -> None:
        assert f'href="{reverse("assessment:start")}">Start the test' in self.page()
