"""
What the site tells its counters.

Nothing is loaded and nothing happens where ``METRICS_BIND`` is not set. What is stored counts only
after its transaction: call these by ``transaction.on_commit``.
"""

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from config.metrics.counters import Counters


def finished_test() -> None:
    """One more test was scored."""
    if counters := _counters():
        counters.tests.inc()


def logged_practice() -> None:
    """One more practice was stored."""
    if counters := _counters():
        counters.practices.inc()


def database_busy() -> None:
    """Somebody was told to try again in a moment."""
    if counters := _counters():
        counters.busy.inc()


def limited(setting: str) -> None:
    """Somebody was over the limit that this setting names."""
    if counters := _counters():
        counters.limited.labels(setting).inc()


def _counters() -> "Counters | None":
    if not settings.METRICS_BIND:
        return None
    from config.metrics.counters import counters  # noqa: PLC0415 - a site without needs no library

    return counters()
