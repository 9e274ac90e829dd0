"""Finds forms as a browser would: from page to page by links, for every person in turn."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.test import Client
from django.urls import Resolver404, resolve

# Pages of one route that are looked at; the lists of exercises and routines are long.
PAGES_OF_A_ROUTE = 3


@dataclass(frozen=True, slots=True)
class Field:
    """One name of a form with the values that a browser could send under it."""

    name: str
    values: tuple[str, ...]
    sent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it stands on a page: whose it is, where it goes, and what it would send."""

    who: str
    page: str
    action: str
    method: str
    fields: tuple[Field, ...]
    # A file cannot be made up from what stands on the page.
    wants_file: bool = False

    @property
    def route(self) -> str:
        """The route that it goes to."""
        return route_of(self.action)

    def as_it_stands(self) -> list[tuple[str, str]]:
        """Return what a browser would send if nothing were touched."""
        return [(each.name, value) for each in self.fields for value in each.sent]

    def filled_in(self) -> list[tuple[str, str]]:
        """Return a full answer: what is there, or the first choice where nothing is."""
        return [
            (each.name, value)
            for each in self.fields
            for value in (each.sent or each.values[:1] or ("3",))
        ]


@dataclass(slots=True)
class Draft:
    action: str
    method: str
    fields: dict[str, tuple[list[str], list[str]]] = field(default_factory=dict)
    wants_file: bool = False

    def add(self, name: str, value: str, *, sent: bool) -> None:
        values, chosen = self.fields.setdefault(name, ([], []))
        values.append(value)
        if sent:
            chosen.append(value)


class PageReader(HTMLParser):
    """Reads links and forms from a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.drafts: list[Draft] = []
        self._form: Draft | None = None
        self._select: str | None = None
        self._area: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link, begin a form, or add what it holds."""
        has = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in has:
            self.links.append(has["href"])
        elif tag == "form":
            self._form = Draft(has.get("action", ""), has.get("method", "get").upper())
            self.drafts.append(self._form)
        elif self._form is not None:
            self._add(tag, has, self._form)

    def _add(self, tag: str, has: Mapping[str, str], form: Draft) -> None:
        name = has.get("name", "")
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            form.add(self._select, has.get("value", ""), sent="selected" in has)
        elif tag == "textarea" and name:
            self._area = name
            form.add(name, "", sent=True)
        elif tag in {"input", "button"} and name:
            kind = has.get("type", "text")
            form.wants_file |= kind == "file"
            is_box = kind in {"radio", "checkbox"}
            is_sent = "checked" in has if is_box else tag == "input" and kind != "submit"
            form.add(name, has.get("value", "on" if is_box else ""), sent=is_sent)

    def handle_endtag(self, tag: str) -> None:
        """End what was begun."""
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None

    def handle_data(self, data: str) -> None:
        """A text area's value stands between its tags."""
        if self._area and self._form:
            self._form.fields[self._area][1][-1] += data


def pages_of(cookie: str, *, start: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Follow every link from these addresses; return the pages, a few of each route."""
    waiting, seen, visits = list(start), set[str](), Counter[str]()
    while waiting:
        address = waiting.pop(0)
        route = route_of(address)
        if address in seen or visits[route] >= PAGES_OF_A_ROUTE:
            continue
        seen.add(address)
        visits[route] += 1
        response = Client(headers={"Cookie": cookie}).get(address)
        if location := response.headers.get("Location"):
            waiting.append(_address(address, location))
        elif response.headers.get("Content-Type", "").startswith("text/html"):
            html = response.content.decode()
            waiting += [
                _address(address, link) for link in read(html).links if _is_here(address, link)
            ]
            yield address, html


def forms_of(who: str, cookie: str, *, start: Sequence[str]) -> Iterator[Form]:
    """Return each different form on the pages that a person finds."""
    seen = set[tuple[object, ...]]()
    for page, html in pages_of(cookie, start=start):
        for form in forms_on(who, page, html):
            key = (form.route, form.method, tuple(each.name for each in form.fields))
            if key not in seen:
                seen.add(key)
                yield form


def forms_on(who: str, page: str, html: str) -> list[Form]:
    """Return every form of one page."""
    return [_form(who, page, draft) for draft in read(html).drafts]


def read(html: str) -> PageReader:
    """Read the links and forms of a page."""
    reader = PageReader()
    reader.feed(html)
    return reader


def route_of(address: str) -> str:
    """Return the route's own text, or the path where no route has it."""
    path = urlsplit(address).path
    try:
        return resolve(path).route
    except Resolver404:
        return path


def _form(who: str, page: str, draft: Draft) -> Form:
    fields = tuple(
        Field(name, tuple(values), tuple(sent)) for name, (values, sent) in draft.fields.items()
    )
    return Form(who, page, _address(page, draft.action), draft.method, fields, draft.wants_file)


def _address(page: str, link: str) -> str:
    return urljoin(page, link).partition("#")[0]


def _is_here(page: str, link: str) -> bool:
    target = urlsplit(urljoin(f"http://testserver{page}", link))
    return target.netloc == "testserver" and not target.path.startswith("/static/")
