"""Three etcd, three PostgreSQL under Patroni and one HAProxy, all on loopback."""

import json
import os
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import Request, urlopen

from deploy.ha.processes import (
    Program,
    account_of_postgres,
    fill,
    free_ports,
    kill_family,
    start,
    wait_for,
)

HERE = Path(__file__).resolve().parent
NODES = 3
NEEDED = ("etcd", "patroni", "haproxy")
ADVICE = (
    "The trial needs PostgreSQL, Patroni, etcd and HAProxy. On Debian: apt-get install "
    "--no-install-recommends postgresql patroni etcd-server haproxy python3-etcd"
)
START_SECONDS = 60


class NotInstalled(RuntimeError):
    """A program of the trial is missing."""


@dataclass(slots=True)
class Node:
    """One machine of the cluster: an etcd, and a Patroni with its PostgreSQL."""

    name: str
    folder: Path
    port: int
    rest: int
    etcd_client: int
    etcd_peer: int
    etcd: Program | None = None
    patroni: Program | None = None

    def ask(self, path: str) -> dict[str, object]:
        """Return what its Patroni says."""
        with urlopen(f"http://127.0.0.1:{self.rest}{path}", timeout=2) as answer:
            said: dict[str, object] = json.load(answer)
        return said

    @property
    def postmaster(self) -> int:
        """The process that all others of its PostgreSQL come from."""
        return int((self.folder / "data" / "postmaster.pid").read_text().split()[0])


@dataclass(slots=True)
class Cluster:
    """The machines, and the door to whichever leads."""

    folder: Path
    nodes: list[Node] = field(default_factory=list)
    password: str = field(default_factory=lambda: secrets.token_hex(16))
    haproxy: Program | None = None
    database_port: int = 0
    site_port: int = 0

    @property
    def database_url(self) -> str:
        """The address of the leader, whoever it is."""
        return f"postgres://postgres:{self.password}@127.0.0.1:{self.database_port}/postgres"

    def start(self) -> None:
        """Start the machines; return once one leads and another follows in step."""
        missing = [name for name in NEEDED if shutil.which(name) is None]
        if missing:
            raise NotInstalled(f"{', '.join(missing)} not found. {ADVICE}")
        ports = iter(free_ports(4 * NODES + 2))
        self.database_port, self.site_port = next(ports), next(ports)
        for number in range(1, NODES + 1):
            folder = self.folder / f"n{number}"
            folder.mkdir(mode=0o700)
            _give(folder)
            self.nodes.append(Node(f"n{number}", folder, *(next(ports) for _ in range(4))))
        for node in self.nodes:
            self.start_node(node)
        wait_for("leader with a follower in step", self.is_safe, seconds=START_SECONDS)

    def start_node(self, node: Node) -> None:
        """Start what runs on one machine; after a loss, it finds its way back by itself."""
        peers = ",".join(f"{each.name}=http://127.0.0.1:{each.etcd_peer}" for each in self.nodes)
        client, peer = (f"http://127.0.0.1:{port}" for port in (node.etcd_client, node.etcd_peer))
        given = {
            "name": node.name,
            "data-dir": node.folder / "etcd",
            "listen-client-urls": client,
            "advertise-client-urls": client,
            "listen-peer-urls": peer,
            "initial-advertise-peer-urls": peer,
            "initial-cluster": peers,
        }
        command = ["etcd", *(f"--{name}={value}" for name, value in given.items())]
        node.etcd = start("etcd", command, folder=node.folder)
        config = fill(
            HERE / "patroni.yml.template",
            node.folder / "patroni.yml",
            {
                "name": node.name,
                "rest": node.rest,
                "port": node.port,
                "folder": node.folder,
                "tools": _tools(),
                "password": self.password,
                "etcd": ",".join(f"127.0.0.1:{each.etcd_client}" for each in self.nodes),
            },
        )
        _give(config)
        node.patroni = start("patroni", ["patroni", config], folder=node.folder)

    def start_proxy(self, sites: Sequence[int]) -> None:
        """Open the doors to the leader and to the copies of the site."""
        config = fill(
            HERE / "haproxy.cfg.template",
            self.folder / "haproxy.cfg",
            {
                "database": self.database_port,
                "databases": "\n".join(
                    f"    server {node.name} 127.0.0.1:{node.port} check port {node.rest}"
                    for node in self.nodes
                ),
                "site": self.site_port,
                "sites": "\n".join(
                    f"    server site{number} 127.0.0.1:{port} check"
                    for number, port in enumerate(sites, start=1)
                ),
            },
        )
        self.haproxy = start(
            "haproxy", ["haproxy", "-db", "-f", config], folder=self.folder, own=False
        )

    def leader(self) -> Node | None:
        """Return the machine that leads, as it says itself."""
        for node in self.nodes:
            try:
                if node.ask("/primary").get("role") in {"master", "primary"}:
                    return node
            except OSError:
                continue
        return None

    def is_safe(self) -> bool:
        """Whether one leads and another follows in step, so that any one may be lost."""
        leader = self.leader()
        members = leader.ask("/cluster")["members"] if leader else []
        return isinstance(members, list) and any(
            each["role"] == "sync_standby" and each["state"] in {"running", "streaming"}
            for each in members
        )

    def switch_over(self) -> None:
        """Ask the leader to hand over, as before an upgrade of its machine."""
        leader = wait_for("leader", self.leader, seconds=30)
        body = json.dumps({"leader": leader.name}).encode()
        address = f"http://127.0.0.1:{leader.rest}/switchover"
        with urlopen(Request(address, data=body, method="POST"), timeout=60):
            return

    def kill_database(self) -> int:
        """Kill the leader's PostgreSQL, all its processes; Patroni stays."""
        leader = wait_for("leader", self.leader, seconds=30)
        return kill_family(leader.postmaster)

    def kill_leader(self) -> Node:
        """Kill everything on the leader's machine, and leave it so."""
        leader = wait_for("leader", self.leader, seconds=30)
        postmaster = leader.postmaster
        for program in (leader.patroni, leader.etcd):
            if program is not None:
                program.kill()
        # Its parent has gone first, so it is nobody's child any more.
        kill_family(postmaster)
        return leader

    def stop(self) -> None:
        """End everything."""
        programs = [self.haproxy, *(node.patroni for node in self.nodes)]
        for program in [*programs, *(node.etcd for node in self.nodes)]:
            if program is not None and program.process.poll() is None:
                program.kill()
        for node in self.nodes:
            if (node.folder / "data" / "postmaster.pid").exists():
                kill_family(node.postmaster)


def _give(path: Path) -> None:
    account = account_of_postgres()
    if account is not None:
        os.chown(path, account.pw_uid, account.pw_gid)


def _tools() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if not found:
        raise NotInstalled(f"postgres not found. {ADVICE}")
    return found[-1].parent
