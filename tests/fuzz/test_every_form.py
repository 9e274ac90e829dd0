"""Every form of every page: as it stands, then each of its fields with each hostile value."""

from collections.abc import Iterator

import pytest

from tests.fuzz.crawl import Form
from tests.fuzz.hostile import KNOWN
from tests.fuzz.shots import MULTIPART, Shot, multipart, send, urlencoded, with_query
from tests.fuzz.size import PARTS
from tests.fuzz.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("note")]
TOKEN = "csrfmiddlewaretoken"
FROM_OUR_PAGE = (("Sec-Fetch-Site", "same-origin"),)


@pytest.mark.parametrize("part", range(PARTS))
def test_it_takes_any_value_for_what_it_is(world: World, part: int) -> None:
    mine = different_forms(world)[part::PARTS]

    assert mine
    for form in mine:
        for each in form.fields:
            if each.name != TOKEN:
                world.take_all(with_each_value(form, each.name))


def test_it_is_sent_with_fields_missing_repeated_and_by_others(world: World) -> None:
    for form in different_forms(world):
        world.take_all(disfigured(form))
        for who in world.cookies:
            world.take_all([shot_of(form, form.filled_in(), who=who)])


def test_it_is_sent_again_and_in_another_order(world: World) -> None:
    for who in {form.who for form in world.forms}:
        own = [shot_of(form, form.filled_in()) for form in world.forms if form.who == who]
        world.take_all([*own, *own, *reversed(own)])


def test_it_is_accepted_as_it_is_meant(world: World) -> None:
    refused = {}
    for form in (each for each in different_forms(world) if not each.wants_file):
        with world.watched():
            shot = shot_of(form, form.filled_in())
            status = send(shot, cookie=world.cookies[form.who]).status_code
            if status >= 400:
                refused[str(shot)] = status

    assert refused == {}


def different_forms(world: World) -> list[Form]:
    """Return one form of each kind: the same route with the same fields is the same form."""
    kinds = {(form.route, tuple(each.name for each in form.fields)): form for form in world.forms}
    return list(kinds.values())


def with_each_value(form: Form, name: str) -> Iterator[Shot]:
    """Return the form with every known value in one field, as a page and as a panel."""
    others = [pair for pair in form.filled_in() if pair[0] != name]
    for number, value in enumerate(KNOWN):
        headers = (("HX-Request", "true"),) if number % 2 else ()
        yield shot_of(form, [*others, (name, value)], headers=headers)


def disfigured(form: Form) -> Iterator[Shot]:
    """Return the form with each field missing and repeated, and in parts."""
    full = form.filled_in()
    yield shot_of(form, [])
    for name, value in full:
        yield shot_of(form, [pair for pair in full if pair[0] != name])
        yield shot_of(form, [*full, (name, "<zq7x>"), (name, value)])
        yield shot_of(form, [*full, (f"{name}[]", value), (f"{name}_value", value)])
    yield Shot(form.who, form.method, form.action, multipart(full), MULTIPART)


def shot_of(
    form: Form,
    fields: list[tuple[str, str]],
    *,
    who: str | None = None,
    headers: tuple[tuple[str, str], ...] = (),
) -> Shot:
    """Return the request that sends these fields where the form sends its own."""
    sender = who or form.who
    if form.method == "GET":
        return Shot(sender, "GET", with_query(form.action, fields), headers=headers)
    return Shot(sender, "POST", form.action, urlencoded(fields), headers=(*FROM_OUR_PAGE, *headers))
