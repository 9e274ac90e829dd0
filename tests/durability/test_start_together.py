"""Copies of the site that start at the same moment on one empty PostgreSQL."""

import subprocess
import sys
from pathlib import Path

import psycopg

from tests.browser.real_server import ROOT
from tests.durability.server import Server
from tests.durability.stored import postgres_database
from tests.postgres import running_cluster

COPIES = 3
START = """
import django
django.setup()
from django.core.management import call_command
from config.one_at_a_time import one_at_a_time
with one_at_a_time():
    call_command("migrate", interactive=False, verbosity=0)
    call_command("load_content", verbosity=0)
"""


def test_one_prepares_the_database_and_the_others_find_it_so(tmp_path: Path) -> None:
    with running_cluster() as cluster:
        database = postgres_database(cluster.where)
        server = Server(tmp_path, database.url, {"DJANGO_SETTINGS_MODULE": "config.settings"})
        copies = [
            subprocess.Popen(
                [sys.executable, "-c", START],
                cwd=ROOT,
                env=server.environment,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(COPIES)
        ]
        said = [copy.communicate(timeout=120)[1] for copy in copies]

        assert [copy.returncode for copy in copies] == [0] * COPIES, "\n".join(said)
        with psycopg.connect(
            host=cluster.where["HOST"], user=cluster.where["USER"], dbname="postgres"
        ) as connection:
            held = "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory'"
            assert connection.execute(held).fetchone() == (0,)
