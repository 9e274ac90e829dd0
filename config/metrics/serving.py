"""What all processes have counted, added up, at an address that is not the site's."""

from pathlib import Path
from threading import Thread
from wsgiref.simple_server import WSGIServer

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.multiprocess import MultiProcessCollector


def start(*, host: str, port: int, folder: Path) -> tuple[WSGIServer, Thread]:
    """
    Serve in a thread until the server is shut down.

    Raises:
        OSError: If the address is in use or not this machine's.
    """
    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=str(folder))  # type: ignore[no-untyped-call]
    return start_http_server(port, addr=host, registry=registry)
