"""Every environment variable that the site reads is in the README."""

import ast
import re

from tests.architecture.source import ROOT, text_of


def variables_read() -> set[str]:
    """The first argument of each call on ``env`` in the settings, and what .ci/serve reads."""
    tree = ast.parse(text_of(ROOT / "config" / "settings.py"))
    in_settings = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "env"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }
    in_serve = set(re.findall(r"\$\{([A-Z]+):-", text_of(ROOT / ".ci" / "serve")))
    return in_settings | in_serve


def test_it_finds_the_variables() -> None:
    assert {"SECRET_KEY", "DATABASE_URL", "HTTPS", "PORT"} <= variables_read()


def test_the_readme_names_them_all() -> None:
    readme = text_of(ROOT / "README.md")

    assert {name for name in variables_read() if f"`{name}`" not in readme} == set()
