"""
``python -m bench.steps``: what each request of one journey costs inside the site, no network.

One process calls the site as a server would (WSGI) and counts its processor time and its queries:
this says where the time of a journey goes, not how fast it is beside others.
"""

import io
import os
import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.db import connection

from bench.browser import Browser
from bench.kept import KEPT, keep, machine, tell, versions
from bench.messages import Incoming
from bench.options import options
from bench.setting_up import set_up
from bench.walks import OURS

PORT = 80
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# The first walks fill what is kept in memory.
WARM = 5
WALKS_A_ROUND = 5


def main() -> None:
    """Walk the journey again and again, and keep each step's median."""
    chosen = options(__doc__)
    begun = machine()
    with tempfile.TemporaryDirectory(prefix="unwind-bench-") as folder:
        _prepare(Path(folder))
        site = WSGIHandler()
        walks = [list(walk(site)) for _ in range(WARM + WALKS_A_ROUND * chosen.rounds)][WARM:]
    steps = [_median(step) for step in zip(*walks, strict=True)]
    total = round(sum(step["cpu_ms"] for step in steps), 1)
    for step in steps:
        tell(f"{step['cpu_ms']:7.2f} ms {step['queries']:3} queries  {step['request']}")
    tell(f"{total:7.2f} ms of processor time in all")
    found = {
        "command": "python -m bench.steps",
        "machine": begun,
        "versions": versions("django"),
        "database": "sqlite",
        "walks": len(walks),
        "cpu_ms": total,
        "steps": steps,
    }
    keep("steps", found)


def walk(site: WSGIHandler) -> Iterator[dict[str, Any]]:
    """Take the journey once; give each request's name, processor time, queries and size."""
    browser = Browser(OURS.walk("/test/safety/"), PORT)
    sent: bytes | None = browser.begin(now=0)
    while sent:
        environ = environ_of(sent)
        queries: list[str] = []
        with connection.execute_wrapper(_noting(queries)):
            begun = time.process_time()
            raw, size = _call(site, environ)
            seconds = time.process_time() - begun
        yield {
            "request": f"{environ['REQUEST_METHOD']} {ID.sub('…', environ['PATH_INFO'])}",
            "cpu_ms": 1000 * seconds,
            "queries": len(queries),
            "bytes": size,
        }
        reply = Incoming().take(raw)
        sent = browser.take(reply, now=0) if reply else None


def environ_of(sent: bytes) -> dict[str, Any]:
    """Return a request as a server hands it to the site."""
    head, _, body = sent.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    method, path, _ = first.split()
    headers = {}
    for line in lines:
        name, _, text = line.partition(": ")
        key = name.upper().replace("-", "_")
        headers[key if key.startswith("CONTENT_") else f"HTTP_{key}"] = text
    return {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": str(PORT),
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        **headers,
    }


def _call(site: WSGIHandler, environ: dict[str, Any]) -> tuple[bytes, int]:
    lines: list[str] = []

    def start(status: str, headers: list[tuple[str, str]]) -> None:
        lines.extend([f"HTTP/1.1 {status}", *(f"{name}: {text}" for name, text in headers)])

    response = site(environ, start)  # type: ignore[arg-type]
    body = b"".join(response)
    response.close()
    return "\r\n".join([*lines, "\r\n"]).encode("latin-1") + body, len(body)


def _noting(queries: list[str]) -> Any:
    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001 - Django's own
        queries.append(sql)
        return execute(sql, params, many, context)

    return note


def _median(steps: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    cpu = statistics.median(step["cpu_ms"] for step in steps)
    return {**steps[0], "cpu_ms": round(cpu, 2)}


def _prepare(folder: Path) -> None:
    os.environ |= {
        "DATABASE_URL": f"sqlite:///{folder / 'site.sqlite3'}",
        "STATIC_ROOT": str(folder / "static"),
        "FIGURES_ROOT": str(KEPT / "figures"),
        "LOG_LEVEL": "WARNING",
        "LIMIT_STARTS": "0",
    }
    set_up()
    call_command("draw_figures", verbosity=0)
    call_command("migrate", verbosity=0)
    call_command("load_content", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


if __name__ == "__main__":
    main()
