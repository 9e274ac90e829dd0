"""Airplane mode from after the first visit, on the server that people get."""

import sqlite3
from contextlib import closing

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenContext
from tests.browser.follow import go_through_the_cards
from tests.browser.kept import kept_pages, wait_until_kept
from tests.browser.real_server import Site
from tests.browser.walk import Walk
from tests.browser.watch import Watch

ARE_DRAWN = """images => Promise.all(images.map(async image => {
  image.loading = "eager";
  await image.decode();
  return image.naturalWidth > 0;
}))"""


def get_to_the_routine(page: Page) -> str:
    """Take the test and choose the minutes; return the address of the page to follow."""
    walk = Walk(page)
    walk.prepare()
    walk.answer_the_rest_by_eye()
    walk.see_results()
    walk.get_a_routine()
    return page.url + "follow/"


def practices(site: Site) -> int:
    with closing(sqlite3.connect(site.database)) as connection:
        return int(connection.execute("SELECT count(*) FROM routines_practice").fetchone()[0])


def test_the_whole_routine_works_and_one_practice_arrives(
    open_context: OpenContext, real_server: Site, watch: Watch
) -> None:
    watch.allow("ERR_INTERNET_DISCONNECTED")
    before = practices(real_server)
    context = open_context(base_url=real_server.address, viewport=PHONE, service_workers="allow")
    page = context.new_page()
    follow = get_to_the_routine(page)
    # Never opened with a network: the page of the routine brought it along.
    wait_until_kept(page, follow.removeprefix(real_server.address))

    context.set_offline(True)
    page.goto(follow)
    expect(page.get_by_text(": copy of ")).to_be_visible()
    drawn = page.locator("[data-card] .figure img").evaluate_all(ARE_DRAWN)
    assert drawn == [True] * 5
    go_through_the_cards(page)
    Walk(page).choose("effort", "3")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("It is kept on this device")).to_be_visible()
    assert practices(real_server) == before

    context.set_offline(False)
    expect(page.get_by_text("It is saved now")).to_be_visible()
    for _again in range(2):
        page.evaluate("window.dispatchEvent(new Event('online'))")
    page.get_by_role("link", name="See it").click()
    page.wait_for_url("**/practice/**")
    assert practices(real_server) == before + 1
    assert [path for path in kept_pages(page) if "/results/" in path or "/test/" in path] == []
