"""oTree under measurement: in an environment of its own, with people made through its interface."""

import json
import shutil
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

from bench.environments import environment
from bench.kept import ROOT
from bench.servers import Site
from tests.browser.real_server import free_port

SOURCE = ROOT / "bench" / "otree"
# oTree looks for them in every project.
FOLDERS = ("_static", "_templates")


def otree(folder: Path, *, database_url: str) -> Site:
    """Return its production server on a project with the twelve pages."""
    project = folder / "otree"
    shutil.copytree(SOURCE / "journey", project / "journey")
    shutil.copy(SOURCE / "settings.py", project)
    for name in FOLDERS:
        (project / name).mkdir()
    programs, port = environment("otree") / "bin", free_port()
    return Site(
        "otree",
        (str(programs / "otree"), "prodserver", f"127.0.0.1:{port}"),
        folder,
        {
            "PATH": f"{programs}:/usr/bin:/bin",
            "OTREE_PRODUCTION": "1",
            "DATABASE_URL": database_url,
        },
        port,
        ready="/api/otree_version",
        work_in=project,
    )


def starts(site: Site, *, people: int) -> list[str]:
    """Make a session with so many people, and return where each of them begins."""
    asked = {"session_config_name": "journey", "num_participants": people}
    code = _call(site, "sessions", asked)["code"]
    session = _call(site, f"sessions/{code}")
    return [f"/InitializeParticipant/{person['code']}" for person in session["participants"]]


def _call(site: Site, what: str, sent: dict[str, object] | None = None) -> dict[str, Any]:
    request = Request(
        f"http://127.0.0.1:{site.port}/api/{what}",
        data=json.dumps(sent).encode() if sent else None,
        headers={"Content-Type": "application/json"},
    )
    with urlopen(request, timeout=60) as answer:  # noqa: S310 - our own server
        found: dict[str, Any] = json.load(answer)
    return found
