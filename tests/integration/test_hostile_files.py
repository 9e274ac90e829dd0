"""Files that were changed by hand: refused with a sentence, or shown like any other."""

import os
import random
from copy import deepcopy
from typing import Any

from django.test import Client, TestCase

from assessment.models import Assessment, Person
from routines.models import Plan, Practice
from tests.takeouts import parsed_file, upload
from tests.whole_person import whole_person

SEED = 20261122
TRIES = int(os.environ.get("UNWIND_HOSTILE_FILES", "40"))
MARK = "<b>hostile</b>"
VALUES: tuple[object, ...] = (
    None, True, "", MARK, "hips", "red", "a-b_c", [], [MARK], {}, {"hips": 1e9},
    -1, 0, 1, 7, 99, 32767, 2**70, -0.0, 1e308, 1e-300, 999.9,
    "2001-01-01", "2199-12-31T23:59:59.999999+14:00", "00000000-0000-0000-0000-000000000000",
)  # fmt: skip


def places_in(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to every value of a file, the lists and objects as well."""
    found = [path] if path else []
    keys: Any = value.keys() if isinstance(value, dict) else ()
    for key in range(len(value)) if isinstance(value, list) else keys:
        found += places_in(value[key], (*path, key))
    return found


def change(file: Any, path: tuple[str | int, ...], value: object) -> Any:
    """A copy of the file with one value changed."""
    changed = deepcopy(file)
    place = changed
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return changed


def pages() -> list[str]:
    """Every page that shows what was brought in."""
    return [
        "/", "/progress/", "/your-data/mine/", "/your-data/copy/json/",
        *(f"/results/{test.public_id}/" for test in Assessment.objects.finished()),
        *(f"/test/{test.public_id}/check/" for test in Assessment.objects.open()),
        *(f"/routine/{plan.public_id}/" for plan in Plan.objects.all()),
        *(f"/routine/{plan.public_id}/follow/" for plan in Plan.objects.all()),
        *(f"/practice/{practice.public_id}/" for practice in Practice.objects.all()),
    ]  # fmt: skip


class HostileFileTests(TestCase):
    def test_no_file_breaks_a_page_or_writes_markup(self) -> None:
        whole_person(links=False)
        file = parsed_file()
        Person.objects.all().delete()
        chance = random.Random(SEED)
        # The kinds of places alike, not the many practices.
        places = {tuple(k for k in path if isinstance(k, str)): path for path in places_in(file)}
        kinds = sorted(places)
        accepted = 0

        for _ in range(TRIES):
            path, value = places[chance.choice(kinds)], chance.choice(VALUES)
            accepted += self.try_file(change(file, path, value), said=f"{path} = {value!r}")

        assert 0 < accepted < TRIES

    def try_file(self, file: Any, *, said: str) -> bool:
        """Bring one file and look at every page; whether it was taken."""
        browser = Client(raise_request_exception=False)
        response = browser.post("/your-data/bring/", upload(file))
        assert response.status_code in {302, 422}, said
        assert MARK not in response.content.decode(), said
        for path in pages() if response.status_code == 302 else ():
            shown = browser.get(path)
            assert shown.status_code in {200, 302}, f"{said}: {path}"
            if "json" not in path:
                assert MARK not in shown.content.decode(), f"{said}: {path}"
        Person.objects.all().delete()
        return response.status_code == 302
