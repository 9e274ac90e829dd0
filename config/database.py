"""From DATABASE_URL to what Django wants to know about its database."""

from typing import Any

import dj_database_url

SCHEMES = ("sqlite", "postgres", "postgresql")

# Seconds that a request waits for another one's write before it is told "busy".
BUSY_SECONDS = 5

# How often a connection to PostgreSQL has run a statement before it keeps its plan.
PREPARED_AFTER = 5

# synchronous=FULL: once a person has read "saved", a power cut must not lose it
# (docs/adr/0001). WAL lets reads go on while one write is under way.
SQLITE_PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"


def database_settings(url: str, *, pool_size: int) -> dict[str, Any]:
    """
    Build ``DATABASES["default"]`` from a checked URL.

    A ``pool_size`` of 0 turns the PostgreSQL pool off, for use behind pgbouncer.
    """
    settings: dict[str, Any] = dict(dj_database_url.parse(url, conn_health_checks=True))
    options = settings.setdefault("OPTIONS", {})
    if settings["ENGINE"] == "django.db.backends.sqlite3":
        # IMMEDIATE takes the write lock at BEGIN, where SQLite waits for it; a lock
        # asked for halfway through a transaction fails at once, however long the timeout.
        options.setdefault("transaction_mode", "IMMEDIATE")
        options.setdefault("timeout", BUSY_SECONDS)
        options.setdefault("init_command", SQLITE_PRAGMAS)
        # Opening the file costs more than most queries; one connection a thread is kept.
        settings["CONN_MAX_AGE"] = None
    elif pool_size:
        # Django opens the pool at the first query, so after the server has forked.
        # A pool keeps connections open itself; CONN_MAX_AGE must then stay 0.
        settings["CONN_MAX_AGE"] = 0
        options["pool"] = {
            "min_size": 1,
            "max_size": pool_size,
            "timeout": BUSY_SECONDS,
            # The pool doubles its pauses between attempts. Giving up soon and trying again
            # for the next visitor brings the site back when the database is, not minutes later.
            "reconnect_timeout": BUSY_SECONDS,
        }
        # A statement that comes often is planned once for each connection. pgbouncer may give every
        # transaction another connection, so only a pool of our own does it.
        options.setdefault("server_side_binding", True)
        options.setdefault("prepare_threshold", PREPARED_AFTER)
    return settings
