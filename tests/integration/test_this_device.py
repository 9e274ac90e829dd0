"""/your-data/this-device/: what the site left in a browser goes, what the server has stays."""

from django.conf import settings
from django.test import Client, TestCase
from django.urls import reverse

from assessment.models import Person
from assessment.services.identity import COOKIE_NAME
from config.offline import HEADER
from tests.factories import browser_of, make_person

URL = "/your-data/this-device/"


class ThisDeviceTests(TestCase):
    def test_it_says_first_what_it_does_not_do(self) -> None:
        response = browser_of().get(URL)

        self.assertContains(response, "This does not erase your answers on the server")
        self.assertContains(response, reverse("assessment:erase"))
        self.assertContains(response, reverse("assessment:carry"))

    def test_a_browser_without_answers_is_spared_that(self) -> None:
        self.assertNotContains(self.client.get(URL), "This does not erase your answers")

    def test_it_takes_away_every_cookie_that_your_data_names(self) -> None:
        response = browser_of().post(URL)

        gone = {name for name, cookie in response.cookies.items() if cookie["max-age"] == 0}
        assert gone == {
            COOKIE_NAME,
            "theme",
            "messages",
            settings.CSRF_COOKIE_NAME,
            settings.SESSION_COOKIE_NAME,
        }

    def test_it_has_the_browser_clear_its_storage_but_no_neighbour_s_cookies(self) -> None:
        assert browser_of().post(URL)["Clear-Site-Data"] == '"cache", "storage"'

    def test_it_leaves_the_server_alone(self) -> None:
        make_person()

        browser_of().post(URL)

        assert Person.objects.count() == 1

    def test_the_page_that_answers_brings_no_worker_back(self) -> None:
        response = browser_of().post(URL)

        self.assertNotContains(response, "data-worker")
        assert HEADER not in response.headers

    def test_another_site_cannot_do_it(self) -> None:
        assert Client(enforce_csrf_checks=True).post(URL).status_code == 403

    def test_it_asks_the_database_nothing(self) -> None:
        browser = browser_of()

        with self.assertNumQueries(0):
            browser.get(URL)
            browser.post(URL)
