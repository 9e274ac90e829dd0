"""GET and POST /your-data/bring/: a downloaded file, back into a browser without answers."""

import re
from typing import Any

from django.conf import settings
from django.test import Client, TestCase

from assessment.models import Assessment, Person
from assessment.services.identity import COOKIE_NAME
from routines.models import Practice
from tests.factories import browser_of
from tests.takeouts import file_of, parsed_file, upload
from tests.whole_person import whole_person

BRING = "/your-data/bring/"
ID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


class BringTests(TestCase):
    def test_it_brings_everything_back_and_gives_a_cookie(self) -> None:
        whole_person()
        file = file_of()
        Person.objects.all().delete()
        browser = Client()

        response = browser.post(BRING, upload(file))

        self.assertRedirects(response, "/your-data/mine/")
        assert browser.cookies[COOKIE_NAME]["httponly"]
        assert (Assessment.objects.count(), Practice.objects.count()) == (3, 3)

    def test_it_brings_it_back_beside_what_the_lost_cookie_left(self) -> None:
        whole_person(links=False)
        file = file_of()

        Client().post(BRING, upload(file))

        one, other = Person.objects.order_by("pk")
        assert one.public_id != other.public_id
        assert one.assessments.count() == other.assessments.count() == 3

    def test_it_changes_nothing_but_the_ids(self) -> None:
        whole_person(links=False)
        file = file_of()
        Person.objects.all().delete()
        browser = Client()

        browser.post(BRING, upload(file))

        again = browser.get("/your-data/copy/json/").content
        # A plan's seed names the id that the person had when it was made.
        assert ID.sub(b"", again) == ID.sub(b"", file)

    def test_it_refuses_a_browser_that_has_answers(self) -> None:
        whole_person(links=False)
        file = file_of()

        response = browser_of().post(BRING, upload(file))

        self.assertContains(response, "This browser has answers here already", status_code=422)
        assert Person.objects.count() == 1

    def test_it_says_what_is_stored_before_the_button_that_agrees(self) -> None:
        page = self.client.get(BRING).content.decode()

        assert page.index("twelve months after your last visit") < page.index("Agree and bring")


class BadFileTests(TestCase):
    def assert_refused(self, content: bytes | dict[str, Any], sentence: str) -> None:
        before = Person.objects.count()

        response = Client().post(BRING, upload(content))

        self.assertContains(response, sentence, status_code=422)
        assert Person.objects.count() == before
        assert COOKIE_NAME not in response.cookies

    def test_it_refuses_what_is_no_json(self) -> None:
        self.assert_refused(b"PK\x03\x04", "The file is not JSON (see line 1).")
        self.assert_refused(b"\xff\xfe", "The file is not UTF-8 text.")
        self.assert_refused(b"", "That file is empty.")

    def test_it_refuses_other_json(self) -> None:
        self.assert_refused(b"[]", "The file must be an object in braces.")
        self.assert_refused({"format": "fhir"}, "The file has no version.")
        self.assert_refused({"<b>me</b>": 1}, "not known here: &lt;b&gt;me&lt;/b&gt;.")

    def test_it_refuses_another_version(self) -> None:
        whole_person(links=False)

        self.assert_refused(parsed_file() | {"version": 2}, "The file.version must be between 1")

    def test_it_refuses_a_file_that_is_too_large(self) -> None:
        response = self.client.post(BRING, upload(b" " * settings.DATA_UPLOAD_MAX_MEMORY_SIZE))

        assert response.status_code == 413

    def test_it_refuses_a_request_without_a_file(self) -> None:
        response = self.client.post(BRING, {"file": "text"})

        self.assertContains(response, "Choose the file that you downloaded.", 2, status_code=422)

    def test_it_stores_nothing_of_a_file_whose_last_part_is_bad(self) -> None:
        whole_person(links=False)
        file = parsed_file()
        Person.objects.all().delete()
        file["practices"][-1]["plan"] = file["person"]["public_id"]

        self.assert_refused(file, "A practice names a plan that is not here")
        assert not Assessment.objects.exists()

    def test_it_refuses_parts_that_contradict_one_another(self) -> None:
        whole_person(links=False)
        file = parsed_file()
        practice = file["practices"][0]
        practice["started_at"], practice["finished_at"] = (
            practice["finished_at"],
            practice["started_at"],
        )

        self.assert_refused(file, "Parts of the file contradict one another.")

    def test_it_refuses_a_movement_a_limit_and_an_edition_that_are_not_here(self) -> None:
        whole_person(links=False)
        for change, sentence in (
            ({"edition": "99"}, "was taken with edition 99, which this site does not have"),
            ({"limits": ["a-sore-nose"]}, "names a limit that its edition does not have"),
            ({"zone_results": []}, "must have a score for each zone"),
            ({"completed_at": "2150-01-01T00:00:00Z"}, "is in the future"),
        ):
            file = parsed_file()
            file["tests"][0] |= change
            with self.subTest(change):
                self.assert_refused(file, sentence)

    def test_it_refuses_half_a_character_and_a_nul(self) -> None:
        whole_person(links=False)
        for bad in (b"\\ud800", b"\\u0000"):
            file = file_of().replace(b'"why": ""', b'"why": "' + bad + b'"')
            with self.subTest(bad):
                self.assert_refused(file, "Nothing was brought back.")
