"""Many people at once on one loop: as many as may be at a time, or as they arrive."""

import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.browser import Browser
from bench.messages import Incoming
from bench.walks import Way

PIECE = 1 << 16
# A site that keeps up needs a fraction of this for a whole journey.
PATIENCE_SECONDS = 60.0


@dataclass(slots=True)
class Outcome:
    """What a crowd has met with."""

    journeys: int = 0
    errors: list[str] = field(default_factory=list)
    step_seconds: list[float] = field(default_factory=list)
    received: int = 0
    requests: int = 0
    began: float = 0.0
    ended: float = 0.0
    client_cpu_seconds: float = 0.0

    def add(self, browser: Browser) -> None:
        """Count one journey that came to its end."""
        self.journeys += 1
        self.step_seconds += browser.seconds
        self.received += browser.received
        self.requests += browser.requests


@dataclass(slots=True)
class Connection:
    """One person on the way: their browser, its socket, the reply that comes in."""

    browser: Browser
    socket: socket.socket
    incoming: Incoming = field(default_factory=Incoming)


@dataclass(frozen=True, slots=True)
class Arrival:
    """Where one journey starts, and the earliest moment, in seconds from the beginning."""

    start: str
    due: float = 0.0


def take_journeys(
    way: Way,
    *,
    port: int,
    arrivals: Sequence[Arrival],
    at_once: int | None = None,
    seconds: float | None = None,
) -> Outcome:
    """Walk every journey that may begin within the time, never more than ``at_once`` at once."""
    outcome = Outcome(began=time.monotonic(), client_cpu_seconds=-time.process_time())
    last = outcome.began + (arrivals[-1].due if seconds is None else seconds)
    # Under load those who have begun come to their end; it may take them long.
    deadline = last + PATIENCE_SECONDS * (1 if seconds is None else 4)
    waiting = list(reversed(arrivals))
    with selectors.DefaultSelector() as selector:
        while waiting or selector.get_map():
            now = time.monotonic()
            if seconds is not None and now > last:
                waiting.clear()
            if now > deadline:
                outcome.errors.append(f"{len(selector.get_map()) + len(waiting)} never arrived")
                break
            while waiting and _may_start(waiting[-1], outcome, selector, at_once=at_once):
                _start(waiting.pop(), way=way, port=port, outcome=outcome, selector=selector)
            for connection in _ready(selector, timeout=_until(waiting, outcome, at_once=at_once)):
                _serve(connection, outcome=outcome, selector=selector)
        for key in list(selector.get_map().values()):
            # What they have waited for so far counts, or a site that hangs would look quick.
            outcome.step_seconds += key.data.browser.seconds_until(time.monotonic())
            key.data.socket.close()
    outcome.ended = time.monotonic()
    outcome.client_cpu_seconds += time.process_time()
    return outcome


def _may_start(
    arrival: Arrival, outcome: Outcome, selector: selectors.BaseSelector, *, at_once: int | None
) -> bool:
    if at_once is not None:
        return len(selector.get_map()) < at_once
    return time.monotonic() >= outcome.began + arrival.due


def _until(waiting: Sequence[Arrival], outcome: Outcome, *, at_once: int | None) -> float:
    if at_once is not None or not waiting:
        return 1.0
    return max(0.0, outcome.began + waiting[-1].due - time.monotonic())


def _start(
    arrival: Arrival, *, way: Way, port: int, outcome: Outcome, selector: selectors.BaseSelector
) -> None:
    connection = Connection(
        Browser(way.walk(arrival.start), port), socket.create_connection(("127.0.0.1", port))
    )
    connection.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    # An arrival counts from when it was due, so that a slow client or server hides nothing.
    now = outcome.began + arrival.due if arrival.due else time.monotonic()
    connection.socket.sendall(connection.browser.begin(now=now))
    selector.register(connection.socket, selectors.EVENT_READ, connection)


def _ready(selector: selectors.BaseSelector, *, timeout: float) -> Iterator[Connection]:
    if not selector.get_map():
        time.sleep(timeout)
        return
    for key, _ in selector.select(timeout):
        yield key.data


def _serve(connection: Connection, *, outcome: Outcome, selector: selectors.BaseSelector) -> None:
    try:
        is_over = _take(connection)
    except (OSError, RuntimeError, LookupError, ValueError) as error:
        outcome.errors.append(f"{type(error).__name__}: {error}")
    else:
        if not is_over:
            return
        outcome.add(connection.browser)
    selector.unregister(connection.socket)
    connection.socket.close()


def _take(connection: Connection) -> bool:
    data = connection.socket.recv(PIECE)
    if not data:
        raise ConnectionResetError("closed in the middle of a journey")
    reply = connection.incoming.take(data)
    if reply is None:
        return False
    connection.incoming = Incoming()
    following = connection.browser.take(reply, now=time.monotonic())
    if following is None:
        return True
    connection.socket.sendall(following)
    return False
