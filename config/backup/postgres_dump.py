"""PostgreSQL: its own dump of one moment, and the way back in one transaction."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from django.db import connection

from config.backup.postgres_tools import folder_of_tools
from config.backup.whole_file import BackupFailed, whole_file

# Owners and rights are the server's business: the backup may go to another one.
NOBODY_S = ("--no-owner", "--no-privileges")
BEGIN = b"""BEGIN;
DO $$ DECLARE found text; BEGIN
  FOR found IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
    WHERE schemaname = current_schema()
  LOOP EXECUTE 'DROP TABLE ' || found || ' CASCADE'; END LOOP;
END $$;
"""


def back_up(*, to: Path) -> None:
    """Dump the database, and read the dump once."""
    tools = _tools()
    with whole_file(to) as draft:
        options = ("--format=custom", *NOBODY_S, f"--file={draft}")
        _run(tools / "pg_dump", *options, *_where())
        check(draft, tools=tools)


def check(path: Path, *, tools: Path | None = None) -> None:
    """Let pg_restore read all of it."""
    _run((tools or _tools()) / "pg_restore", "--file=/dev/null", path)


def put_back(source: Path) -> None:
    """
    Replace every table by those of the backup, all or nothing.

    psql reads "COMMIT" only when pg_restore has come to its end; whatever breaks before
    leaves the database as it was.
    """
    tools = _tools()
    check(source, tools=tools)
    command: list[str | Path] = [
        tools / "psql",
        "--quiet",
        "--no-psqlrc",
        "--set=ON_ERROR_STOP=1",
        *_where(),
    ]
    with subprocess.Popen(  # noqa: S603 - one of PostgreSQL's own programs
        command,
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as psql:
        script = psql.stdin
        if script is None:
            raise BackupFailed("psql takes no script.")
        # A pipe that psql has closed: what it says of the reason follows.
        with_end = _say(script, BEGIN) and _restore_into(script, source=source, tools=tools)
        if with_end:
            _say(script, b"COMMIT;\n")
        said = psql.communicate()[1].decode(errors="replace")
    if psql.returncode or not with_end:
        raise BackupFailed(f"nothing was changed: {' '.join(said.split()) or 'pg_restore ended'}")


def _restore_into(script: IO[bytes], *, source: Path, tools: Path) -> bool:
    command: list[str | Path] = [tools / "pg_restore", *NOBODY_S, "--file=-", source]
    return subprocess.run(command, check=False, stdout=script).returncode == 0  # noqa: S603


def _say(script: IO[bytes], text: bytes) -> bool:
    try:
        script.write(text)
        script.flush()
    except BrokenPipeError:
        return False
    return True


def _run(*command: str | Path) -> None:
    done = subprocess.run(  # noqa: S603 - one of PostgreSQL's own programs
        command, env=_environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BackupFailed(f"{Path(command[0]).name}: {' '.join(done.stderr.split())}")


def _tools() -> Path:
    connection.ensure_connection()
    return folder_of_tools(server=connection.get_database_version()[0])


def _client() -> tuple[Sequence[str], dict[str, str] | None]:
    """What Django itself gives psql: the password is in the environment, never in a command."""
    return connection.client.settings_to_cmd_args_env(connection.settings_dict, [])


def _where() -> Sequence[str]:
    return _client()[0][1:]


def _environment() -> dict[str, str]:
    return {**os.environ, **(_client()[1] or {})}
