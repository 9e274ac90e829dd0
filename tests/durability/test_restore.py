"""manage.py backup and restore, at a database with people in it and without clients."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.real_server import ROOT
from tests.durability.server import Server
from tests.durability.stored import postgres_database, sqlite_database, with_tools_of
from tests.postgres import NoPostgres, running_cluster

ADD = "Person.objects.create(token_hash='{}', last_seen_at='2026-11-01T00:00Z')"
LIST = "print(*sorted(Person.objects.values_list('token_hash', flat=True)))"
IMPORT = "from assessment.models import Person; "


@dataclass(frozen=True, slots=True)
class Site:
    """A database with Ann and Bob in it, a backup of that moment, and room for more."""

    server: Server
    backup: Path

    def run(self, *command: str) -> tuple[int, str]:
        """Run one of the site's commands; return its status and all that it said."""
        done = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=self.server.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    def say(self, *statements: str) -> str:
        """Run statements about people."""
        status, said = self.run("shell", "-v0", "-c", IMPORT + "; ".join(statements))
        assert status == 0, said
        return said.strip()

    def go_on(self) -> None:
        """Since the backup, Bob has erased himself and Cem has come."""
        self.say("Person.objects.exclude(token_hash='ann').delete()", ADD.format("cem"))


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def backed_up(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    if request.param == "sqlite":
        yield made(Server(folder, sqlite_database(folder / "site.sqlite3").url))
        return
    try:
        with running_cluster() as cluster:
            url = postgres_database(cluster.where).url
            yield made(Server(folder, url, with_tools_of(cluster)))
    except NoPostgres as error:
        pytest.fail(str(error), pytrace=False)


def made(server: Server) -> Site:
    site = Site(server, server.folder / "backup")
    server.manage("migrate", "-v0")
    site.say(ADD.format("ann"), ADD.format("bob"))
    assert site.run("backup", str(site.backup))[0] == 0
    return site


@pytest.fixture
def site(backed_up: Site) -> Site:
    backed_up.go_on()
    return backed_up


def test_it_puts_people_back_only_when_told_to_replace_those_here(site: Site) -> None:
    status, said = site.run("restore", str(site.backup))

    assert status == 1
    assert "holds 2 people, who would be lost" in said
    assert site.say(LIST) == "ann cem"
    assert site.run("restore", str(site.backup), "--replace")[0] == 0
    assert site.say(LIST) == "ann bob"


def test_it_leaves_out_who_was_erased_since(site: Site) -> None:
    status, said = site.run("restore", str(site.backup), "--replace", "--without-erased")

    assert (status, said) == (0, "1 people restored, 1 left out.\n")
    assert site.say(LIST) == "ann"


def test_a_broken_backup_changes_nothing(site: Site, tmp_path: Path) -> None:
    whole = site.backup.read_bytes()
    half = tmp_path / "half"
    half.write_bytes(whole[: len(whole) // 2])

    status, said = site.run("restore", str(half), "--replace")

    assert status == 1
    assert "Nothing was restored" in said
    assert site.say(LIST) == "ann cem"
