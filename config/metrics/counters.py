"""What is counted, by its Prometheus name."""

import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from django.conf import settings

# The library chooses how it counts, in memory or in files, once: when it is first imported.
os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", settings.METRICS_ROOT)

from prometheus_client import CollectorRegistry, Counter, Histogram

# Around what pages take: most are under 10 ms, and a request waits five seconds for a lock.
SECONDS = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
# Without the library's own, which tell of one process and would not add up.
REGISTRY = CollectorRegistry()


def _counter(name: str, text: str, *labels: str) -> Counter:
    return Counter(name, text, labels, registry=REGISTRY)


@dataclass(frozen=True, slots=True)
class Counters:
    """One of each; labels are names from the code, so their number has an end."""

    requests: Counter = field(
        default_factory=lambda: _counter(
            "unwind_requests", "Requests answered.", "route", "method", "status"
        )
    )
    seconds: Histogram = field(
        default_factory=lambda: Histogram(
            "unwind_request_seconds",
            "Time until the answer was ready.",
            ["route"],
            buckets=SECONDS,
            registry=REGISTRY,
        )
    )
    busy: Counter = field(
        default_factory=lambda: _counter(
            "unwind_database_busy", "Requests told that the database is busy."
        )
    )
    limited: Counter = field(
        default_factory=lambda: _counter(
            "unwind_limited", "Requests refused by a limit, by its setting.", "limit"
        )
    )
    tests: Counter = field(
        default_factory=lambda: _counter("unwind_tests_finished", "Tests scored.")
    )
    practices: Counter = field(
        default_factory=lambda: _counter("unwind_practices_logged", "Practices stored.")
    )


@cache
def counters() -> Counters:
    """Return the counters of this process."""
    Path(settings.METRICS_ROOT).mkdir(parents=True, exist_ok=True)
    return Counters()
