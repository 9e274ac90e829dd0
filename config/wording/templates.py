"""
What a person sees or hears of a template.

Everything else is blanked out in place, so that what is left keeps its line. The end of
a block, the other branch of an {% if %} and an attribute each begin a new passage.
"""

import re
from collections.abc import Iterator, Sequence

from config.wording.passage import Passage

STOP = "\x1e"
UNSEEN = re.compile(
    r"{%\s*comment\b.*?%}.*?{%\s*endcomment\s*%}|{#.*?#}|<!--.*?-->|<!.*?>|<(script|style)\b.*?</\1\s*>",
    re.DOTALL,
)
DJANGO = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
BRANCH = re.compile(r"{%\s*(else|elif|empty|plural)\b")
TRANSLATE = re.compile(r"{%\s*translate\b")
LITERAL = re.compile(r"\"[^\"]*\"|'[^']*'")
FORMAT = re.compile(r"\|(?:date|time):(?:\"[^\"]*\"|'[^']*')")
TAG = re.compile(r"</?([a-zA-Z][\w-]*)(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>")
INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong"}
    | {"sub", "sup", "time", "var", "wbr"}
)
# data- attributes with words in them are what scripts say aloud.
READ_ALOUD = re.compile(r"\s(?:aria-label|alt|title|placeholder|data-[\w-]+)=(\"[^\"]*\"|'[^']*')")
DESCRIPTION = re.compile(r"\scontent=(\"[^\"]*\"|'[^']*')")


def template_passages(source: str) -> Iterator[Passage]:
    """
    Return what people read in a template.

    Args:
        source: The template's text.

    Returns:
        The passages, each with its line. What stands in a variable is not in it.
    """
    seen = UNSEEN.sub(lambda match: _blank(match.group()), source)
    seen = DJANGO.sub(lambda match: _django(match.group()), seen)
    seen = TAG.sub(_tag, seen)
    line = 1
    for part in seen.split(STOP):
        text = part.lstrip()
        if text:
            yield Passage(line + part[: len(part) - len(text)].count("\n"), text.rstrip())
        line += part.count("\n")


def _django(tag: str) -> str:
    """Keep the words that a tag gives to another template, or a variable falls back on."""
    told = FORMAT.sub(lambda match: _blank(match.group()), tag)
    # A name handed to another tag is one word; of a translated text even that is read.
    translated = TRANSLATE.match(tag) is not None
    kept = [match.span() for match in LITERAL.finditer(told) if translated or " " in match.group()]
    blank = _blank(told, keep=kept)
    return STOP + blank[1:] if BRANCH.match(tag) else blank


def _tag(match: re.Match[str]) -> str:
    tag, name = match.group(), match.group(1).lower()
    patterns = [READ_ALOUD]
    if name == "meta" and "description" in tag:
        patterns.append(DESCRIPTION)
    kept = [found.span(1) for pattern in patterns for found in pattern.finditer(tag)]
    blank = _blank(tag, keep=sorted(kept))
    return blank if name in INLINE else STOP + blank[1:]


def _blank(text: str, *, keep: Sequence[tuple[int, int]] = ()) -> str:
    """Turn a text into spaces of the same length, but for the quoted parts to keep."""
    parts: list[str] = []
    at = 0
    for start, end in keep:
        parts += [_spaces(text[at:start]), STOP, text[start + 1 : end - 1], STOP]
        at = end
    return "".join(parts) + _spaces(text[at:])


def _spaces(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
