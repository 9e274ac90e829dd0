"""Everything out as JSON and back into an empty database: the same to the byte."""

import re
from dataclasses import asdict, replace

from django.test import Client, TestCase
from django.utils import timezone

from assessment.models import Person
from assessment.services.identity import COOKIE_NAME, hash_token
from assessment.services.outcome import owned_outcome
from routines.models import Plan, Practice
from routines.services.history import History, history_of
from routines.services.planning import digest_of
from routines.services.takeout.restore import read_document, restore
from tests.factories import TOKEN, browser_of, signed_cookie
from tests.takeouts import file_of
from tests.whole_person import whole_person

CSRF = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')


def pages_of(token: str) -> dict[str, bytes]:
    """Every page that shows a score, a plan or a practice, but for what keeps forms safe."""
    owner = hash_token(token)
    browser = browser_of(token)
    tests = [test.public_id for test in Person.objects.get(token_hash=owner).assessments.finished()]
    plans = Plan.objects.owned_by(owner).values_list("public_id", flat=True)
    practices = Practice.objects.owned_by(owner).values_list("public_id", flat=True)
    paths = [
        "/progress/",
        "/your-data/mine/",
        *(f"/results/{test}/" for test in tests),
        *(f"/routine/{plan}/" for plan in plans),
        *(f"/practice/{practice}/" for practice in practices),
    ]
    return {path: CSRF.sub(b"", browser.get(path).content) for path in paths}


def histories_of(token: str) -> list[History]:
    """What practice means for the next plan of each test; rows are compared by their id."""
    person = Person.objects.get(token_hash=hash_token(token))
    histories = (
        history_of(person.public_id, assessment_id=test.pk, now=timezone.now())
        for test in person.assessments.order_by("started_at")
    )
    return [replace(history, asks_about=None) for history in histories]


def digests_of(token: str) -> list[str]:
    """A fingerprint of each finished test as the recommender sees it."""
    owner = hash_token(token)
    tests = Person.objects.get(token_hash=owner).assessments.finished()
    outcomes = [owned_outcome(test.public_id, owner=owner).outcome for test in tests]
    return [digest_of(outcome) for outcome in outcomes] + [str(asdict(one)) for one in outcomes]


class RoundTripTests(TestCase):
    def test_the_file_comes_back_to_the_byte(self) -> None:
        whole_person(links=False)
        before = file_of()
        Person.objects.all().delete()

        back = restore(read_document(before), now=timezone.now())

        assert file_of(back.token) == before

    def test_every_page_comes_back_to_the_byte(self) -> None:
        whole_person(links=False)
        # The first look of a day fits the plans, so what counts is the second.
        pages_of(TOKEN)
        before, file = pages_of(TOKEN), file_of()
        Person.objects.all().delete()

        back = restore(read_document(file), now=timezone.now())

        after = pages_of(back.token)
        assert [path for path in before if after[path] != before[path]] == []
        assert len(after) == len(before) == 9

    def test_what_the_recommender_sees_comes_back(self) -> None:
        whole_person(links=False)
        file = file_of()
        before = histories_of(TOKEN), digests_of(TOKEN)
        Person.objects.all().delete()

        back = restore(read_document(file), now=timezone.now())

        assert (histories_of(back.token), digests_of(back.token)) == before

    def test_links_do_not_come_back(self) -> None:
        whole_person()
        file = file_of()
        Person.objects.all().delete()

        back = restore(read_document(file), now=timezone.now())

        found = read_document(file_of(back.token))
        assert (found.share_links, found.carry_link) == ((), None)

    def test_the_old_cookie_opens_nothing_of_it(self) -> None:
        whole_person(links=False)
        file = file_of()
        Person.objects.all().delete()

        restore(read_document(file), now=timezone.now())

        old = Client()
        old.cookies[COOKIE_NAME] = signed_cookie()
        self.assertContains(old.get("/your-data/mine/"), "holds nothing")
