"""The texts in Python code that are given to gettext, or to its twin of the pure core."""

import ast
from collections.abc import Iterator, Mapping

from config.catalogue.message import Found, Message

# Which argument is what: the text, its plural, its context.
ONE, COUNTED = ("singular",), ("singular", "plural")
CALLS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("gettext", "gettext_lazy", "gettext_noop", "say", "mark"), ONE),
    **dict.fromkeys(("ngettext", "ngettext_lazy", "say_count", "mark_count"), COUNTED),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ("context", *ONE)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ("context", *COUNTED)),
}


class PartsOfASentence(ValueError):
    """A text made up when the program runs: no translator has ever seen it."""


def python_messages(source: str, *, path: str) -> Iterator[Found]:
    """Return the texts of a module; raises ``PartsOfASentence`` where one cannot be read."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (names := CALLS.get(_name(node.func))):
            texts = [_text(argument, path=path) for argument in node.args[: len(names)]]
            # A variable: its text was marked where it was written down.
            if None not in texts and len(texts) == len(names):
                message = Message(
                    **{name: text or "" for name, text in zip(names, texts, strict=True)}
                )
                yield Found(message, path, node.lineno)


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _text(argument: ast.expr, *, path: str) -> str | None:
    if isinstance(argument, ast.JoinedStr | ast.BinOp):
        raise PartsOfASentence(
            f"{path}, line {argument.lineno}: give the whole text, and put values in afterwards"
        )
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return None
