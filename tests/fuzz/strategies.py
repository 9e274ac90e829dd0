"""How Hypothesis makes hostile requests from what a site has."""

from hypothesis import strategies as st

from tests.fuzz.addresses import STRAY, Route
from tests.fuzz.crawl import Form
from tests.fuzz.hostile import CONTENT_TYPES, HUGE, MALFORMED, METHODS, headers, values
from tests.fuzz.shots import MULTIPART, URLENCODED, Shot, multipart, urlencoded, with_query
from tests.fuzz.world import World

Fields = list[tuple[str, str]]


def shots(world: World, routes: list[Route]) -> st.SearchStrategy[Shot]:
    """Return requests: at any address, and with the forms of the pages, three times as often."""
    forms = [form for form in world.forms if form.method == "POST"]
    told = _told(world, forms)
    return st.one_of(told, told, told, _at_any_address(world, routes, _names(world)))


def _names(world: World) -> list[str]:
    names = {each.name for form in world.forms for each in form.fields}
    return sorted(names | {"next", "_method", "id", "csrfmiddlewaretoken", "__proto__", "zq7x"})


def _at_any_address(world: World, routes: list[Route], names: list[str]) -> st.SearchStrategy[Shot]:
    fields = st.lists(st.tuples(st.one_of(st.sampled_from(names), values), values), max_size=4)

    @st.composite
    def shot(draw: st.DrawFn) -> Shot:
        route = draw(st.sampled_from(routes))
        filling = {name: draw(world.arguments.any(kind)) for name, kind in route.arguments.items()}
        address = draw(st.one_of(st.just(route.filled(filling)), st.sampled_from(STRAY)))
        content_type, body = draw(_bodies(fields))
        return Shot(
            who=draw(st.sampled_from(list(world.cookies))),
            method=draw(st.one_of(st.sampled_from(METHODS[:2]), st.sampled_from(METHODS))),
            address=with_query(address, draw(fields)),
            body=body,
            content_type=content_type,
            headers=tuple(draw(headers)),
            guarded=draw(st.booleans()),
        )

    return shot()


def _bodies(fields: st.SearchStrategy[Fields]) -> st.SearchStrategy[tuple[str, bytes]]:
    return st.one_of(
        fields.map(lambda sent: (URLENCODED, urlencoded(sent))),
        fields.map(lambda sent: (MULTIPART, multipart(sent))),
        st.tuples(
            st.sampled_from((*CONTENT_TYPES, URLENCODED, "multipart/form-data; boundary=x")),
            st.sampled_from(MALFORMED),
        ),
    )


def _told(world: World, forms: list[Form]) -> st.SearchStrategy[Shot]:
    """Return a form of somebody's page, mostly sent by its owner, as it is or disfigured."""

    @st.composite
    def shot(draw: st.DrawFn) -> Shot:
        form = draw(st.sampled_from(forms))
        is_own = draw(st.integers(0, 3))
        sent = draw(st.sampled_from([form.as_it_stands(), form.filled_in()]))
        sent = [(name, _other_choice(draw, form, name, value)) for name, value in sent]
        for change in draw(st.lists(st.sampled_from(CHANGES), max_size=3)):
            sent = change(draw, sent, form)
        in_parts = draw(st.integers(0, 9)) == 0
        return Shot(
            who=form.who if is_own else draw(st.sampled_from(list(world.cookies))),
            method="POST",
            address=form.action,
            body=multipart(sent) if in_parts else urlencoded(sent),
            content_type=MULTIPART if in_parts else URLENCODED,
            headers=tuple(draw(_panel_or_page)),
            guarded=draw(st.integers(0, 9)) == 0,
        )

    return shot()


_panel_or_page: st.SearchStrategy[Fields] = st.one_of(
    st.just([]), st.just([("HX-Request", "true")]), headers
)


def _other_choice(draw: st.DrawFn, form: Form, name: str, value: str) -> str:
    offered = next((each.values for each in form.fields if each.name == name), ())
    return draw(st.sampled_from(offered)) if len(offered) > 1 and draw(st.booleans()) else value


def _replace(draw: st.DrawFn, sent: Fields, form: Form) -> Fields:
    name = draw(st.sampled_from([each.name for each in form.fields] or ["x"]))
    value = draw(values)
    kept = [pair for pair in sent if pair[0] != name]
    return [*kept, (name, value)]


def _repeat(draw: st.DrawFn, sent: Fields, form: Form) -> Fields:
    return [*sent, *((name, draw(values)) for name, _ in sent)]


def _leave_out(draw: st.DrawFn, sent: Fields, form: Form) -> Fields:
    gone = draw(st.sampled_from(sent)) if sent else None
    return [pair for pair in sent if pair != gone]


def _add_stranger(draw: st.DrawFn, sent: Fields, form: Form) -> Fields:
    name = draw(
        st.one_of(st.sampled_from(["person", "id", "pk", "both_value", "left_level[]"]), values)
    )
    return [*sent, (name, draw(values))]


def _swell(draw: st.DrawFn, sent: Fields, form: Form) -> Fields:
    # Rarely: a body over the limit is refused before it is read, and is slow to make.
    if draw(st.integers(0, 15)) or not sent:
        return [*sent, *sent[:1] * 30]
    return [*sent[:-1], (sent[-1][0], HUGE)]


CHANGES = (_replace, _replace, _replace, _repeat, _leave_out, _add_stranger, _swell)
