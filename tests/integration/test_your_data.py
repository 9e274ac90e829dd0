"""GET /your-data/."""

from django.conf import settings
from django.test import SimpleTestCase, override_settings
from django.urls import reverse

from assessment.services.identity import COOKIE_AGE, COOKIE_NAME
from assessment.services.retention import KEEP
from assessment.services.share_links import DAYS
from config import theme


class YourDataTests(SimpleTestCase):
    def page(self) -> str:
        response = self.client.get(reverse("assessment:your_data"))
        assert response.status_code == 200
        return response.content.decode()

    def test_it_names_every_cookie(self) -> None:
        page = self.page()

        cookies = [
            COOKIE_NAME,
            theme.COOKIE_NAME,
            settings.CSRF_COOKIE_NAME,
            settings.SESSION_COOKIE_NAME,
            "messages",
        ]
        assert [name for name in cookies if f"<code>{name}</code>" not in page] == []

    def test_its_twelve_months_and_its_year_are_those_of_the_code(self) -> None:
        assert "until twelve months after" in self.page()
        assert KEEP.days == COOKIE_AGE // 86_400 == 365

    def test_reading_it_sets_no_cookie(self) -> None:
        response = self.client.get(reverse("assessment:your_data"))

        assert not response.cookies

    @override_settings(OPERATOR="The Stiff Backs Club", CONTACT="https://unwind.example/contact")
    def test_it_names_who_runs_it_and_how_to_reach_them(self) -> None:
        page = self.page()

        assert "This one is run by The Stiff Backs Club." in page
        assert 'href="https://unwind.example/contact"' in page

    @override_settings(OPERATOR="", CONTACT="")
    def test_it_says_so_if_nobody_is_named(self) -> None:
        assert "has not put their name here" in self.page()

    def test_it_names_every_time_that_a_share_link_can_last(self) -> None:
        *others, longest = DAYS

        assert f"after {', '.join(map(str, others))} or {longest} days" in self.page()
