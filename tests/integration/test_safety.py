"""GET and POST /test/safety/: two lists, nothing stored before both are clear."""

from django.test import Client, TestCase
from django.urls import reverse

from assessment.models import Assessment, Person
from assessment.services.identity import COOKIE_NAME
from tests.factories import browser_of, make_assessment

URL = reverse("assessment:safety")
CLEAR = {"emergency": "no", "see_first": "no"}


class SafetyTests(TestCase):
    def test_it_asks_both_lists(self) -> None:
        response = self.client.get(URL)

        self.assertContains(response, 'name="emergency"')
        self.assertContains(response, 'name="see_first"')

    def test_it_says_what_is_stored_before_the_button_that_agrees(self) -> None:
        page = self.client.get(URL).content.decode()

        consent = page.index("If you agree, this server keeps your answers about your body")
        assert consent < page.index("Agree and go on")
        assert page.count('type="submit">Agree') == 1
        assert 'href="/your-data/mine/"' in page[consent:]

    def test_looking_at_it_stores_nothing(self) -> None:
        response = self.client.get(URL)

        assert COOKIE_NAME not in response.cookies
        assert not Person.objects.exists()

    def test_it_begins_a_test_when_both_are_clear(self) -> None:
        response = self.client.post(URL, CLEAR)

        assessment = Assessment.objects.get()
        self.assertRedirects(response, f"/test/{assessment.public_id}/limits/")

    def test_it_gives_a_signed_cookie_out_of_reach_of_scripts(self) -> None:
        self.client.post(URL, CLEAR)

        cookie = self.client.cookies[COOKIE_NAME]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"

    def test_it_stores_only_the_hash_of_the_token(self) -> None:
        self.client.post(URL, CLEAR)

        token = self.client.cookies[COOKIE_NAME].value.split(":")[0]
        assert token not in Person.objects.get().token_hash
        assert len(Person.objects.get().token_hash) == 64

    def test_it_says_what_to_do_now_after_an_emergency_sign_and_stores_nothing(self) -> None:
        response = self.client.post(URL, {"emergency": "yes", "see_first": "no"})

        self.assertContains(response, "emergency")
        self.assertNotContains(response, "<form")
        assert not Person.objects.exists()
        assert COOKIE_NAME not in self.client.cookies

    def test_it_lets_the_most_urgent_answer_win(self) -> None:
        both = self.client.post(URL, {"emergency": "yes", "see_first": "yes"})
        first = self.client.post(URL, {"emergency": "no", "see_first": "yes"})

        assert both.content != first.content
        assert not Assessment.objects.exists()

    def test_it_refuses_an_empty_post_with_a_sentence_for_each_list(self) -> None:
        response = self.client.post(URL, {})

        self.assertContains(response, "choose no or yes before you go on", 4, status_code=422)

    def test_it_keeps_the_answer_that_was_given_when_the_other_is_missing(self) -> None:
        response = self.client.post(URL, {"emergency": "no"})

        self.assertContains(response, "checked", status_code=422)

    def test_it_refuses_an_answer_that_is_neither(self) -> None:
        response = self.client.post(URL, {"emergency": "maybe", "see_first": "no"})

        self.assertContains(response, "choose no or yes", status_code=422)

    def test_it_resumes_the_open_test_instead_of_beginning_a_second(self) -> None:
        make_assessment()

        browser_of().post(URL, CLEAR)

        assert Assessment.objects.count() == 1

    def test_it_answers_without_a_cookie_check_in_the_title(self) -> None:
        response = self.client.post(URL, {"emergency": "yes", "see_first": "no"})

        self.assertContains(response, "<title>Before you test")


class CrossSiteTests(TestCase):
    def test_it_refuses_a_forged_token_with_a_sentence_and_saves_nothing(self) -> None:
        strict = Client(enforce_csrf_checks=True)

        response = strict.post(URL, {**CLEAR, "csrfmiddlewaretoken": "forged"})

        self.assertContains(response, "othing was saved", status_code=403)
        assert not Assessment.objects.exists()
