"""gettext's files: the template that translators start from, and what a program reads."""

import json
import struct
from collections.abc import Iterable, Mapping, Sequence

from config.catalogue.message import Found, Message

HEADER = (
    "Project-Id-Version: Unwind\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
)
MAGIC = 0x950412DE
# Magic, version, count, where the two tables begin, and an empty hash table.
HEAD_BYTES = 28
ROW_BYTES = 8


def template_text(found: Iterable[Found]) -> str:
    """Return a .pot file: each text once, with every place it stands in."""
    places: dict[Message, list[str]] = {}
    for each in found:
        places.setdefault(each.message, []).append(f"{each.path}:{each.line}")
    entries = [_entry(message, where) for message, where in places.items()]
    return "\n".join([f'msgid ""\nmsgstr {_quoted(HEADER)}\n', *entries])


def _entry(message: Message, places: Sequence[str]) -> str:
    lines = [f"#: {place}" for place in places]
    if "%(" in message.singular:
        lines.append("#, python-format")
    elif "{" in message.singular:
        lines.append("#, python-brace-format")
    if message.context:
        lines.append(f"msgctxt {_quoted(message.context)}")
    lines.append(f"msgid {_quoted(message.singular)}")
    if message.plural:
        lines += [f"msgid_plural {_quoted(message.plural)}", 'msgstr[0] ""', 'msgstr[1] ""']
    else:
        lines.append('msgstr ""')
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def machine_file(translations: Mapping[Message, Sequence[str]]) -> bytes:
    """Return a .mo file: for each message its translation, or one for each plural form."""
    pairs = {b"": HEADER.encode()}
    for message, forms in translations.items():
        pairs[_key(message)] = "\0".join(forms).encode()
    # Readers may search by halves.
    rows = sorted(pairs.items())
    at = HEAD_BYTES + 2 * ROW_BYTES * len(rows)
    tables, texts = b"", b""
    for column in (0, 1):
        for row in rows:
            tables += struct.pack("<II", len(row[column]), at + len(texts))
            texts += row[column] + b"\0"
    second = HEAD_BYTES + ROW_BYTES * len(rows)
    head = struct.pack("<7I", MAGIC, 0, len(rows), HEAD_BYTES, second, 0, at)
    return head + tables + texts


def _key(message: Message) -> bytes:
    context = f"{message.context}\x04" if message.context else ""
    plural = f"\0{message.plural}" if message.plural else ""
    return f"{context}{message.singular}{plural}".encode()
