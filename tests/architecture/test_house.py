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
    "tests", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile",
    "requirements", "docs", "bench", "deploy",
}  # fmt: skip

# Words that frighten or promise; each stands for its family, so "weak" also finds "weakness".
FORBIDDEN_WORDS = re.compile(
    r"\b(damag\w*|overload\w*|dysfunction\w*|weak(?!er side)\w*|misalign\w*|compensat\w*"
    r"|fix(es|ed|ing)?|cur(e|es|ed|ing)|correct posture|realign\w*|imbalance\w*"
    r"|guarantee\w*|medical[- ]grade)\b",
    re.IGNORECASE,
)

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


def sentences_in(path: Path) -> Iterator[str]:
    """Strings of the code that a person may get to read: with a space, and not a docstring."""
    tree = ast.parse(text_of(path))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in docstrings:
            continue
        if isinstance(node.value, str) and " " in node.value:
            yield node.value


def words_people_read() -> Iterator[tuple[str, str]]:
    for folder in ("templates", "static/js", "assessment/content", "routines/content"):
        for path in sorted((ROOT / folder).rglob("*")):
            # Titles of papers, in the .csv files, are quoted as they were printed.
            if path.suffix in {".html", ".js", ".toml"}:
                yield str(path.relative_to(ROOT)), text_of(path)
    for app in ("assessment", "routines"):
        for path in modules_in(ROOT / app):
            yield str(path.relative_to(ROOT)), "\n".join(sentences_in(path))


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


def test_no_text_frightens_or_promises() -> None:
    found = [
        f"{where}: {match.group()}"
        for where, text in words_people_read()
        for match in FORBIDDEN_WORDS.finditer(text)
    ]

    assert found == []


@pytest.mark.parametrize("word", ["Damage", "weakness", "fixed", "imbalances", "medical-grade"])
def test_a_planted_word_is_caught(word: str) -> None:
    assert FORBIDDEN_WORDS.search(f"This is {word}.")


@pytest.mark.parametrize("word", ["prefix", "week", "secure", "curve", "accurate"])
def test_a_harmless_word_passes(word: str) -> None:
    assert not FORBIDDEN_WORDS.search(f"This is {word}.")


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
    inline = re.compile(r"\sstyle=|<style|<script(?![^>]*(src=|type=.application/json))|\son\w+=")

    found = [
        f"{path.relative_to(ROOT)}: {match.group().strip()}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        if (match := inline.search(text_of(path)))
    ]

    assert found == []
