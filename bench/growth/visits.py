"""Who is asked for what: random copies of the seed's people, and one request of each kind."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.http import HttpResponse
from django.test import Client
from django.test.client import ClientHandler

from assessment.models import Person, ShareLink
from assessment.services.identity import COOKIE_NAME
from bench.forms import form_on
from bench.growth.filling import Seed
from bench.growth.rows import copied_id, token_of
from bench.growth.seeded import Seeded
from tests.factories import signed_cookie

TICKET = re.compile(r'name="ticket" value="([^"]+)"')
ANSWER = {"method": "eye", "left_level": "3", "right_level": "3", "both_level": "3"}
LOGGED = {"before": "2", "effort": "4", "discomfort": "1"}


@dataclass(frozen=True, slots=True)
class Somebody:
    """One copy of a person."""

    seeded: Seeded
    copy: int
    strides: dict[str, int]

    @property
    def token(self) -> str:
        """The token of their browser."""
        return token_of(Person, self.seeded.key + self.copy * self.strides["assessment_person"])

    @property
    def share_token(self) -> str:
        """The token of the link to their results."""
        stride = self.strides["assessment_sharelink"]
        return token_of(ShareLink, (self.seeded.share_link or 0) + self.copy * stride)

    def id_of(self, seed: UUID | None) -> UUID:
        """Return the id that something of theirs has in this copy."""
        if seed is None:
            raise LookupError("this person has no such thing")
        return copied_id(seed, self.copy)


@dataclass(frozen=True, slots=True)
class Visit:
    """One kind of request: who can make it, and how; ``first`` is asked before and not timed."""

    name: str
    suits: Callable[[Seeded], bool]
    path: Callable[[Somebody], str]
    fields: Callable[[HttpResponse | None], dict[str, str]] | None = None
    first: Callable[[Somebody], str] | None = None
    expected: int = 200

    @property
    def is_read(self) -> bool:
        """Whether it may be asked for again."""
        return self.fields is None


def _has_finished(one: Seeded) -> bool:
    return one.finished is not None


def _has_movement_left(one: Seeded) -> bool:
    return one.next_movement is not None


def _has_answered_all(one: Seeded) -> bool:
    return one.opened is not None and one.next_movement is None


def _has_plan(one: Seeded) -> bool:
    return one.plan is not None


def _is_shared(one: Seeded) -> bool:
    return one.share_link is not None


def _wants_a_plan(one: Seeded) -> bool:
    return _has_finished(one) and not one.has_plan_of_eight


def _movement(one: Somebody) -> str:
    return f"/test/{one.id_of(one.seeded.opened)}/movement/{one.seeded.next_movement}/"


def _check(one: Somebody) -> str:
    return f"/test/{one.id_of(one.seeded.opened)}/check/"


def _results(one: Somebody) -> str:
    return f"/results/{one.id_of(one.seeded.finished)}/"


def _plan(one: Somebody) -> str:
    return f"/routine/{one.id_of(one.seeded.plan)}/"


def _at(path: str) -> Callable[[Somebody], str]:
    return lambda _one: path


def _sending(**fields: str) -> Callable[[HttpResponse | None], dict[str, str]]:
    return lambda _page: fields


def _answer(page: HttpResponse | None) -> dict[str, str]:
    # A form refuses sides that its movement does not have.
    return dict(form_on(page.content.decode(), asking=ANSWER).filled(ANSWER)) if page else {}


def _log(page: HttpResponse | None) -> dict[str, str]:
    found = TICKET.search(page.content.decode()) if page else None
    return {**LOGGED, "ticket": found[1] if found else ""}


def _share(one: Somebody) -> str:
    return f"{_results(one)}share/"


def _follow(one: Somebody) -> str:
    return f"{_plan(one)}follow/"


# Whoever sends a form has just been shown its page, so its rows are in memory by then.
VISITS = (
    Visit("landing", _has_finished, _at("/")),
    Visit("begin a test", _has_finished, _at("/test/safety/"),
          _sending(emergency="no", see_first="no"), first=_at("/test/safety/"), expected=302),
    Visit("movement", _has_movement_left, _movement),
    Visit("answer", _has_movement_left, _movement, _answer,
          first=_movement, expected=302),
    Visit("check", _has_answered_all, _check),
    Visit("finish", _has_answered_all, _check, _sending(), first=_check, expected=302),
    Visit("results", _has_finished, _results),
    Visit("make a routine", _wants_a_plan,
          lambda one: f"/routine/for/{one.id_of(one.seeded.finished)}/",
          _sending(minutes="8"), first=_results, expected=302),
    Visit("routine", _has_plan, _plan),
    Visit("follow", _has_plan, _follow),
    Visit("log a practice", _has_plan, lambda one: f"{_plan(one)}done/", _log,
          first=_follow, expected=302),
    Visit("progress", _has_finished, _at("/progress/")),
    Visit("what is held", _has_finished, _at("/your-data/mine/")),
    Visit("a copy of it", _has_finished, _at("/your-data/copy/json/")),
    Visit("share", _has_finished, _share, _sending(days="7"), first=_share),
    Visit("shared results", _is_shared, lambda one: f"/shared/{one.share_token}/"),
    Visit("readyz", _has_finished, _at("/readyz")),
    # The last, because nobody who is erased can be asked for anything.
    Visit("erase", _has_finished, _at("/your-data/erase/"), _sending(),
          first=_at("/your-data/erase/"), expected=302),
)  # fmt: skip


def strangers(
    rng: random.Random, people: tuple[Seeded, ...], visit: Visit, *, seed: Seed, whole: int
) -> Iterator[Somebody]:
    """Give people who can make this visit, nobody twice, in no order."""
    suited = [one for one in people if visit.suits(one)]
    total = len(suited) * whole
    for place in rng.sample(range(total), min(total, 20_000)):
        yield Somebody(suited[place % len(suited)], place // len(suited), seed.strides)


def browser_of(one: Somebody, *, rng: random.Random) -> Client:
    """Return the client of one person, at an address that nobody else has."""
    address = f"10.{rng.randrange(256)}.{rng.randrange(256)}.{rng.randrange(256)}"
    client = Client(SERVER_NAME="localhost", REMOTE_ADDR=address)
    client.handler = _handler()
    client.cookies[COOKIE_NAME] = signed_cookie(one.token)
    return client


@cache
def _handler() -> ClientHandler:
    # Each client would make its own, at its first request.
    return ClientHandler(enforce_csrf_checks=False)
