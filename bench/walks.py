"""Ways through the sites, as generators: they ask for a page, are sent it, and ask for the next."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field

from bench.forms import form_on

# What a person of every site chooses, wherever a form asks for it.
CHOICES = {
    "emergency": "no",
    "see_first": "no",
    "age_band": "40-49",
    "sex": "F",
    "discomfort": "1",
    "warm": "yes",
    "method": "eye",
    "left_level": "3",
    "right_level": "3",
    "both_level": "3",
    "minutes": "8",
}
MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class Ask:
    """One step: an address to go to, or a form to send, by htmx or as browsers do."""

    path: str
    fields: list[tuple[str, str]] | None = None
    with_htmx: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Where a step has led, and what is there."""

    path: str
    html: str


Walk = Generator[Ask, Page, None]


class Strayed(RuntimeError):
    """The walk did not end where it should."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way through one site: how to walk it, and the pages that a person sees."""

    name: str
    is_end: Callable[[str], bool]
    pages: int
    htmx: bool = False
    answers: dict[str, str] = field(default_factory=lambda: CHOICES)

    def walk(self, start: str) -> Walk:
        """Answer page after page until the last."""
        page = yield Ask(start)
        for seen in range(1, MOST_PAGES):
            if self.is_end(page.path):
                if seen != self.pages:
                    raise Strayed(f"{self.name}: {seen} pages, expected {self.pages}")
                return
            form = form_on(page.html, asking=self.answers)
            fields = form.filled(self.answers)
            page = yield Ask(form.action or page.path, fields, self.htmx and form.with_htmx)
        raise Strayed(f"{self.name}: still at {page.path} after {MOST_PAGES} pages")


def _is_routine(path: str) -> bool:
    return path.startswith("/routine/") and "/for/" not in path


def _is_end(path: str) -> bool:
    return path.endswith("/end/")


def _is_out_of_range(path: str) -> bool:
    return path.startswith("/OutOfRangeNotification")


# Safety, limits, about, things, seven movements, check, results, routine.
OURS = Way("ours", _is_routine, pages=14, htmx=True)
OURS_WITHOUT_HTMX = Way("ours without htmx", _is_routine, pages=14)
# Twelve forms and the page after them.
FLOOR = Way("floor", _is_end, pages=13)
OTREE = Way("otree", _is_out_of_range, pages=13)
