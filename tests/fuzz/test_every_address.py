"""Every route, with everybody's ids, as everybody, by every method."""

from collections.abc import Iterator
from itertools import islice, product

import pytest

from tests.fuzz.addresses import STRAY, Arguments, Route, addresses_of, routes
from tests.fuzz.hostile import (
    CONTENT_TYPES,
    HEADER_NAMES,
    HEADER_VALUES,
    MALFORMED,
    MARKUP,
    METHODS,
    TEXTS,
)
from tests.fuzz.shots import Shot, urlencoded, with_query
from tests.fuzz.world import World

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("note"),
    # The admin's own pages look for variables that are not there.
    pytest.mark.ignore_template_errors,
]
ROUTES = routes()
# With two arguments there are hundreds; each argument's values all come up in as many as these.
MOST_ADDRESSES = 120


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.pattern or "front page")
def test_it_tells_nobody_what_is_somebody_else_s(world: World, route: Route) -> None:
    people = ("stranger",) if route.is_of_the_admin else ("practiser", "halfway", "stranger")
    addresses = spread(route, world.arguments)

    assert addresses
    world.take_all(
        Shot(who, method, address)
        for who, address, method in product(people, addresses, ("GET", "POST"))
    )


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.pattern or "front page")
def test_it_takes_or_refuses_every_method_and_cookie(world: World, route: Route) -> None:
    address = next(addresses_of(route, world.arguments))
    everybody = [Shot(who, "GET", address) for who in world.cookies]

    world.take_all([*everybody, *(Shot("practiser", method, address) for method in METHODS)])


def test_an_address_that_no_route_has_is_not_found(world: World) -> None:
    world.take_all(
        Shot(who, method, address)
        for who, address, method in product(("practiser", "broken"), STRAY, ("GET", "POST"))
    )


def test_a_query_says_nothing_that_is_not_escaped(world: World) -> None:
    world.take_all(Shot("practiser", "GET", address) for address in with_hostile_queries(world))


@pytest.mark.parametrize("name", HEADER_NAMES)
def test_a_header_is_taken_for_what_it_is(world: World, name: str) -> None:
    own = next(form.action for form in world.forms if form.route.endswith("/limits/"))

    world.take_all(
        Shot("limits", method, address, headers=((name, value),), guarded=True)
        for value in (*HEADER_VALUES, *MARKUP[:4])
        for method, address in (("GET", "/"), ("POST", own), ("POST", "/theme/"))
    )


@pytest.mark.parametrize("content_type", CONTENT_TYPES)
def test_a_body_that_is_no_form_is_refused(world: World, content_type: str) -> None:
    own = {form.route: form.action for form in world.forms if form.method == "POST"}

    world.take_all(
        Shot("practiser", "POST", address, body, content_type)
        for address, body in product(own.values(), (*MALFORMED, urlencoded([("a", "<zq7x>")])))
    )


def spread(route: Route, arguments: Arguments) -> list[str]:
    """Return the route's addresses, evenly thinned out where there are very many."""
    found = list(addresses_of(route, arguments))
    # One more than the ratio, so that no argument's values are passed over in step.
    step = len(found) // MOST_ADDRESSES + 1
    return list(islice(found, 0, None, step))


def with_hostile_queries(world: World) -> Iterator[str]:
    """Return the addresses of forms that are sent by address, each field with each value."""
    forms = {form.route: form for form in world.forms if form.method == "GET"}
    for form in forms.values():
        for each in form.fields:
            others = [pair for pair in form.as_it_stands() if pair[0] != each.name]
            for value in (*MARKUP, *TEXTS[::3]):
                yield with_query(form.action, [*others, (each.name, value)])
    for name, value in product(("minutes", "next", "zq7x"), MARKUP):
        yield with_query("/routines/hip-first/", [(name, value)])
