"""The numbered sources of an edition's numbers: each once, with the parts of our own rules."""

import re

from assessment.content_loader import load_edition
from assessment.presenters.norm_sources import norm_sources


def test_each_source_stands_once_and_in_order() -> None:
    listed = norm_sources(load_edition())

    assert [source.number for source in listed] == list(range(1, len(listed) + 1))
    assert len({source.key for source in listed}) == len(listed)


def test_it_lists_what_every_norm_and_movement_names() -> None:
    edition = load_edition()

    named = {norm.source for norm in edition.norms}
    named |= {key for movement in edition.movements for key in movement.sources}
    assert named <= {source.key for source in norm_sources(edition)}


def test_a_rule_of_our_own_points_to_its_parts() -> None:
    listed = norm_sources(load_edition())

    rule = next(source for source in listed if source.key == "REC_TRUNK_ROT")
    parts = {listed[int(number) - 1].key for number in re.findall(r"\[(\d+)\]", rule.title)}
    assert parts == {"kosmahl_ama", "tenpack2007", "scite_johnson", "ogorman_jull1987"}


def test_only_an_address_becomes_a_link() -> None:
    links = {source.url for source in norm_sources(load_edition())}

    assert "" in links
    assert {url for url in links if url and not re.fullmatch(r"https?://\S+", url)} == set()
