"""
Colours: one style sheet for every picture, light and dark.

Colours are custom properties, so a page may set its own. They follow the reader's colour scheme;
the addresses ``figure.svg#light`` and ``figure.svg#dark`` choose for a page that has its own
switch. Amber glows where a stretch is felt, because red reads as pain.
"""

import re
from collections.abc import Mapping

from assessment.figures.fragments import fragments

LIGHT = {
    "--fig-ground": "#f7f4ef",
    "--fig-skin": "#dba17d",
    "--fig-skin2": "#bd815d",
    "--fig-shirt": "#5b8fb0",
    "--fig-shirt2": "#477592",
    "--fig-shorts": "#3b527a",
    "--fig-shorts2": "#2b3d5d",
    "--fig-hair": "#47352f",
    "--fig-hair2": "#30231f",
    "--fig-line": "#16202c",
    "--fig-mat": "#d5e2dc",
    "--fig-shade": "#0002",
    "--fig-prop": "#b9b1a5",
    "--fig-prop2": "#91887b",
    "--fig-accent": "#c83f0b",
    "--fig-glow": "#ff8a1f",
    "--fig-ink": "#16202c",
}
DARK = {
    "--fig-ground": "#12171d",
    "--fig-skin": "#d79e7b",
    "--fig-skin2": "#b07653",
    "--fig-shirt": "#6aa3c6",
    "--fig-shirt2": "#4d7f9e",
    "--fig-shorts": "#68b",
    "--fig-shorts2": "#469",
    "--fig-hair": "#6b544a",
    "--fig-hair2": "#4d3b34",
    "--fig-line": "#05080b",
    "--fig-mat": "#222d33",
    "--fig-shade": "#0008",
    "--fig-prop": "#8a929b",
    "--fig-prop2": "#6c757f",
    "--fig-accent": "#ff8a4d",
    "--fig-glow": "#ffa23d",
    "--fig-ink": "#eef2f5",
}

FILLS = {"s": "skin", "t": "shirt", "p": "shorts", "h": "hair"}
RULES = {
    **{f".{name}": f"fill:var(--fig-{part})" for name, part in FILLS.items()},
    **{f".{name}.d": f"fill:var(--fig-{part}2)" for name, part in FILLS.items()},
    ".d": "stroke:var(--fig-line);stroke-opacity:.38;stroke-width:5;stroke-linejoin:round;"
    "paint-order:stroke",
    ".w": "fill:var(--fig-ground);opacity:.22",
    ".gh": "fill:var(--fig-ink);opacity:.13",
    ".k": "fill:none;stroke:var(--fig-shade);stroke-width:13;"
    "stroke-linecap:round;stroke-linejoin:round",
    ".g": "fill:url(#G)",
    ".z": "fill:none;stroke:var(--fig-shirt2);stroke-opacity:.75;stroke-width:5;"
    "stroke-linecap:round",
    ".m": "fill:var(--fig-mat);stroke:var(--fig-mat);stroke-width:14;stroke-linejoin:round",
    ".o": "fill:var(--fig-prop)",
    ".q": "fill:var(--fig-prop2)",
    ".l": "fill:none;stroke:var(--fig-prop2);stroke-linecap:round",
    ".c": "fill:var(--fig-accent)",
    ".b": "fill:var(--fig-line);stroke:var(--fig-prop);stroke-width:3",
    ".a,.n": "fill:none;stroke:var(--fig-accent);stroke-width:10;stroke-linecap:round;"
    "stroke-linejoin:round",
    ".n": "stroke:var(--fig-ground);stroke-width:22;stroke-opacity:.75",
    ".r": "fill:none;stroke:var(--fig-ink);stroke-width:6;stroke-linecap:round",
    ".r.e": "stroke-dasharray:1 15",
    ".v": "fill:var(--fig-ink);stroke:var(--fig-ground);stroke-width:14;stroke-linejoin:round;"
    "paint-order:stroke;font:600 58px system-ui,sans-serif;text-anchor:middle",
    ".v.i": "text-anchor:end",
    ".v.j": "text-anchor:start",
}

# A number reads well in a mirrored picture too, and on a card, where the picture is small.
NUMBER_RULES = (
    "[id$=mirrored]:target .v{transform:scaleX(-1);transform-box:fill-box;transform-origin:50%}"
    "@media(max-width:260px){.fig .v{font-size:100px;stroke-width:24}}"
)

GLOW_GRADIENT = (
    '<radialGradient id="G"><stop stop-color="var(--fig-glow)" stop-opacity=".95"/>'
    '<stop offset=".55" stop-color="var(--fig-glow)" stop-opacity=".5"/>'
    '<stop offset="1" stop-color="var(--fig-glow)" stop-opacity="0"/></radialGradient>'
)

CLASSES = re.compile(r'class="([^"]+)"')


def style_for(markup: str, *, is_card: bool = False) -> str:
    """Return the style sheet with only the rules that some markup needs; a card has its own."""
    used = {name for found in CLASSES.findall(markup) for name in found.split()}
    rules = {names: rule for names, rule in RULES.items() if _is_used(names, used=used)}
    return _style(rules, is_card=is_card) + (NUMBER_RULES if is_card else "")


def _is_used(names: str, *, used: set[str]) -> bool:
    return any(used.issuperset(name.strip(".").split(".")) for name in names.split(","))


def _style(rules: Mapping[str, str], *, is_card: bool = False) -> str:
    painted = "".join(
        f"{','.join('.fig ' + name for name in names.split(','))}{{{rule}}}"
        for names, rule in rules.items()
    )
    wanted = painted + GLOW_GRADIENT
    light, dark = (
        ";".join(f"{name}:{value}" for name, value in colours.items() if f"{name})" in wanted)
        for colours in (LIGHT, DARK)
    )
    themes = (
        f".fig,{_targets('light', is_card=is_card)}{{{light}}}"
        f"@media(prefers-color-scheme:dark){{.fig{{{dark}}}}}"
        f"{_targets('dark', is_card=is_card)}{{{dark}}}"
    )
    return themes + painted


def _targets(theme: str, *, is_card: bool) -> str:
    names = [name for name in fragments(is_card=is_card) if name.startswith(theme)]
    return ",".join(f"#{name}:target" for name in names)


STYLE = _style(RULES)
