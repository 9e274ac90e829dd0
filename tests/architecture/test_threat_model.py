"""docs/threat-model.md names a test for each control, and each of them is there."""

import ast
import re

import pytest

from tests.architecture.source import ROOT, text_of

MODEL = text_of(ROOT / "docs" / "threat-model.md")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", MODEL)))


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_the_test_that_holds_a_control_exists(path: str, name: str) -> None:
    tree = ast.parse(text_of(ROOT / path))
    functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}

    assert name in functions


def test_every_threat_names_one() -> None:
    rows = [line for line in MODEL.splitlines() if re.match(r"\| (?!threat|-)", line)]

    assert len(rows) > 20
    assert [row for row in rows if not re.search(r"`tests/[\w/]+\.py::\w+` \|$", row)] == []


@pytest.mark.parametrize(
    "kind", ["Spoofing", "Tampering", "Repudiation", "Information", "Denial", "Elevation"]
)
def test_every_kind_of_threat_is_there(kind: str) -> None:
    assert f"\n## {kind}" in MODEL
