"""A crowd in several processes, so that the one that measures is not what is slow."""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from bench.crowd import Arrival, Outcome, take_journeys
from bench.walks import Way

PROCESSES = 2


def gather(
    way: Way,
    *,
    port: int,
    arrivals: Sequence[Arrival],
    at_once: int | None = None,
    seconds: float | None = None,
) -> Outcome:
    """Share the journeys among the processes, and add up what they have met with."""
    share = partial(
        take_journeys,
        way,
        port=port,
        at_once=at_once // PROCESSES if at_once else None,
        seconds=seconds,
    )
    shares = [arrivals[number::PROCESSES] for number in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("fork")) as pool:
        futures = [pool.submit(share, arrivals=each) for each in shares if each]
        return joined([future.result() for future in futures])


def joined(outcomes: Sequence[Outcome]) -> Outcome:
    """Add up the outcomes of several processes that ran side by side."""
    return Outcome(
        journeys=sum(each.journeys for each in outcomes),
        errors=[error for each in outcomes for error in each.errors],
        step_seconds=[second for each in outcomes for second in each.step_seconds],
        received=sum(each.received for each in outcomes),
        requests=sum(each.requests for each in outcomes),
        began=min(each.began for each in outcomes),
        ended=max(each.ended for each in outcomes),
        client_cpu_seconds=sum(each.client_cpu_seconds for each in outcomes),
    )
