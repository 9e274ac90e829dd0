"""The pictures that the project ships with: what must hold for all of them together."""

import re
from statistics import mean
from xml.etree import ElementTree as ET

import brotli

from tests.unit.figures.drawings import (
    shipped_animations,
    shipped_ghosts,
    shipped_levels,
    shipped_pictures,
    shipped_specs,
)

SVG = "{http://www.w3.org/2000/svg}"
NUMBERS = re.compile(r"-?\d+")


def _packed(text: str) -> int:
    return len(brotli.compress(text.encode()))


def _elements(text: str) -> list[ET.Element]:
    return list(ET.fromstring(text).iter())  # noqa: S314 - our own text


def _commands(path: str) -> str:
    return NUMBERS.sub("0", path).replace(" ", "")


def test_moving_pictures_are_about_5_kb_and_never_over_9() -> None:
    sizes = {slug: _packed(text) for slug, text in shipped_animations().items()}
    assert {slug: size for slug, size in sizes.items() if size > 9 * 1024} == {}
    assert mean(sizes.values()) < 5 * 1024


def test_nine_in_ten_moving_pictures_are_within_6_kb() -> None:
    sizes = [_packed(text) for text in shipped_animations().values()]
    assert sum(size <= 6 * 1024 for size in sizes) >= 0.9 * len(sizes)


def test_all_that_one_movement_page_shows_is_within_24_kb() -> None:
    levels = shipped_levels()
    totals = {
        slug: _packed(shipped_animations()[slug])
        + sum(_packed(text) for key, text in levels.items() if key.rpartition("-")[0] == slug)
        for slug, spec in shipped_specs().items()
        if spec.levels
    }
    assert len(totals) == 9
    assert min(totals.values()) > 10 * 1024  # the levels are in it
    assert {slug: total for slug, total in totals.items() if total > 24 * 1024} == {}


def test_stills_with_a_ghost_stay_under_2_and_a_half_kb() -> None:
    sizes = {slug: _packed(text) for slug, text in shipped_ghosts().items()}
    assert {slug: size for slug, size in sizes.items() if size > 2560} == {}


def test_level_pictures_stay_under_2_and_a_half_kb() -> None:
    sizes = {slug: _packed(text) for slug, text in shipped_levels().items()}
    assert {slug: size for slug, size in sizes.items() if size > 2.5 * 1024} == {}


def test_they_hold_no_script_no_handler_and_no_inline_style() -> None:
    for slug, text in shipped_pictures().items():
        for element in _elements(text):
            assert element.tag not in {SVG + "script", SVG + "foreignObject", SVG + "title"}, slug
            names = [name for name in element.attrib if name.startswith("on") or name == "style"]
            assert names == [], slug


def test_they_refer_to_nothing_outside_themselves() -> None:
    for slug, text in shipped_pictures().items():
        elements = _elements(text)
        ids = {element.get("id") for element in elements}
        wanted = re.findall(r'(?:href="|url\()#([^")]+)', text)
        assert [name for name in wanted if name not in ids] == [], slug
        assert "http" not in text.replace('xmlns="http://www.w3.org/2000/svg"', ""), slug


def test_their_ids_are_unique() -> None:
    for slug, text in shipped_pictures().items():
        ids = [element.get("id") for element in _elements(text) if element.get("id")]
        assert len(ids) == len(set(ids)), slug


def test_only_what_is_measured_is_written_and_that_is_one_number() -> None:
    measured = {slug for slug, spec in shipped_specs().items() if spec.measure}
    for slug, text in shipped_pictures().items():
        words = [element.text or "" for element in _elements(text) if element.tag == SVG + "text"]
        wanted = slug.startswith("level") or slug.split()[1] in measured
        assert len(words) == int(wanted), slug
        assert all(re.fullmatch(r"[+\u2212]?\d+(°| cm)", word) for word in words), slug


def test_their_paths_can_be_blended_and_end_as_they_began() -> None:
    for slug, text in shipped_animations().items():
        for element in _elements(text):
            if element.tag != SVG + "animate":
                continue
            values = element.get("values", "").split(";")
            assert values[0] == values[-1], slug
            if element.get("attributeName") == "d":
                assert len({_commands(value) for value in values}) == 1, slug


def test_they_play_twice_and_then_stay_still() -> None:
    for slug, text in shipped_animations().items():
        moving = [element for element in _elements(text) if element.tag == SVG + "animate"]
        ways = {(each.get("repeatCount"), each.get("fill"), each.get("dur")) for each in moving}
        assert len(ways) == 1, slug
        assert next(iter(ways))[:2] == ("2", "freeze"), slug


def test_every_moment_has_its_value() -> None:
    for slug, text in shipped_animations().items():
        for element in _elements(text):
            if element.tag == SVG + "animate":
                times = [float(time) for time in element.get("keyTimes", "").split(";")]
                assert len(times) == len(element.get("values", "").split(";")), slug
                assert times == sorted(times), slug
                assert times[0] == 0, slug
