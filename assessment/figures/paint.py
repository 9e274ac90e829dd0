"""
Colours: one style sheet for every picture, with four looks, light and dark.

The body's colours come from the look and hold on either ground. The others follow the reader's
device, unless the fragment of the address chooses. Amber glows where a stretch is felt, because
red reads as pain. Names are single letters: every picture carries them, and nobody edits it.
"""

import re
from collections.abc import Iterable

from assessment.figures.looks import LOOKS, FigureLook

LIGHT = {
    "g": "#f7f4ef",  # ground
    "l": "#16202c",  # rim
    "m": "#d5e2dc",  # mat
    "k": "#0002",  # shadow
    "o": "#b9b1a5",  # things, their light sides
    "q": "#91887b",  # and their dark ones
    "c": "#c83f0b",  # arrows and straps
    "f": "#ff8a1f",  # where it is felt
    "i": "#16202c",  # what is measured
}
DARK = {
    "g": "#12171d",
    "l": "#05080b",
    "m": "#222d33",
    "k": "#0008",
    "o": "#8a929b",
    "q": "#6c757f",
    "c": "#ff8a4d",
    "f": "#ffa23d",
    "i": "#eef2f5",
}

# Small letters are the light colour of skin, shirt, shorts and hair, capitals their shade.
MATERIALS = "stph"
RULES = {
    **{f".{name}": f"fill:var(--{name})" for name in MATERIALS},
    **{f".{name}.d": f"fill:var(--{name.upper()})" for name in MATERIALS},
    ".d": "stroke:var(--l);stroke-opacity:.38;stroke-width:5;stroke-linejoin:round;"
    "paint-order:stroke",
    ".w": "fill:var(--g);opacity:.22",
    ".gh": "fill:var(--i);opacity:.13",
    ".k": "fill:none;stroke:var(--k);stroke-width:13;stroke-linecap:round;stroke-linejoin:round",
    ".g": "fill:url(#g)",
    ".z": "fill:none;stroke:var(--T);stroke-opacity:.75;stroke-width:5;stroke-linecap:round",
    ".m": "fill:var(--m);stroke:var(--m);stroke-width:14;stroke-linejoin:round",
    ".o": "fill:var(--o)",
    ".q": "fill:var(--q)",
    ".l": "fill:none;stroke:var(--q);stroke-linecap:round",
    ".c": "fill:var(--c)",
    ".b": "fill:var(--l);stroke:var(--o);stroke-width:3",
    ".a,.n": "fill:none;stroke:var(--c);stroke-width:10;stroke-linecap:round;stroke-linejoin:round",
    ".n": "stroke:var(--g);stroke-width:22;stroke-opacity:.75",
    ".r": "fill:none;stroke:var(--i);stroke-width:6;stroke-linecap:round",
    ".r.e": "stroke-dasharray:1 15",
    ".v": "fill:var(--i);stroke:var(--g);stroke-width:14;stroke-linejoin:round;"
    "paint-order:stroke;font:600 58px system-ui,sans-serif;text-anchor:middle",
    ".v.i": "text-anchor:end",
    ".v.j": "text-anchor:start",
}

# A number reads well in a mirrored picture too, and on a card, where the picture is small.
NUMBER_RULES = (
    "[id$=mirrored]:target~g .v{transform:scaleX(-1);transform-box:fill-box;transform-origin:50%}"
    "@media(max-width:260px){.v{font-size:100px;stroke-width:24}}"
)

GLOW_GRADIENT = (
    '<radialGradient id="g"><stop stop-color="var(--f)" stop-opacity=".95"/>'
    '<stop offset=".55" stop-color="var(--f)" stop-opacity=".5"/>'
    '<stop offset="1" stop-color="var(--f)" stop-opacity="0"/></radialGradient>'
)

CLASSES = re.compile(r'class="([^"]+)"')


def style_for(markup: str, *, is_card: bool = False) -> str:
    """Return the style sheet with only the rules that some markup needs; a card has its own."""
    used = {name for found in CLASSES.findall(markup) for name in found.split()}
    rules = {names: rule for names, rule in RULES.items() if _is_used(names, used=used)}
    painted = "".join(f"{names}{{{rule}}}" for names, rule in rules.items())
    return (
        _themes(painted + GLOW_GRADIENT)
        + "".join(_colours_of(look) for look in LOOKS)
        + painted
        + _builds()
        + (NUMBER_RULES if is_card else "")
    )


def _is_used(names: str, *, used: set[str]) -> bool:
    return any(used.issuperset(name.strip(".").split(".")) for name in names.split(","))


def _themes(wanted: str) -> str:
    """The colours around the body that some text wants."""
    light, dark = (
        ";".join(
            f"--{name}:{value}" for name, value in colours.items() if f"var(--{name})" in wanted
        )
        for colours in (LIGHT, DARK)
    )
    return (
        f"svg,[id*=light]:target~g{{{light}}}"
        f"@media(prefers-color-scheme:dark){{svg{{{dark}}}}}"
        f"[id*=dark]:target~g{{{dark}}}"
    )


def _colours_of(look: FigureLook) -> str:
    pairs = zip(MATERIALS, (look.skin, look.shirt, look.shorts, look.hair), strict=True)
    colours = ";".join(
        f"--{name}:{light};--{name.upper()}:{shade}" for name, (light, shade) in pairs
    )
    return f"{'svg' if look is LOOKS[0] else _chosen([look])}{{{colours}}}"


def _chosen(looks: Iterable[FigureLook], *, inside: str = "") -> str:
    return ",".join(f"[id^={look.name}]:target~g{inside}" for look in looks)


def _builds() -> str:
    """Strokes outside the clip of the light: fuller clothes, and curls as a row of round dots."""
    fuller = [look for look in LOOKS if look.fuller]
    curly = [look for look in LOOKS if look.curls]
    clothes = "".join(
        f"{_chosen(fuller, inside=f' .{name}.d')}"
        f"{{stroke:var(--{name.upper()});stroke-opacity:1;stroke-width:14}}"
        for name in "tp"
    )
    return (
        f"{clothes}{_chosen(curly, inside=' .h.d')}{{stroke:var(--H);stroke-opacity:1;"
        "stroke-width:44;stroke-linecap:round;stroke-dasharray:0 30}"
    )
