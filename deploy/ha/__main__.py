"""
``python -m deploy.ha``: the failover trial.

Twenty people take the test through HAProxy at two copies of the site, while (a) the leading
database hands over, (b) its processes are killed, (c) everything on its machine is killed. After
each, whatever the site had acknowledged must be in the database, and nothing half.
"""

import json
import os
import platform
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import django
import psycopg

from deploy.ha.cluster import Cluster, NotInstalled
from deploy.ha.people import People, longest_silence
from deploy.ha.processes import wait_for
from tests.durability.server import Server
from tests.durability.stored import Database

RESULTS = Path(__file__).resolve().parents[2] / "bench" / "results" / "failover.json"
SEED = 20261122
PEOPLE = 20
SITES = 2
# Seconds of answering before and after each event.
AROUND = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one event did to the people."""

    event: str
    acknowledged: int
    lost: int
    half_saved: int
    error_pages: int
    strange_answers: int
    seconds_without_a_saved_step: float


def main() -> int:
    """Run the trial, print and keep its figures; fail if anything that was acknowledged is lost."""
    # For the edition's movements, which tell whether a step was saved whole.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    with tempfile.TemporaryDirectory(prefix="unwind-ha-") as name:
        folder = Path(name)
        # PostgreSQL's account must reach its own folder in here.
        folder.chmod(0o755)
        cluster = Cluster(folder)
        try:
            outcomes = trial(cluster)
        except NotInstalled as error:
            sys.exit(str(error))
        finally:
            cluster.stop()
    _keep(outcomes)
    return 1 if any(one.lost or one.half_saved for one in outcomes) else 0


def trial(cluster: Cluster) -> list[Outcome]:
    """Start everything, let the events happen one after the other, and return what came of it."""
    cluster.start()
    sites = [_site(cluster, number) for number in range(SITES)]
    cluster.start_proxy([site.port for site in sites])
    wait_for("way to the leader", lambda: _answers(cluster), seconds=30)
    sites[0].prepare()
    try:
        for site in sites:
            site.start()
        return [
            _outcome(cluster, event, happen)
            for event, happen in (
                ("switchover", cluster.switch_over),
                ("database killed", cluster.kill_database),
                ("machine killed", cluster.kill_leader),
            )
        ]
    finally:
        for site in sites:
            site.kill_all()


def _site(cluster: Cluster, number: int) -> Server:
    folder = cluster.folder / f"site{number}"
    folder.mkdir()
    shared = {
        "SECRET_KEY": "one-key-for-all-copies-" + cluster.password,
        "STATIC_ROOT": str(cluster.folder / "static"),
        "CSRF_TRUSTED_ORIGINS": f"http://127.0.0.1:{cluster.site_port}",
    }
    return Server(folder, cluster.database_url, shared)


def _outcome(cluster: Cluster, event: str, happen: Callable[[], object]) -> Outcome:
    wait_for("leader with a follower in step", cluster.is_safe, seconds=60)
    people = People(cluster.site_port, SEED, PEOPLE)
    over, silence = threading.Event(), [0.0]
    with people.answering():
        time.sleep(AROUND)
        watch = threading.Thread(target=lambda: silence.append(longest_silence(people, until=over)))
        watch.start()
        happen()
        wait_for("leader with a follower in step", cluster.is_safe, seconds=90)
        time.sleep(AROUND)
        over.set()
        watch.join()
    stored = _database(cluster).read()
    outcome = Outcome(
        event=event,
        acknowledged=len(people.acknowledged),
        lost=len(stored.missing(people.acknowledged)),
        half_saved=len(stored.half_saved()),
        error_pages=people.error_pages,
        strange_answers=len(people.strange),
        seconds_without_a_saved_step=round(max(silence), 1),
    )
    sys.stdout.write(f"{json.dumps(asdict(outcome))}\n")
    sys.stdout.writelines(f"  {each}\n" for each in people.strange[:5])
    sys.stdout.flush()
    return outcome


def _answers(cluster: Cluster) -> bool:
    try:
        psycopg.connect(cluster.database_url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def _database(cluster: Cluster) -> Database:
    return Database(
        "postgresql",
        cluster.database_url,
        lambda: psycopg.connect(cluster.database_url),
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
    )


def _keep(outcomes: list[Outcome]) -> None:
    kept = {
        "command": "python -m deploy.ha",
        "machine": {"python": platform.python_version(), "architecture": platform.machine()},
        "people": PEOPLE,
        "seed": SEED,
        "outcomes": [asdict(one) for one in outcomes],
    }
    RESULTS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
