"""One client that takes the test over and over, and remembers what the server acknowledged."""

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException
from random import Random
from uuid import UUID

from tests.durability.browser import Answer, Browser, filled, path_of

# A person would take minutes; this is short enough to be in the middle of something at any time.
PAUSE = (0.02, 0.15)
ENOUGH_WITHIN_SECONDS = 40
ABOUT = {"age_band": "40-49", "sex": "F", "discomfort": "1", "warm": "yes"}


class Refused(RuntimeError):
    """The server answered, but not with what a sound step gets."""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """One step that the server said it had saved."""

    step: str
    public_id: UUID
    movement: str = ""
    levels: tuple[int, ...] = ()


@dataclass(slots=True)
class Visitor:
    """Takes the test as long as it may, in a thread of its own."""

    number: int
    browser: Browser
    random: Random
    acknowledged: list[Acknowledged] = field(default_factory=list)
    failed: int = 0
    strange: list[str] = field(default_factory=list)

    def run(self, stop: threading.Event) -> None:
        """Go on until told to stop; whatever fails is tried again from where the site says."""
        while not stop.is_set():
            try:
                self._take_the_test(stop)
            except (OSError, HTTPException):
                self.failed += 1
                stop.wait(0.2)
            except Refused as error:
                self.strange.append(str(error))

    def reach(self, step: str) -> Answer:
        """Answer until the page that asks for this step, and return it."""
        page = self.browser.get("/test/")
        while f"/{step}/" not in page.address:
            page = self.browser.get(self._answer(page, path_of(page.address).split("/")))
        return page

    def reach_the_log(self) -> Answer:
        """Finish the test, choose a routine, and return the page that ends in its log."""
        page = self.reach("check")
        results = self.browser.get(self._answer(page, path_of(page.address).split("/")))
        plan = self._send(results, {"minutes": "8"}, to="/routine/for/")
        return self.browser.get(f"{path_of(plan)}follow/")

    def _take_the_test(self, stop: threading.Event) -> None:
        page = self.browser.get("/test/")
        while not stop.is_set():
            stop.wait(self.random.uniform(*PAUSE))
            path = path_of(page.address).split("/")
            if path[1] == "results":
                self._practise(page, stop)
                return
            page = self.browser.get(self._answer(page, path))

    def _answer(self, page: Answer, path: list[str]) -> str:
        """Send the step that the page asks for and return where it leads."""
        if page.status >= 500:
            raise OSError(f"status {page.status}")
        step = path[2] if path[2] == "safety" else path[3]
        form = self._form(page)
        if step == "movement":
            levels: dict[str, str] = {
                name: str(self.random.randint(1, 5))
                for name in ("left_level", "right_level", "both_level")
                if name in form
            }
            location = self._send(page, {"method": "eye", **levels})
            chosen = tuple(int(level) for level in levels.values())
            self._note("movement", path[2], movement=path[4], levels=chosen)
            return location
        location = self._send(page, {"emergency": "no", "see_first": "no", **ABOUT})
        self._note(step, path_of(location).split("/")[2] if step == "safety" else path[2])
        return location

    def _practise(self, page: Answer, stop: threading.Event) -> None:
        """Make a routine, log it, and begin the next test."""
        plan = self._send(page, {"minutes": "8"}, to="/routine/for/")
        self._note("plan", path_of(plan).split("/")[2])
        stop.wait(self.random.uniform(*PAUSE))
        follow = self.browser.get(f"{path_of(plan)}follow/")
        practice = self._send(follow, {"before": "1", "effort": "2"}, to="/done/")
        self._note("practice", path_of(practice).split("/")[2])
        safety = self.browser.get("/test/safety/")
        begun = self._send(safety, {"emergency": "no", "see_first": "no"})
        self._note("safety", path_of(begun).split("/")[2])

    def _form(self, page: Answer) -> set[str]:
        if page.status >= 500:
            raise OSError(f"status {page.status}")
        return set(page.form().fields)

    def _send(self, page: Answer, chosen: dict[str, str], *, to: str = "") -> str:
        """Send the page's form; only a redirect says that it was saved."""
        if page.status >= 500:
            raise OSError(f"status {page.status}")
        form = page.form(to=to)
        answer = self.browser.post(form.action or page.address, filled(form, chosen))
        if answer.status >= 500:
            raise OSError(f"status {answer.status}")
        if answer.status != 302:
            raise Refused(f"{page.address}: status {answer.status}")
        return answer.location

    def _note(
        self, step: str, public_id: str, *, movement: str = "", levels: tuple[int, ...] = ()
    ) -> None:
        self.acknowledged.append(Acknowledged(step, UUID(public_id), movement, levels))


def crowd(port: int, *, count: int, seed: int) -> list[Visitor]:
    """Return as many visitors, whose answers the seed decides."""
    return [Visitor(number, Browser(port), Random(f"{seed} {number}")) for number in range(count)]


@contextmanager
def visiting(visitors: Sequence[Visitor]) -> Iterator[None]:
    """Let everybody answer until the end of the block, and wait for them."""
    stop = threading.Event()
    threads = [threading.Thread(target=each.run, args=(stop,)) for each in visitors]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def count_of(step: str, visitors: Sequence[Visitor]) -> int:
    """Count how often the server has acknowledged a step until now."""
    return sum(one.step == step for each in visitors for one in list(each.acknowledged))


def wait_for(step: str, visitors: Sequence[Visitor], *, count: int) -> None:
    """Wait until a step was acknowledged so often."""
    deadline = time.monotonic() + ENOUGH_WITHIN_SECONDS
    while (so_far := count_of(step, visitors)) < count:
        if time.monotonic() > deadline:
            failed = sum(each.failed for each in visitors)
            strange = [text for each in visitors for text in each.strange]
            told = f"{failed} requests failed, strange: {strange[:3]}"
            raise TimeoutError(f"{step}: {so_far} times, {count} wanted; {told}")
        time.sleep(0.05)
