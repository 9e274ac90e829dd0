"""GET /your-data/copy/json/."""

import json
import re

from django.test import TestCase

from assessment.services.identity import hash_token
from tests.factories import TOKEN, browser_of
from tests.whole_person import whole_person

COPY = "/your-data/copy/json/"


class CopyJsonTests(TestCase):
    def test_it_holds_everything(self) -> None:
        whole_person()

        document = json.loads(browser_of().get(COPY).content)

        held = {name: len(each) for name, each in document.items() if isinstance(each, list)}
        assert held == {"tests": 3, "plans": 2, "practices": 3, "share_links": 1}
        assert document["carry_link"]["expires_at"]

    def test_it_holds_no_key_to_anything(self) -> None:
        whole_person()

        text = browser_of().get(COPY).content.decode()

        assert TOKEN not in text
        assert hash_token(TOKEN) not in text
        assert "token" not in text

    def test_it_is_saved_under_a_name_that_tells_nothing_and_kept_by_no_cache(self) -> None:
        whole_person()

        response = browser_of().get(COPY)

        name = r'attachment; filename="unwind-\d{4}-\d\d-\d\d\.json"'
        assert re.fullmatch(name, response["Content-Disposition"])
        assert response["Cache-Control"] == "private, no-store"

    def test_it_is_for_the_owner_s_browser_only(self) -> None:
        whole_person()

        assert self.client.get(COPY).status_code == 404
        assert browser_of("somebody-else").get(COPY).status_code == 404
