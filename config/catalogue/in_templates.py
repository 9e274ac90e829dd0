"""The texts in a template's translate tags, as Django itself reads them."""

import re
from collections.abc import Iterator

from django.template import Context, Engine
from django.template.base import Node
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

from config.catalogue.message import Found, Message

MARKED = re.compile(r"""\b_\((?:"([^"]+)"|'([^']+)')\)""")


def template_messages(source: str, *, path: str) -> Iterator[Found]:
    """Return the texts of a template, each with its line."""
    template = Engine.get_default().from_string(source)
    for tag in template.nodelist.get_nodes_by_type(TranslateNode):
        if isinstance(tag, TranslateNode) and isinstance(tag.filter_expression.var.literal, str):
            yield Found(_short(tag), path, _line(tag))
    for block in template.nodelist.get_nodes_by_type(BlockTranslateNode):
        if isinstance(block, BlockTranslateNode):
            yield Found(_long(block), path, _line(block))
    for match in MARKED.finditer(source):
        line = source.count("\n", 0, match.start()) + 1
        yield Found(Message(_percent(match[1] or match[2])), path, line)


def _short(tag: TranslateNode) -> Message:
    return Message(_percent(tag.filter_expression.var.literal), context=_context(tag))


def _long(block: BlockTranslateNode) -> Message:
    singular, _values = block.render_token_list(block.singular)
    plural = block.render_token_list(block.plural)[0] if block.plural else ""
    return Message(singular, plural, _context(block))


def _percent(text: str) -> str:
    # A variable's literal is looked up with its percent signs doubled; see Variable.resolve.
    return text.replace("%", "%%")


def _context(node: TranslateNode | BlockTranslateNode) -> str:
    return str(node.message_context.resolve(Context())) if node.message_context else ""


def _line(node: Node) -> int:
    return (node.token.lineno if node.token else None) or 1
