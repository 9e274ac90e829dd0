"""People who answer while the cluster changes under them, as patient as the site's own script."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException
from random import Random

from tests.durability.browser import Answer, Browser
from tests.durability.visitor import Acknowledged, Visitor

# What static/js/step.js does: a step is sent again for half a minute, then it says "Not saved".
PATIENCE = 30.0
PAUSE = 1.5
PASSING = {502, 503, 504}
# Opened by a link, not by a step: no script waits for it.
BY_LINK = {"/test/", "/test/safety/"}


class PatientBrowser(Browser):
    """A browser that sends a step again while the site is away."""

    def send(self, method: str, address: str, *, body: str | None = None) -> Answer:
        """Send until it is answered, or until the person would read "Not saved"."""
        is_step = method == "POST" or address not in BY_LINK
        deadline = time.monotonic() + (PATIENCE if is_step else 0)
        while True:
            try:
                answer = super().send(method, address, body=body)
            except (OSError, HTTPException):
                if time.monotonic() > deadline:
                    raise
            else:
                if answer.status not in PASSING or time.monotonic() > deadline:
                    return answer
            time.sleep(PAUSE)


@dataclass(slots=True)
class People:
    """Everybody who answers, and when each of their steps was acknowledged."""

    port: int
    seed: int
    count: int
    visitors: list[Visitor] = field(default_factory=list)

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Let everybody answer until the end of the block, and wait for them."""
        self.visitors = [
            Visitor(number, PatientBrowser(self.port), Random(f"{self.seed} {number}"))  # noqa: S311
            for number in range(self.count)
        ]
        stop = threading.Event()
        threads = [threading.Thread(target=each.run, args=(stop,)) for each in self.visitors]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            stop.set()
            for thread in threads:
                thread.join()

    @property
    def acknowledged(self) -> list[Acknowledged]:
        """All that the site has said it saved."""
        return [one for visitor in self.visitors for one in list(visitor.acknowledged)]

    @property
    def error_pages(self) -> int:
        """How often somebody saw that something had failed."""
        return sum(visitor.failed for visitor in self.visitors)

    @property
    def strange(self) -> list[str]:
        """Answers that a sound step never gets."""
        return [each for visitor in self.visitors for each in visitor.strange]


def longest_silence(people: People, *, until: threading.Event) -> float:
    """Watch until told to stop; return the longest time in seconds without one saved step."""
    longest, last, saved = 0.0, time.monotonic(), len(people.acknowledged)
    while not until.wait(0.05):
        now, count = time.monotonic(), len(people.acknowledged)
        if count != saved:
            last, saved = now, count
        longest = max(longest, now - last)
    return longest
