"""
A disk that is full and a database that only reads: people are told, and keep what they typed.

Each trouble meets four forms as whole pages and as panels of htmx: the answer is a 503 that says
nothing was saved, nothing was, and the same answers can be sent again when the trouble is over.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from tests.durability.browser import Answer, Browser, filled
from tests.durability.server import Server
from tests.durability.stored import Database, postgres_database, sqlite_database
from tests.durability.trouble import full_disk, read_only_file, read_only_server
from tests.durability.visitor import ABOUT, Visitor
from tests.postgres import NoPostgres, running_cluster

TYPED = {
    "limits": {"limits": "knee_bend_sore"},
    "about": {**ABOUT, "discomfort": "3"},
    "movement": {"method": "eye", "left_level": "2", "right_level": "4"},
    "log": {"before": "4", "effort": "6", "sharp": "on"},
}


@dataclass(frozen=True, slots=True)
class Ready:
    """Somebody who has a page open and is about to press its button."""

    step: str
    browser: Browser
    page: Answer

    @property
    def fields(self) -> list[tuple[str, str]]:
        """What they typed, with all that the form sends along."""
        return filled(self.page.form(to=self._to), TYPED[self.step])

    def send(self) -> Answer:
        """Press the button."""
        return self.browser.post(
            self.page.form(to=self._to).action or self.page.address, self.fields
        )

    @property
    def _to(self) -> str:
        return "/done/" if self.step == "log" else ""


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """Prepare the database and serve until the block ends."""
    server.prepare()
    server.start()
    try:
        yield server
    finally:
        server.kill_all()


def everybody(server: Server) -> list[Ready]:
    """Let somebody open each page, with htmx and without."""
    ready = []
    for number, step in enumerate([*TYPED, *TYPED]):
        visitor = Visitor(number, Browser(server.port), Random(number))
        page = visitor.reach_the_log() if step == "log" else visitor.reach(step)
        if number >= len(TYPED):
            visitor.browser.headers = {"HX-Request": "true"}
        ready.append(Ready(step, visitor.browser, page))
    return ready


def hold_it_honest(
    server: Server, database: Database, trouble: AbstractContextManager[None]
) -> None:
    """Send every form in the trouble, then again after it."""
    ready = everybody(server)
    before = database.read()
    with trouble:
        answers = [each.send() for each in ready]
        assert database.read() == before

    for each, answer in zip(ready, answers, strict=True):
        assert_told(each, answer)
        again = answer.form()
        # A page goes on by a redirect; a panel is followed by the next one at once.
        saved = 200 if each.browser.headers else 302
        assert each.browser.post(again.action, filled(again, {})).status == saved, each.step
    assert database.read() != before


def assert_told(one: Ready, answer: Answer) -> None:
    """Fail unless the page says that nothing was saved and still holds what was typed."""
    kept = {(name, value) for name, value in filled(answer.form(), {}) if "csrf" not in name}

    assert answer.status == 503, one.step
    assert "Nothing from this step was saved" in answer.html
    assert "What you entered is kept on this page" in answer.html
    assert kept == {(name, value) for name, value in one.fields if "csrf" not in name}


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    database = sqlite_database(tmp_path / "site.sqlite3")

    with serving(Server(tmp_path, database.url)) as server:
        hold_it_honest(server, database, full_disk(server))


def test_a_database_file_that_only_reads_is_told(tmp_path: Path) -> None:
    database = sqlite_database(tmp_path / "site.sqlite3")

    with serving(Server(tmp_path, database.url)) as server:
        hold_it_honest(server, database, read_only_file(server))


def test_a_database_server_that_only_reads_is_told(tmp_path: Path) -> None:
    try:
        with running_cluster() as cluster:
            database = postgres_database(cluster.where)
            with serving(Server(tmp_path, database.url)) as server:
                hold_it_honest(server, database, read_only_server(cluster.where))
    except NoPostgres as error:
        pytest.fail(str(error), pytrace=False)
