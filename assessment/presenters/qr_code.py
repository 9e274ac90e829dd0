"""A QR code as a page places it: one path on a square."""

import re
from dataclasses import dataclass
from io import BytesIO

import segno

QUIET = 4  # empty modules round it, as the standard asks
PATH = re.compile(rb'd="([^"]+)"')


@dataclass(frozen=True, slots=True)
class QrCode:
    """``size`` is the length of a side in modules; ``path`` is drawn one module wide."""

    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """Return the code of a text, readable also where an eighth of it is covered."""
    code = segno.make(text, error="m", micro=False)
    drawn = BytesIO()
    code.save(drawn, kind="svg", border=QUIET, xmldecl=False, svgns=False)
    found = PATH.search(drawn.getvalue())
    if found is None:
        raise ValueError("the code has no path")
    return QrCode(size=int(code.symbol_size(border=QUIET)[0]), path=found[1].decode())
