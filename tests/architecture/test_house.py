"""House rules that a reader would otherwise have to check by eye."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import APPS, ROOT, modules_in, text_of, tracked_files

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40

TOP_LEVEL = {
    "manage.py", "pyproject.toml", "config", "assessment", "routines", "templates", "static",
    "tests", "README.md", "SECURITY.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile",
    "requirements", "docs", "bench", "deploy",
}  # fmt: skip

# Written in two halves so that this file does not break its own rule.
PRIVATE = re.compile(
    "|".join([r"(?<![\w.])/" + "work/", "py" + r"pi\.org", "python" + "hosted", "npm" + "js"])
)


def functions_in(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            # A docstring with its Args and Returns is not what makes a function hard to follow.
            documented = ast.get_docstring(node) is not None
            first = node.body[1] if documented and len(node.body) > 1 else node.body[0]
            yield node.name, (node.end_lineno or first.lineno) - first.lineno + 1


@pytest.mark.parametrize("app", APPS)
def test_a_module_fits_in_a_reader_s_head(app: str) -> None:
    lengths = {path: len(text_of(path).splitlines()) for path in modules_in(ROOT / app)}

    assert {str(p): n for p, n in lengths.items() if n > LONGEST_MODULE} == {}


@pytest.mark.parametrize("app", APPS)
def test_a_function_fits_on_a_screen(app: str) -> None:
    long = [
        f"{path.relative_to(ROOT)}: {name} has {lines} lines"
        for path in modules_in(ROOT / app)
        for name, lines in functions_in(path)
        if lines > LONGEST_FUNCTION
    ]

    assert long == []


def test_no_file_names_a_private_path_or_a_package_index() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked_files()
        if (match := PRIVATE.search(text_of(path)))
    ]

    assert found == []


def test_the_pins_carry_hashes_and_no_address() -> None:
    for name in ("run.txt", "test.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")

        assert text.count("==") <= text.count("--hash=sha256:")
        assert not re.search(r"://|--(extra-)?index-url|--find-links", text)


def test_nothing_new_stands_at_the_top() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in tracked_files()}

    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


def test_no_template_has_an_inline_style_or_script() -> None:
    # The content security policy would block it, silently for whoever has no console open.
    data = r"src=|type=.application/(ld\+)?json"
    inline = re.compile(rf"\sstyle=|<style|<script(?![^>]*({data}))|\son\w+=")

    found = [
        f"{path.relative_to(ROOT)}: {match.group().strip()}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        if (match := inline.search(text_of(path)))
    ]

    assert found == []


def test_htmx_is_asked_by_data_attributes() -> None:
    # htmx reads both, but only these are valid HTML.
    found = [
        f"{path.relative_to(ROOT)}: {match.group().strip()}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        if (match := re.search(r"\shx-[a-z-]+=", text_of(path)))
    ]

    assert found == []
