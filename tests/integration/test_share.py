"""/results/<id>/share/: its owner makes a link, sees it once, and stops it."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assessment.models import Assessment, ShareLink
from assessment.services.retention import purge_expired
from tests.factories import browser_of, finish, make_assessment, make_person

pytestmark = pytest.mark.django_db


def share_url(assessment: Assessment) -> str:
    return reverse("assessment:share", args=[assessment.public_id])


def made_address(assessment: Assessment, *, days: int = 7) -> str:
    page = browser_of().post(share_url(assessment), {"days": days}).content.decode()
    [address] = re.findall(r'value="http://testserver(/shared/[^"]+/)"', page)
    return str(address)


def test_it_proposes_seven_days() -> None:
    page = browser_of().get(share_url(finish(make_assessment()))).content.decode()
    assert re.search(r'value="7"[^>]*checked', page)


def test_it_shows_the_link_once_and_stores_only_a_hash() -> None:
    assessment = finish(make_assessment())
    token = made_address(assessment).split("/")[2]
    assert token not in browser_of().get(share_url(assessment)).content.decode()
    assert token not in ShareLink.objects.get().token_hash


def test_it_works_for_the_days_chosen() -> None:
    made_address(finish(make_assessment()), days=30)
    left = ShareLink.objects.get().expires_at - timezone.now()
    assert timedelta(days=29, hours=23) < left <= timedelta(days=30)


def test_a_new_link_stops_the_old_one() -> None:
    assessment = finish(make_assessment())
    old, new = made_address(assessment), made_address(assessment)
    assert Client().get(old).status_code == 404
    assert Client().get(new).status_code == 200


def test_its_owner_stops_it_at_once() -> None:
    assessment = finish(make_assessment())
    address = made_address(assessment)
    browser_of().post(reverse("assessment:stop_sharing", args=[assessment.public_id]))
    assert Client().get(address).status_code == 404


@pytest.mark.parametrize("days", ["", "0", "365", "seven"])
def test_it_refuses_other_days_in_words(days: str) -> None:
    assessment = finish(make_assessment())
    response = browser_of().post(share_url(assessment), {"days": days})
    assert response.status_code == 422
    assert "Choose" in response.content.decode()
    assert not ShareLink.objects.exists()


@pytest.mark.parametrize("name", ["share", "stop_sharing"])
def test_nobody_else_can_share_or_stop(name: str) -> None:
    assessment = finish(make_assessment())
    make_person("another")
    url = reverse(f"assessment:{name}", args=[assessment.public_id])
    assert browser_of("another").post(url, {"days": 7}).status_code == 404
    assert not ShareLink.objects.exists()


def test_an_open_test_cannot_be_shared() -> None:
    assert browser_of().get(share_url(make_assessment())).status_code == 404


def test_links_that_are_over_are_purged() -> None:
    made_address(finish(make_assessment()), days=1)
    purge_expired(now=timezone.now() + timedelta(days=2))
    assert not ShareLink.objects.exists()
