"""What may be tried only so often: starts, links, wrong links. Log-ins are in test_admin_login."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from assessment.models import Assessment, CarryLink, ShareLink
from assessment.services.carrying import make_carry_link
from assessment.services.share_links import share
from config.limits.counting import attempts_so_far, count_attempt, key_of, purge_attempts
from config.limits.models import Attempts
from config.limits.rules import LOGINS, STARTS
from tests.factories import browser_of, finish, make_assessment, make_person

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
CLEAR = {"emergency": "no", "see_first": "no"}


def start(address: str = "203.0.113.7") -> int:
    return Client(REMOTE_ADDR=address).post("/test/safety/", CLEAR).status_code


def test_a_start_above_the_limit_is_refused_and_stores_nothing(settings: Settings) -> None:
    settings.LIMIT_STARTS = 3

    assert [start() for _ in range(5)] == [302, 302, 302, 429, 429]
    assert Assessment.objects.count() == 3


def test_another_address_goes_on(settings: Settings) -> None:
    settings.LIMIT_STARTS = 1
    start()

    assert start() == 429
    assert start("203.0.113.8") == 302


def test_a_form_with_a_mistake_is_not_counted(settings: Settings) -> None:
    settings.LIMIT_STARTS = 1
    for _ in range(3):
        Client(REMOTE_ADDR="203.0.113.7").post("/test/safety/", {})

    assert start() == 302


def test_the_refusal_says_when_and_keeps_what_was_typed(settings: Settings) -> None:
    settings.LIMIT_STARTS = 1
    start()
    here = Client(REMOTE_ADDR="203.0.113.7", headers={"Sec-Fetch-Site": "same-origin"})
    response = here.post("/test/safety/", CLEAR)
    page = response.content.decode()

    assert 0 < int(response.headers["Retry-After"]) <= 3600
    assert re.search(r"You can go on in \d+ minutes?\.", page)
    assert '<input type="hidden" name="emergency" value="no">' in page
    assert response.headers["Cache-Control"] == "private, no-store"


def test_htmx_gets_the_refusal_as_a_panel(settings: Settings) -> None:
    settings.LIMIT_STARTS = 1
    start()
    here = Client(REMOTE_ADDR="203.0.113.7", headers={"HX-Request": "true"})
    page = here.post("/test/safety/", CLEAR).content.decode()

    assert 'id="step"' in page
    assert "<html" not in page


def shared_address() -> str:
    token = share(finish(make_assessment()), days=7, now=timezone.now())
    return reverse("assessment:shared", args=[token])


def carry_address() -> str:
    token = make_carry_link(make_person(), now=timezone.now())
    return reverse("assessment:arrive", args=[token])


@pytest.mark.parametrize("address_of", [shared_address, carry_address])
def test_after_many_wrong_links_a_right_one_is_refused_too(
    settings: Settings, address_of: Callable[[], str]
) -> None:
    settings.LIMIT_WRONG_LINKS = 2
    address, client = address_of(), Client()

    assert [client.get(f"{address[:-3]}{n}/").status_code for n in range(3)] == [404, 404, 429]
    refused = client.get(address)
    assert refused.status_code == 429
    assert refused.headers["Referrer-Policy"] == "no-referrer"
    assert refused.headers["X-Robots-Tag"].startswith("noindex")


def test_taking_wrong_links_counts_like_opening_them(settings: Settings) -> None:
    settings.LIMIT_WRONG_LINKS = 2
    client = Client()

    assert [client.post(f"/carry/{n}/").status_code for n in range(3)] == [404, 404, 429]
    assert client.get("/shared/x/").status_code == 429


def test_a_link_that_works_is_not_counted_and_costs_one_query(
    settings: Settings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    settings.LIMIT_WRONG_LINKS = 1
    address = shared_address()
    for _ in range(3):
        with django_assert_num_queries(5):
            assert Client().get(address).status_code == 200
    assert not Attempts.objects.exists()


def test_links_are_made_only_so_often(settings: Settings) -> None:
    settings.LIMIT_LINKS = 2
    assessment = finish(make_assessment())
    url = reverse("assessment:share", args=[assessment.public_id])
    browser = browser_of()

    assert [browser.post(url, {"days": 7}).status_code for _ in range(3)] == [200, 200, 429]
    assert browser.post("/carry/").status_code == 429
    assert (ShareLink.objects.count(), CarryLink.objects.count()) == (2, 0)


def test_the_database_holds_no_address(settings: Settings) -> None:
    settings.LIMIT_STARTS = 1
    start("203.0.113.7")
    [row] = Attempts.objects.values()

    assert "203" not in f"{row['key']} {row['count']}"
    assert re.fullmatch(r"[0-9a-f]{64}", row["key"])


def test_the_hash_of_an_address_is_another_each_day_and_with_another_key(
    settings: Settings,
) -> None:
    keys = {key_of(STARTS, visitor="203.0.113.7", now=NOON + timedelta(days=d)) for d in range(3)}
    settings.SECRET_KEY = "another-key-" + "y" * 40
    keys.add(key_of(STARTS, visitor="203.0.113.7", now=NOON))

    assert len(keys) == 4


def test_a_new_window_starts_at_nothing_and_clears_the_old_ones() -> None:
    for _ in range(5):
        count_attempt(LOGINS, visitor="x", now=NOON)

    count_attempt(LOGINS, visitor="y", now=NOON)
    later = NOON + timedelta(minutes=15)

    assert attempts_so_far(LOGINS, visitor="x", now=later - timedelta(seconds=1)).count == 5
    assert attempts_so_far(LOGINS, visitor="x", now=later).count == 0
    assert count_attempt(LOGINS, visitor="x", now=later).count == 1
    assert Attempts.objects.count() == 1


def test_counts_that_are_over_are_purged() -> None:
    count_attempt(STARTS, visitor="x", now=NOON)
    purge_attempts(now=NOON + timedelta(minutes=59, seconds=59))
    assert Attempts.objects.count() == 1
    purge_attempts(now=NOON + timedelta(hours=1))
    assert not Attempts.objects.exists()


def test_a_limit_of_nothing_asks_the_database_nothing(
    settings: Settings, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    settings.LIMIT_WRONG_LINKS = 0
    with django_assert_num_queries(1):
        assert Client().get("/shared/x/").status_code == 404
