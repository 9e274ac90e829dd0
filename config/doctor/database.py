"""Whether the database answers, is new enough, and has every migration."""

from collections.abc import Iterator

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor

from config.doctor.finding import Finding, mend, ok

# What Django 5.2 and the statements of config.limits need.
OLDEST = {"sqlite": (3, 35), "postgresql": (14,)}
SHOWN = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def look() -> Iterator[Finding]:
    """Stop at the first thing that the next would need."""
    if fault := fault_of_connection():
        yield mend(f"The database does not answer: {fault}.", "Look at DATABASE_URL; start it.")
        return
    yield version(connection.vendor, found=connection.get_database_version())
    yield migrations(pending_migrations())


def is_usable() -> bool:
    """Whether the other areas can ask it anything."""
    return not fault_of_connection() and not pending_migrations()


def fault_of_connection() -> str:
    """Return what the driver says of a connection that cannot be made; nothing if it can."""
    try:
        connection.ensure_connection()
    except Error as error:
        return " ".join(str(error).split())
    return ""


def version(vendor: str, *, found: tuple[int, ...]) -> Finding:
    """Judge the version of the database."""
    name = f"{SHOWN[vendor]} {'.'.join(map(str, found))}"
    if found >= OLDEST[vendor]:
        return ok(f"{name} answers.")
    oldest = ".".join(map(str, OLDEST[vendor]))
    return mend(f"{name} is too old.", f"Install {oldest} or newer.")


def pending_migrations() -> list[str]:
    """Return the migrations that the code has and the database has not."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def migrations(pending: list[str]) -> Finding:
    """Judge the migrations still to come."""
    if pending:
        return mend(f"{len(pending)} migrations to come, first {pending[0]}.", "manage.py migrate.")
    return ok("Every migration is applied.")
