"""The copies of a person's own routine follow what they change in it."""

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from assessment.services.identity import COOKIE_NAME
from tests.browser.conftest import PHONE, OpenContext
from tests.browser.kept import wait_until_kept
from tests.browser.swaps import wait_for_htmx
from tests.browser.watch import Watch
from tests.factories import signed_cookie
from tests.plans import finished_assessment, load_content, plan_for

pytestmark = pytest.mark.django_db(transaction=True)

HOLDS = """async ([path, name]) => {
  const copy = await caches.match(path, { ignoreVary: true });
  return (await copy.text()).includes(name);
}"""


def test_a_swapped_exercise_is_in_the_kept_page_to_follow(
    open_context: OpenContext, live_server: LiveServer, watch: Watch
) -> None:
    watch.allow("ERR_INTERNET_DISCONNECTED")
    load_content()
    plan = plan_for(finished_assessment())
    context = open_context(base_url=live_server.url, viewport=PHONE, service_workers="allow")
    context.add_cookies([{"name": COOKIE_NAME, "value": signed_cookie(), "url": live_server.url}])
    page = context.new_page()
    page.goto(f"/routine/{plan.public_id}/")
    follow = f"/routine/{plan.public_id}/follow/"
    wait_until_kept(page, follow)
    wait_for_htmx(page)
    heading = page.locator("#exercise-3").get_by_role("heading")
    before = heading.inner_text()

    page.locator("#exercise-3").get_by_role("button", name="Swap").click()

    expect(heading).not_to_have_text(before)
    after = heading.inner_text()
    for _ in range(100):
        if page.evaluate(HOLDS, [follow, after]):
            break
        page.wait_for_timeout(100)
    context.set_offline(True)
    page.goto(follow)
    expect(page.locator("[data-exercise] h2").nth(2)).to_have_text(after)
