"""Reading a page's forms with a few regular expressions: a parser would cost more than a page."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from html import unescape

FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
INPUT = re.compile(r"<input\b([^>]*)>", re.DOTALL)
ATTRIBUTE = re.compile(r"""([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?""")
BOXES = ("radio", "checkbox")
NEVER = "/theme/"


@dataclass(frozen=True, slots=True)
class Form:
    """Where a form goes, what it sends untouched, and the names that it has fields for."""

    action: str
    with_htmx: bool
    sent: tuple[tuple[str, str], ...]
    names: frozenset[str]

    def filled(self, choices: Mapping[str, str]) -> list[tuple[str, str]]:
        """Return the fields as they stand, with what is chosen where the form asks for it."""
        untouched = [(name, value) for name, value in self.sent if name not in choices]
        return [*untouched, *((n, value) for n, value in choices.items() if n in self.names)]


class NoForm(LookupError):
    """The page has no form to go on with."""


def form_on(html: str, *, asking: Collection[str]) -> Form:
    """Return the form that asks for most of these names, the theme's switch left aside."""
    forms = [_form(match) for match in FORM.finditer(html)]
    candidates = [form for form in forms if form and form.action != NEVER]
    if not candidates:
        raise NoForm(html[:300])
    return max(candidates, key=lambda form: len(form.names & set(asking)))


def _form(match: re.Match[str]) -> Form | None:
    attributes = _attributes(match[1])
    if attributes.get("method", "get").lower() != "post":
        return None
    sent, names = [], set()
    for each in INPUT.finditer(match[2]):
        field = _attributes(each[1])
        name, kind = field.get("name"), field.get("type", "text")
        if not name:
            continue
        names.add(name)
        if kind not in BOXES or "checked" in field:
            sent.append((name, field.get("value", "on" if kind in BOXES else "")))
    action = attributes.get("action", "")
    return Form(action, "data-hx-post" in attributes, tuple(sent), frozenset(names))


def _attributes(text: str) -> dict[str, str]:
    return {name: unescape(one or other) for name, one, other in ATTRIBUTE.findall(text)}
