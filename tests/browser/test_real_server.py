"""The server that people get: hashed files, headers, and what it says when it cannot save."""

import base64
import re
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, OpenContext
from tests.browser.real_server import ROOT, Site, locked, running_site
from tests.browser.swaps import wait_for_htmx
from tests.browser.walk import Walk
from tests.browser.watch import Watch
from tests.leaks import leaks_in_log
from tests.second_factor import code_now


@pytest.fixture
def plain_page(open_context: OpenContext, real_server: Site) -> Page:
    """A phone without JavaScript, where each answer is a page."""
    context = open_context(base_url=real_server.address, viewport=PHONE, java_script_enabled=False)
    return context.new_page()


def test_the_first_step_loads_htmx_under_the_policy(real_page: Page) -> None:
    real_page.goto("/test/safety/")
    wait_for_htmx(real_page)

    assert str(real_page.evaluate("htmx.version")).startswith("2.")


def test_a_step_is_swapped_and_not_loaded_anew(real_page: Page) -> None:
    Walk(real_page).arrive()
    wait_for_htmx(real_page)
    real_page.evaluate("window.stillTheSamePage = true")
    Walk(real_page).pass_the_safety_check()

    assert real_page.evaluate("window.stillTheSamePage") is True


def test_the_first_run_has_drawn_the_figures(real_page: Page) -> None:
    Walk(real_page).prepare()

    hero = real_page.locator(".figure img")
    assert hero.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    assert re.search(r"\.[0-9a-f]{12}\.svg#[a-d]$", str(hero.get_attribute("src")))
    expect(real_page.locator(".level-card__picture.mirrored")).to_have_count(5)


def test_static_files_are_hashed_compressed_and_kept(real_page: Page) -> None:
    real_page.goto("/")
    sheet = str(real_page.locator("link[rel=stylesheet]").first.get_attribute("href"))
    response = real_page.request.get(sheet, headers={"Accept-Encoding": "br"})

    assert re.search(r"\.[0-9a-f]{12}\.css$", sheet)
    assert response.headers["content-encoding"] == "br"
    assert "immutable" in response.headers["cache-control"]
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/shared/{}/", "/carry/{}/", "/shared/{}", "/carry/{}/x?y={}"])
def test_its_log_never_holds_the_secret_of_a_link(
    real_page: Page, real_server: Site, watch: Watch, path: str
) -> None:
    watch.allow(r"\b404\b")
    secret = "very-secret-" + "x" * 31
    before = len(real_server.log.read_text())
    real_page.goto(path.format(secret, secret))
    written = real_server.log.read_text()[before:]

    assert " 404 " in written
    assert secret not in written


def test_imports_between_scripts_are_hashed_too(real_server: Site) -> None:
    static = Path(real_server.environment["STATIC_ROOT"])
    plain = re.compile(r"""(?:from|import)\s*\(?["']\./[\w-]+\.js["']""")
    hashed = [path for path in (static / "js").glob("*.js") if path.name.count(".") == 2]

    assert hashed
    assert [path.name for path in hashed if plain.search(path.read_text("utf-8"))] == []


def test_every_page_of_the_admin_works_under_the_policy(
    real_server: Site, open_context: OpenContext
) -> None:
    real_server.manage(
        *("createsuperuser", "--no-input", "--username", "editor", "--email", "e@unwind.example"),
        DJANGO_SUPERUSER_PASSWORD="a-long-enough-password",
    )
    page = open_context(base_url=real_server.address).new_page()
    page.goto("/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("a-long-enough-password")
    page.get_by_role("button", name="Log in").click()
    links = page.locator("#content-main a").evaluate_all("all => all.map(a => a.href)")

    assert links
    for link in sorted(set(links)):
        page.goto(link)
        expect(page.locator("h1").last).to_be_visible()


def test_the_admin_opens_to_a_code_and_not_to_a_password_alone(
    open_context: OpenContext, tmp_path: Path
) -> None:
    settings = {"ADMIN_SECOND_FACTOR": "required", "ADMIN_PATH": "office"}
    with running_site(tmp_path, listen=leaks_in_log, **settings) as site:
        site.manage(
            *(
                "createsuperuser",
                "--no-input",
                "--username",
                "editor",
                "--email",
                "e@unwind.example",
            ),
            DJANGO_SUPERUSER_PASSWORD="a-long-enough-password",
        )
        key = enrol(site, "editor")
        page = open_context(base_url=site.address).new_page()
        for code in ("", code_now(key)):
            page.goto("/office/")
            expect(page.locator("#site-name")).to_be_visible()
            page.get_by_label("Username").fill("editor")
            page.get_by_label("Password").fill("a-long-enough-password")
            page.get_by_label("Code").fill(code)
            page.get_by_role("button", name="Log in").click()
            came_in = page.get_by_role("link", name="Exercises")
            expect(came_in.first if code else page.locator(".errornote")).to_be_visible()
        # Before the site goes: a page that is left open may still ask for its icon.
        page.close()


def enrol(site: Site, name: str) -> bytes:
    """Set up an account's second factor by the command, like somebody with an app at hand."""
    command = [sys.executable, "-u", "manage.py", "second_factor", name]
    with subprocess.Popen(
        command, cwd=ROOT, env=site.environment, stdin=PIPE, stdout=PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        secret = next(line.split()[-1] for line in process.stdout if "type this secret" in line)
        key = base64.b32decode(secret)
        process.stdin.write(f"{code_now(key)}\n")
        process.stdin.close()
        assert "From now on, editor logs in" in process.stdout.read()
    return key


def test_a_locked_database_is_told_and_the_answer_can_be_sent_again(
    real_server: Site, plain_page: Page, watch: Watch
) -> None:
    watch.allow(r"\b503\b")
    walk = Walk(plain_page)
    walk.arrive()
    walk.choose("emergency", "no")
    walk.choose("see_first", "no")
    with locked(real_server.database):
        walk.submit()
        expect(plain_page.get_by_text("Nothing from this step was saved")).to_be_visible()

    plain_page.get_by_role("button", name="Try again").click()

    walk.expect_page("limits")


def test_a_lost_cookie_is_told_and_the_answer_can_be_sent_again(
    plain_page: Page, watch: Watch
) -> None:
    watch.allow(r"\b403\b")
    walk = Walk(plain_page)
    walk.arrive()
    walk.choose("emergency", "no")
    walk.choose("see_first", "no")
    plain_page.context.clear_cookies()
    walk.submit()
    expect(plain_page.get_by_text("Nothing was saved")).to_be_visible()

    plain_page.get_by_role("button", name="Try again").click()

    walk.expect_page("limits")


def test_a_second_server_on_the_same_port_is_refused_in_one_sentence(real_server: Site) -> None:
    done = subprocess.run(
        [ROOT / ".ci" / "serve"],
        env=real_server.environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Choose another: make run PORT=8001" in done.stderr
