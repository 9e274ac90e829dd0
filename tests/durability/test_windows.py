"""
Several windows of one browser answer at the same moment.

Of five different first answers one is taken, and the others are asked. What is saved again
while the test is being finished is part of the scores, or is not saved.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from tests.durability.browser import Answer, Browser, filled, path_of
from tests.durability.server import Server
from tests.durability.stored import Database, postgres_database, sqlite_database
from tests.durability.visitor import Visitor
from tests.postgres import running_cluster

SEED = 20261123
ROUNDS = 8
LEVELS = range(1, 6)
TAKEN, ASKED = 302, 409
FIRST = "hip_ir"
NOT_SCORED = """
    SELECT COUNT(*) FROM assessment_measurement AS answer
    JOIN assessment_movementresult AS scored ON scored.assessment_id = answer.assessment_id
        AND scored.movement = answer.movement AND scored.side = answer.side
    WHERE answer.value <> scored.value
"""


@dataclass(slots=True)
class Site:
    """A site and its database, and everybody who has been there."""

    server: Server
    database: Database
    people: list[Visitor] = field(default_factory=list)

    def somebody(self) -> Visitor:
        """Return a new person."""
        number = len(self.people)
        self.people.append(Visitor(number, Browser(self.server.port), Random(f"{SEED} {number}")))
        return self.people[-1]


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    if request.param == "sqlite":
        yield from serving(sqlite_database(tmp_path / "site.sqlite3"), tmp_path)
        return
    with running_cluster() as cluster:
        yield from serving(postgres_database(cluster.where), tmp_path)


def serving(database: Database, folder: Path) -> Iterator[Site]:
    server = Server(folder, database.url)
    server.prepare()
    server.start()
    try:
        yield Site(server, database)
    finally:
        server.kill_all()


def test_of_five_first_answers_one_is_taken_and_four_are_asked(site: Site) -> None:
    for _ in range(ROUNDS):
        person = site.somebody()
        page = person.reach("movement")
        found = at_once([answering(person, page, level=level) for level in LEVELS])

        taken = [level for level, answer in zip(LEVELS, found, strict=True) if is_on(answer)]
        assert sorted(each.status for each in found) == [TAKEN, *[ASKED] * (len(LEVELS) - 1)]
        assert levels_of(site, page) == (taken[0], taken[0])


def test_an_answer_beside_the_finish_is_scored_or_not_saved(site: Site) -> None:
    for _ in range(ROUNDS):
        person = site.somebody()
        last = person.reach("check")
        page = person.browser.get(path_of(last.address).replace("check", f"movement/{FIRST}"))
        again = [answering(person, page, level=level) for level in LEVELS]
        ended, *_ = at_once([finishing(person, last), *again])

        assert "/results/" in ended.location
    connection = site.database.connect()
    try:
        cursor = connection.cursor()
        assert cursor.execute(NOT_SCORED).fetchone() == (0,)
    finally:
        connection.close()
    assert site.database.read().half_saved() == []


def answering(person: Visitor, page: Answer, *, level: int) -> Callable[[], Answer]:
    """Return what one window does: send the page's form with one card for both sides."""
    chosen = {"method": "eye", "left_level": str(level), "right_level": str(level)}
    return lambda: another_window(person).post(page.address, filled(page.form(), chosen))


def finishing(person: Visitor, page: Answer) -> Callable[[], Answer]:
    """Return what another window does: finish the test from its last page."""
    form = filled(page.form(to="check"), {})
    return lambda: another_window(person).post(page.address, form)


def another_window(person: Visitor) -> Browser:
    """Return one more window of a person's browser."""
    return Browser(person.browser.port, dict(person.browser.cookies))


def at_once(doings: Sequence[Callable[[], Answer]]) -> list[Answer]:
    """Do all of this at the same moment, each in a thread of its own."""
    found: dict[int, Answer] = {}
    gate = threading.Barrier(len(doings))

    def run(number: int) -> None:
        gate.wait()
        found[number] = doings[number]()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(doings))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [found[number] for number in range(len(doings))]


def is_on(answer: Answer) -> bool:
    """Whether it was taken, and the person goes on."""
    return answer.status == TAKEN


def levels_of(site: Site, page: Answer) -> tuple[int | None, ...]:
    """Return the cards that are stored for the first movement of a page's test."""
    test = UUID(path_of(page.address).split("/")[2])
    return site.database.read().levels[test, FIRST]
