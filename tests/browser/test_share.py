"""Sharing in a real Chromium: make a link, copy it, open it as somebody else, stop it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from assessment.services.identity import COOKIE_NAME
from tests.browser.conftest import PHONE, OpenContext
from tests.browser.watch import Watch
from tests.factories import answer_by_eye, finish, make_assessment, signed_cookie

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def owner(page: Page, live_server: LiveServer) -> Page:
    assessment = make_assessment()
    answer_by_eye(assessment, "hip_ir", left=1, right=5)
    answer_by_eye(assessment, "hip_er", left=3, right=3)
    finish(assessment)
    cookie = {"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]
    page.context.grant_permissions(["clipboard-write"])
    page.goto(f"/results/{assessment.public_id}/")
    page.get_by_role("link", name="Share").click()
    return page


def test_a_friend_reads_it_until_its_owner_stops_it(
    owner: Page,
    open_context: OpenContext,
    assert_accessible: Callable[[Page], None],
    watch: Watch,
) -> None:
    watch.allow("404")
    assert_accessible(owner)
    owner.get_by_role("button", name="Make a link").click()
    address = owner.get_by_label("Here is your link").input_value()
    friend = open_context(viewport=PHONE).new_page()
    friend.goto(address)
    expect(friend.get_by_role("heading", level=1)).to_have_text("A mobility self-check")
    assert_accessible(friend)

    owner.get_by_role("button", name="Stop sharing now").click()
    friend.reload()

    expect(friend.get_by_role("heading", level=1)).to_have_text("This link does not work")


def test_the_link_is_copied_at_a_press(owner: Page) -> None:
    owner.get_by_role("button", name="Make a link").click()
    owner.get_by_role("button", name="Copy the link").click()

    expect(owner.get_by_text("Copied.")).to_be_visible()
    # Pages may write to the clipboard and not read it, so the copy is pasted into a field.
    owner.goto("/admin/")
    field = owner.get_by_label("Username")
    field.press("Control+V")
    expect(field).to_have_value(re.compile(r"/shared/[\w-]{43}/$"))


def test_everything_moves_to_another_device_by_a_link(
    owner: Page, open_context: OpenContext, assert_accessible: Callable[[Page], None]
) -> None:
    owner.goto("/carry/")
    assert_accessible(owner)
    owner.get_by_role("button", name="Show the code").click()
    assert_accessible(owner)
    other = open_context(viewport=PHONE).new_page()
    other.goto(owner.get_by_label("Or type or send this link").input_value())
    assert_accessible(other)
    other.get_by_role("button", name="Bring them here").click()

    expect(other.get_by_text("Welcome back.")).to_be_visible()
    owner.goto("/")
    expect(owner.get_by_text("Welcome back.")).to_have_count(0)
