"""/carry/ and /carry/<token>/: everything moves to another browser, once and within minutes."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from assessment.models import Assessment, CarryLink, Person
from assessment.services.carrying import make_carry_link, take_carry_link
from assessment.services.identity import COOKIE_NAME, hash_token
from assessment.services.retention import purge_expired
from tests.factories import browser_of, finish, make_assessment, make_person

pytestmark = pytest.mark.django_db


def made_link() -> str:
    page = browser_of().post("/carry/").content.decode()
    [address] = re.findall(r'value="http://testserver(/carry/[^"]+/)"', page)
    return str(address)


def results_status(client: Client, assessment: Assessment) -> int:
    return client.get(f"/results/{assessment.public_id}/").status_code


def test_it_moves_everything_and_the_old_browser_is_nobody() -> None:
    assessment, other = finish(make_assessment()), Client()
    link = made_link()
    response = other.post(link)
    assert response.status_code == 302
    assert response.cookies[COOKIE_NAME]["httponly"]
    assert results_status(other, assessment) == 200
    assert results_status(browser_of(), assessment) == 404


def test_it_shows_the_link_as_a_code_too() -> None:
    finish(make_assessment())
    assert 'class="carry__ink" d="M' in browser_of().post("/carry/").content.decode()


def test_opening_the_link_changes_nothing() -> None:
    assessment = finish(make_assessment())
    link = made_link()
    page = Client().get(link)
    assert "Bring them here" in page.content.decode()
    assert results_status(browser_of(), assessment) == 200


def test_it_works_once() -> None:
    finish(make_assessment())
    link = made_link()
    Client().post(link)
    second = Client().post(link)
    assert second.status_code == 404
    assert "It was used, or its time is over" in second.content.decode()


def test_it_is_over_after_a_quarter_of_an_hour() -> None:
    person = make_person()
    now = timezone.now()
    token = make_carry_link(person, now=now)
    later = now + timedelta(minutes=15, seconds=1)
    assert take_carry_link(token, owner=None, now=later) is None


def test_a_new_link_stops_the_old_one() -> None:
    finish(make_assessment())
    old = made_link()
    made_link()
    assert Client().get(old).status_code == 404


def test_who_the_new_browser_was_is_told_of_and_deleted() -> None:
    finish(make_assessment())
    link = made_link()
    finish(make_assessment(make_person("another")))
    other = browser_of("another")
    assert "are deleted when you go on" in other.get(link).content.decode()
    other.post(link)
    assert not Person.objects.filter(token_hash=hash_token("another")).exists()
    assert Assessment.objects.count() == 1


def test_its_own_browser_is_told_to_use_the_other_one() -> None:
    finish(make_assessment())
    assert "Open it on the other one" in browser_of().get(made_link()).content.decode()


def test_the_database_holds_only_a_hash() -> None:
    finish(make_assessment())
    token = made_link().split("/")[2]
    assert CarryLink.objects.get().token_hash == hash_token(token)


def test_a_stranger_has_nothing_to_carry() -> None:
    for response in (Client().get("/carry/"), Client().post("/carry/")):
        assert "This browser has no answers to move" in response.content.decode()
    assert not CarryLink.objects.exists()


@pytest.mark.parametrize("token", ["x", "a" * 2000, "%00", "<b>"])
def test_a_made_up_link_finds_nothing(token: str) -> None:
    assert Client().post(f"/carry/{token}/").status_code == 404


def test_no_search_engine_and_no_other_site_learns_of_it() -> None:
    finish(make_assessment())
    response = Client().get(made_link())
    assert response["X-Robots-Tag"].startswith("noindex")
    assert response["Referrer-Policy"] == "same-origin"


def test_links_that_are_over_are_purged() -> None:
    finish(make_assessment())
    made_link()
    purge_expired(now=timezone.now() + timedelta(hours=1))
    assert not CarryLink.objects.exists()
