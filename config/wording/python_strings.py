"""The texts in Python code that a person may get to read: every string that is no docstring."""

import ast
import re
from collections.abc import Iterator

from config.wording.passage import Passage

# Stands for a value put into a text: neither a word nor the end of one.
VALUE = "7"
PLACE = re.compile(r"{\w*}|%\(\w+\)[sd]")
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def python_passages(source: str) -> Iterator[Passage]:
    """
    Return the strings of a module, joined as they are when it runs.

    Args:
        source: The module's text.

    Returns:
        A passage for each string but the docstrings; a value in it, or its place, is a digit.
    """
    yield from _strings(ast.parse(source))


def _strings(node: ast.AST) -> Iterator[Passage]:
    if isinstance(node, ast.JoinedStr):
        text = "".join(_part(part) for part in node.values)
        yield from _passage(node, text)
        inside = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        for part in inside:
            yield from _strings(part)
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from _passage(node, node.value)
        return
    for child in _children(node):
        yield from _strings(child)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    docstring = None
    if isinstance(node, DOCUMENTED) and ast.get_docstring(node) is not None:
        docstring = node.body[0]
    return (child for child in ast.iter_child_nodes(node) if child is not docstring)


def _passage(node: ast.expr, text: str) -> Iterator[Passage]:
    if text.strip():
        yield Passage(node.lineno, PLACE.sub(VALUE, text))


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else VALUE
