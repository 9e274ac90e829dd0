"""Stylesheets that a browser reads to the end: a lost brace swallows every rule after it."""

import pytest

from tests.architecture.source import ROOT, text_of

STYLESHEETS = sorted((ROOT / "static/css").glob("*.css"))


def depth_at_the_end(text: str) -> int:
    return text.count("{") - text.count("}")


@pytest.mark.parametrize("name", [path.name for path in STYLESHEETS])
def test_every_brace_is_closed(name: str) -> None:
    assert depth_at_the_end(text_of(ROOT / "static/css" / name)) == 0


def test_a_planted_open_brace_is_caught() -> None:
    assert depth_at_the_end("@media print { .step { margin: 0; }") == 1
