"""The ear of the whole suite hears what must not be said, and nothing else."""

import logging

import pytest
from django.test import RequestFactory

from tests.leaks import Listener, leak_in, leak_in_page, leaks_in_log

TOKEN = "aB3-_" * 8 + "xyz"


@pytest.mark.parametrize(
    "message",
    [
        f"GET /shared/{TOKEN}/ 404 3 ms",
        "GET /results/0b0e6c5e-1c1e-4d0e-9d0e-0b0e6c5e1c1e/ 200 3 ms",
        "stored score=55",
        'refused {"left_level": "3"}',
        "the hips are at 55",
        f"made {TOKEN}",
    ],
)
def test_it_hears_answers_and_secrets(message: str) -> None:
    assert leak_in(logger="unwind.requests", message=message)


@pytest.mark.parametrize(
    ("logger", "message"),
    [
        ("unwind.requests", "GET /shared/<str:token>/ 200 3 ms"),
        ("unwind.requests", "POST (no route) 413 1 ms"),
        ("unwind.requests", "database busy OperationalError at config/x.py:3 get"),
        ("unwind.figures", "figure hip_ir cannot be drawn: the hip bends by 200 degrees"),
    ],
)
def test_it_lets_pass_what_the_site_says(logger: str, message: str) -> None:
    assert leak_in(logger=logger, message=message) is None


def test_it_listens_to_every_log(listener: Listener) -> None:
    before = listener.heard
    for name in ("anything", "unwind.requests", "django.request", "django.server"):
        logging.getLogger(name).error("hello", exc_info=ValueError("x"))

    assert listener.heard == before + 4


def test_a_leak_in_any_log_is_kept(listener: Listener) -> None:
    logging.getLogger("anything").warning("opened by %s", TOKEN)
    heard = list(listener.leaks)
    listener.leaks.clear()

    assert heard == [f"anything: opened by {TOKEN}"]


def test_it_reads_the_log_of_a_real_server() -> None:
    start = "2026-11-22 13:26:12,385 INFO fd23d5dc unwind.requests:"
    text = f"Preparing\n{start} GET / 200 9 ms\n{start} GET /shared/{TOKEN}/ 404 2 ms\n"

    assert len(leaks_in_log(text)) == 1


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/results/x/?hips=55", "Your results"),
        ("/results/x/", "Your hips"),
        ("/results/x/", "Your results: 55"),
        ("/shared/x/", "Score: low"),
    ],
)
def test_it_sees_titles_and_addresses_that_tell(path: str, title: str) -> None:
    assert leak_in_page(RequestFactory().get(path), title=title)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/results/x/", "Your results"),
        ("/routines/hip-first/?minutes=8", "Hips first"),
        ("/practice/days/?day=mon", "Practice days"),
        ("/test/x/movement/hip_ir/", "Error: Seated inward hip turn (internal rotation)"),
    ],
)
def test_it_lets_titles_pass_that_are_the_same_for_everybody(path: str, title: str) -> None:
    assert leak_in_page(RequestFactory().get(path), title=title) is None
