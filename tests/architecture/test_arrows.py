"""Which package may import which: the one picture in docs/architecture.md, as a test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.source import APPS, ROOT, calls_in, imports_in, is_under, modules_in

Rule = Callable[[str], bool]

PURE = ("assessment/domain", "assessment/figures", "routines/domain")
IMPURE_PACKAGES = ("config", "django", "django_htmx", "psycopg", "psycopg_pool", "sqlite3")
IMPURE_MODULES = ("os", "pathlib", "secrets", "socket", "subprocess", "time", "uuid")
# Asking the clock or rolling the dice. A seeded Random that was passed in is fine.
IMPURE_CALLS = {"now", "utcnow", "today", "open", "random.random", "random.choice", "print"}
DOORS = ("assessment.domain", "assessment.figures", "assessment.services")


def is_impure(name: str) -> bool:
    return is_under(name, *IMPURE_PACKAGES, *IMPURE_MODULES)


def is_routines(name: str) -> bool:
    return is_under(name, "routines")


def is_past_the_doors(name: str) -> bool:
    return is_under(name, "assessment") and not is_under(name, *DOORS)


def is_app(name: str) -> bool:
    return is_under(name, "assessment", "routines")


def is_measuring(name: str) -> bool:
    return is_under(name, "textstat", "config.wording.reading_age", "config.wording.report")


def is_relative(name: str) -> bool:
    return name.startswith(".")


def broken(folder: str, *, forbidden: Rule, root: Path = ROOT) -> list[str]:
    """One line for each import that the rule forbids."""
    return [
        f"{path.relative_to(root)} imports {name}"
        for path in modules_in(root / folder)
        for name in imports_in(path.read_text(encoding="utf-8"))
        if forbidden(name)
    ]


@pytest.mark.parametrize("folder", PURE)
def test_the_core_is_free_of_django_clock_chance_and_files(folder: str) -> None:
    assert broken(folder, forbidden=is_impure) == []


@pytest.mark.parametrize("folder", PURE)
def test_the_core_asks_neither_the_clock_nor_the_disk(folder: str) -> None:
    found = [
        f"{path.relative_to(ROOT)} calls {name}"
        for path in modules_in(ROOT / folder)
        for name in calls_in(path.read_text(encoding="utf-8"))
        if name in IMPURE_CALLS or name.rpartition(".")[2] in IMPURE_CALLS
    ]

    assert found == []


def test_assessment_never_imports_routines() -> None:
    assert broken("assessment", forbidden=is_routines) == []


def test_routines_enters_assessment_by_its_doors_only() -> None:
    assert broken("routines", forbidden=is_past_the_doors) == []


@pytest.mark.parametrize("module", ["env", "errors", "logs", "middleware", "settings"])
def test_the_house_does_not_know_its_guests(module: str) -> None:
    source = (ROOT / "config" / f"{module}.py").read_text(encoding="utf-8")

    assert [name for name in imports_in(source) if is_app(name)] == []


def test_the_words_know_neither_app() -> None:
    assert broken("config/wording", forbidden=is_app) == []


@pytest.mark.parametrize("folder", ["assessment", "routines"])
def test_no_page_needs_what_only_the_linters_install(folder: str) -> None:
    assert broken(folder, forbidden=is_measuring) == []


@pytest.mark.parametrize("folder", [*APPS, "tests"])
def test_no_import_is_relative(folder: str) -> None:
    assert broken(folder, forbidden=is_relative) == []


@pytest.mark.parametrize("folder", ["assessment", "routines"])
def test_views_ask_querysets_by_name(folder: str) -> None:
    # A filter in a view is a rule without a name and without a test.
    views = [path for path in modules_in(ROOT / folder) if "views" in path.as_posix()]

    strays = [path.name for path in views if ".objects.filter(" in path.read_text("utf-8")]

    assert strays == []


@pytest.mark.parametrize(
    ("line", "forbidden"),
    [
        ("from django.db import models", is_impure),
        ("import time", is_impure),
        ("def late():\n    import routines.services", is_routines),
        ("from routines import domain", is_routines),
        ("from assessment.models import Assessment", is_past_the_doors),
        ("from assessment import models", is_past_the_doors),
        ("from config.wording import report", is_measuring),
        ("from . import zones", is_relative),
    ],
)
def test_a_planted_wrong_import_is_caught(tmp_path: Path, line: str, forbidden: Rule) -> None:
    (tmp_path / "planted.py").write_text(f"{line}\n", encoding="utf-8")

    assert len(broken(".", forbidden=forbidden, root=tmp_path)) == 1


@pytest.mark.parametrize(
    "line",
    ["from assessment.domain.zones import Zone", "from assessment import services"],
)
def test_the_doors_themselves_are_open(tmp_path: Path, line: str) -> None:
    (tmp_path / "guest.py").write_text(f"{line}\n", encoding="utf-8")

    assert broken(".", forbidden=is_past_the_doors, root=tmp_path) == []
