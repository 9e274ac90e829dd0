"""/shared/<token>/: results to read, and nothing else, for whoever holds the link."""

import logging
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from assessment.models import Assessment, ShareLink
from assessment.services.share_links import share
from tests.factories import finish, make_assessment

pytestmark = pytest.mark.django_db


def address_of(assessment: Assessment) -> str:
    return reverse("assessment:shared", args=[share(assessment, days=7, now=timezone.now())])


def test_it_shows_the_scores_to_a_stranger() -> None:
    assessment = finish(make_assessment())
    page = Client().get(address_of(assessment)).content.decode()
    for zone in assessment.zone_results.all():
        assert f"likely {zone.low} to {zone.high}" in page


def test_it_says_nothing_of_limits_skips_and_discomfort() -> None:
    assessment = finish(make_assessment(limits=["neck_sore"], discomfort=4))
    page = Client().get(address_of(assessment)).content.decode()
    assert "neck" not in page
    assert "Not measured" not in page
    assert "discomfort" not in page.lower()


def test_it_has_no_way_to_the_owners_pages() -> None:
    assessment = finish(make_assessment())
    page = Client().get(address_of(assessment)).content.decode()
    assert str(assessment.public_id) not in page
    assert "<form" not in page.split("<main")[1].split("</main>")[0]


def test_it_gives_the_stranger_no_cookie() -> None:
    assert dict(Client().get(address_of(finish(make_assessment()))).cookies) == {}


def test_no_search_engine_and_no_other_site_learns_of_it() -> None:
    response = Client().get(address_of(finish(make_assessment())))
    assert response["X-Robots-Tag"].startswith("noindex")
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["Cache-Control"] == "private, no-store"


def test_it_is_over_after_its_time() -> None:
    address = address_of(finish(make_assessment()))
    ShareLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    response = Client().get(address)
    assert response.status_code == 404
    assert "This link does not work" in response.content.decode()


@pytest.mark.parametrize("token", ["x", "a" * 2000, "%00", "..", "<b>"])
def test_a_made_up_token_finds_nothing(token: str) -> None:
    assert Client().get(f"/shared/{token}/").status_code == 404


def test_the_log_does_not_hold_the_token(caplog: pytest.LogCaptureFixture) -> None:
    address = address_of(finish(make_assessment()))
    with caplog.at_level(logging.DEBUG, logger="unwind"):
        Client().get(address)
    assert caplog.records
    assert address.split("/")[2] not in caplog.text


def test_its_queries_are_few(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    address = address_of(finish(make_assessment()))
    with django_assert_num_queries(4):
        Client().get(address)
