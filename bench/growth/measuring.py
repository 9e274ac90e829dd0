"""Asking random people's pages of every size in turn, and timing them."""

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.test import Client

from bench.growth.filling import Seed
from bench.growth.plans import Explaining, Plan
from bench.growth.rows import table_names
from bench.growth.seeded import Seeded
from bench.growth.visits import VISITS, Somebody, Visit, browser_of, strangers
from bench.ratios import percentile

ROUNDS = 5
# Of each kind and size, before anything is timed.
WARM_UP = 10
GONE = 404
# So few left to answer would be no percentile; something else is wrong then.
FEWEST = 5


class WrongPage(RuntimeError):
    """A page was not what was asked for, so its time says nothing."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """The database of one size, and the people in it who may be asked."""

    size: int
    name: str
    host: str
    seed: Seed
    whole: int
    people: tuple[Seeded, ...]


@dataclass(slots=True)
class Times:
    """The seconds of one kind of request: a person's first time, and the same once more."""

    first: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)


Figures = Mapping[tuple[int, str], Times]


def measure(crowds: Sequence[Crowd], *, requests: int, seed: int) -> Figures:
    """Ask every kind of page in every size, in rounds, so that all share a slow minute."""
    rng = random.Random(seed)  # noqa: S311 - nothing is kept secret with it
    found = {(crowd.size, visit.name): Times() for crowd in crowds for visit in VISITS}
    for visit in VISITS:
        queues = {crowd.size: _queue(rng, visit, crowd=crowd) for crowd in crowds}
        for number in range(ROUNDS + 1):
            count = requests // ROUNDS if number else WARM_UP
            for crowd in crowds:
                use(crowd)
                times = found[crowd.size, visit.name] if number else Times()
                _ask_many(rng, visit, queues[crowd.size], count=count, times=times)
    return found


def explained(crowd: Crowd, *, seed: int) -> list[Plan]:
    """Return the plan of every query of every kind of page, one person each."""
    rng = random.Random(seed + 1)  # noqa: S311 - nothing is kept secret with it
    use(crowd)
    plans: list[Plan] = []
    for visit in VISITS:
        for one in _queue(rng, visit, crowd=crowd):
            explaining = Explaining(visit.name, growing=table_names())
            browser = browser_of(one, rng=rng)
            ask = _prepared(browser, visit, one)
            if ask is None:
                continue
            with connection.execute_wrapper(explaining):
                response = ask()
            if response.status_code == visit.expected:
                plans += explaining.plans
                break
    return plans


def use(crowd: Crowd) -> None:
    """Let the site's connection be to this size."""
    if connection.settings_dict["NAME"] != crowd.name:
        connection.close()
        connection.settings_dict["NAME"] = crowd.name
    connection.ensure_connection()


def figures_of(times: Times) -> dict[str, float | int]:
    """Return what is kept of one kind and size, in milliseconds."""
    told: dict[str, float | int] = {"requests": len(times.first)}
    for name, seconds in (("first", times.first), ("again", times.again)):
        if seconds:
            told |= {
                f"{name}_p{percent}_ms": round(1000 * percentile(seconds, percent), 2)
                for percent in (50, 95)
            }
    return told


def _queue(rng: random.Random, visit: Visit, *, crowd: Crowd) -> Iterator[Somebody]:
    return strangers(rng, crowd.people, visit, seed=crowd.seed, whole=crowd.whole)


def _ask_many(
    rng: random.Random, visit: Visit, queue: Iterator[Somebody], *, count: int, times: Times
) -> None:
    asked = 0
    for one in queue:
        if asked == count:
            return
        browser = browser_of(one, rng=rng)
        ask = _prepared(browser, visit, one)
        seconds = _timed(visit, ask) if ask else None
        if seconds is None:
            continue
        asked += 1
        times.first.append(seconds)
        if visit.is_read and ask and (once_more := _timed(visit, ask)):
            times.again.append(once_more)


def _prepared(browser: Client, visit: Visit, one: Somebody) -> Callable[[], Any] | None:
    before: Any = None
    if visit.first:
        before = browser.get(visit.first(one))
        if before.status_code != 200:
            return None
    path = visit.path(one)
    if visit.fields is None:
        return lambda: browser.get(path)
    fields = visit.fields(before)
    return lambda: browser.post(path, fields)


def _timed(visit: Visit, ask: Callable[[], Any]) -> float | None:
    begun = time.perf_counter()
    response = ask()
    # What is sent in pieces is made while it is read.
    size = len(response.getvalue())
    seconds = time.perf_counter() - begun
    if response.status_code == GONE:
        # Erased or stopped by an earlier run.
        return None
    if response.status_code != visit.expected:
        where = response.headers.get("Location", "")
        raise WrongPage(f"{visit.name}: {response.status_code} {where} ({size} bytes)")
    return seconds
