"""A site full of people, the requests that are sent to it, and what must stay true meanwhile."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from django.apps import apps
from django.db import transaction
from django.http import HttpResponseBase

from assessment.content_loader import load_edition
from assessment.models import Person
from routines.models import Exercise, Routine
from tests.fuzz.addresses import Arguments
from tests.fuzz.bars import problems_of
from tests.fuzz.crawl import Form, forms_of
from tests.fuzz.people import (
    CARRIED,
    SHARED,
    WALKERS,
    canaries,
    canary_ids,
    cookies,
    ids,
    make_people,
)
from tests.fuzz.rows import Rows, owned_rows
from tests.fuzz.shots import Shot, send
from tests.plans import load_content

# What people do must not change what editors wrote, nor make an editor.
EDITORIAL = ("auth", "routines.Exercise", "routines.Routine", "routines.RecommendationRule")


class Fallen(AssertionError):
    """A request that brought a bar down."""


@dataclass(slots=True)
class World:
    """Everybody's cookies, what they own, and how the site has answered so far."""

    cookies: Mapping[str, str]
    secret: Sequence[str]
    canaries: Sequence[Person]
    arguments: Arguments
    forms: list[Form] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    @property
    def sent(self) -> int:
        """How many requests were answered."""
        return self.statuses.total()

    @property
    def starts(self) -> list[str]:
        """Addresses from which links lead everywhere; those with a token are given, not found."""
        tokens = self.arguments.tokens
        links = [f"/{kind}/{token}/" for token in tokens[:2] for kind in ("shared", "carry")]
        return ["/", "/test/", "/progress/", "/carry/", "/practice/days/", *links]

    def joined_by(self, who: str, *, cookie: str) -> "World":
        """Return this world with one more in it; what is sent there counts here."""
        return replace(self, cookies={**self.cookies, who: cookie})

    def take(self, shot: Shot) -> HttpResponseBase:
        """Send one request and return the answer; raise ``Fallen`` if it brings a bar down."""
        response = send(shot, cookie=self.cookies[shot.who])
        self.statuses[response.status_code] += 1
        problems = problems_of(shot, response, secret=self.secret)
        if problems:
            raise Fallen("\n".join([f"after {self.sent} requests, {shot}", *problems]))
        return response

    def take_all(self, shots: Iterable[Shot]) -> None:
        """Send requests one after the other, then put the database back."""
        with self.watched():
            for shot in shots:
                self.take(shot)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Compare the canaries' rows before and after, then undo whatever was done between."""
        with transaction.atomic():
            before = self.guarded_rows()
            yield
            after = self.guarded_rows()
            if before != after:
                raise Fallen(f"rows of others have changed: {_difference(before, after)}")
            transaction.set_rollback(True)

    @contextmanager
    def undone(self) -> Iterator[None]:
        """Undo whatever is done: looking at a plan may fit it to today, for one."""
        with transaction.atomic():
            yield
            transaction.set_rollback(True)

    def guarded_rows(self) -> Mapping[str, Rows]:
        """Return what nobody may change: the canaries' rows, and the number of editorial ones."""
        rows: dict[str, Rows] = {str(one.pk): owned_rows(one) for one in self.canaries}
        rows["editorial"] = {
            model._meta.label: ((model._default_manager.count(),),)
            for model in apps.get_models()
            if model._meta.label.startswith(EDITORIAL)
        }
        return rows


def make_world() -> World:
    """Fill the database, and look at every page as everybody for its forms."""
    load_content()
    make_people()
    slugs = [
        *Exercise.objects.order_by("pk").values_list("slug", flat=True)[:2],
        *Routine.objects.order_by("pk").values_list("slug", flat=True)[:2],
        *(movement.slug for movement in load_edition().movements[:3]),
        "no-such-thing",
    ]
    tokens = [
        name + link for name in ("practiser", "canary-finished") for link in (SHARED, CARRIED)
    ]
    people = cookies()
    arguments = Arguments(ids=ids(), slugs=slugs, tokens=[*tokens, "x", "<zq7x>", "\x00"])
    world = World(people, canary_ids(), canaries(), arguments)
    for who in WALKERS:
        with world.undone():
            world.forms += forms_of(who, people[who], start=world.starts)
    return world


def _difference(before: Mapping[str, Rows], after: Mapping[str, Rows]) -> list[str]:
    return [
        f"{whose} {label}"
        for whose, rows in before.items()
        for label in {*rows, *after[whose]}
        if rows.get(label) != after[whose].get(label)
    ]
