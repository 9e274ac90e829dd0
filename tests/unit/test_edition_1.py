"""Edition 1 as released: what must hold of its figures and of its words."""

import csv
import re
from collections import Counter

import pytest

from assessment.content_loader import EDITIONS, load_edition
from assessment.domain.protocol import Method, Movement, Norm, Role, Unit
from assessment.domain.zones import Zone

EDITION = load_edition("1")
MOVEMENTS = {movement.slug: movement for movement in EDITION.movements}

LONGEST_STEP = 90

every_movement = pytest.mark.parametrize("movement", EDITION.movements, ids=lambda m: m.slug)


def test_has_seven_core_movements_one_alternate_and_one_optional() -> None:
    assert Counter(movement.role for movement in EDITION.movements) == {
        Role.CORE: 7,
        Role.ALTERNATE: 1,
        Role.OPTIONAL: 1,
    }


@pytest.mark.parametrize(
    ("zone", "weight"),
    [
        (Zone.HIPS, 1.0 + 0.8 + 0.2 + 0.1),  # hip_ir, hip_er, knee_to_wall, aslr
        (Zone.THORACIC, 0.9 + 0.9),  # trunk_rotation, side_bend
        (Zone.POSTERIOR, 1.0 + 0.3 + 0.4 + 0.9),  # chair reach, side_bend, knee_to_wall, aslr
    ],
)
def test_weighs_each_zone_by_its_core_movements(zone: Zone, weight: float) -> None:
    core = (movement for movement in EDITION.movements if movement.role is Role.CORE)

    assert sum(movement.weights.get(zone, 0) for movement in core) == pytest.approx(weight)


def test_lets_the_alternate_weigh_what_it_stands_in_for() -> None:
    assert MOVEMENTS["toe_touch"].weights == MOVEMENTS["chair_sit_reach"].weights


def test_flags_sides_at_ten_degrees_three_centimetres_or_the_change_threshold() -> None:
    own = {"hip_ir": 10, "hip_er": 10, "knee_to_wall": 3}

    assert {slug: movement.side_threshold for slug, movement in MOVEMENTS.items()} == {
        slug: own.get(slug, movement.change_threshold) for slug, movement in MOVEMENTS.items()
    }


@every_movement
def test_keeps_every_level_in_the_bounds_and_in_order(movement: Movement) -> None:
    values = [movement.direction * level.value for level in movement.levels]

    assert all(movement.low <= level.value <= movement.high for level in movement.levels)
    assert values == sorted(set(values))


@every_movement
def test_reads_centimetres_by_tape_and_degrees_by_phone(movement: Movement) -> None:
    by_number = Method.TAPE if movement.unit is Unit.CENTIMETRES else Method.PHONE

    assert movement.methods == (Method.EYE, by_number)


@every_movement
def test_repeats_its_own_threshold_where_it_asks_for_a_third_go(movement: Movement) -> None:
    unit = "degrees" if movement.unit is Unit.DEGREES else "cm"
    wording = movement.tape or movement.phone or ""

    assert f"If the two are more than {movement.change_threshold:g} {unit} apart" in wording


def test_has_63_norms() -> None:
    assert len(EDITION.norms) == 63


@pytest.mark.parametrize("norm", EDITION.norms, ids=lambda n: f"{n.movement}-{n.sex}-{n.age_min}")
def test_grades_no_norm_above_its_status(norm: Norm) -> None:
    if norm.status.startswith(("ESTIMATE", "EXTRAPOLATED")):
        assert norm.grade == "estimated"
    if "DERIVED" in norm.status and "ESTIMATE" not in norm.status:
        assert norm.grade != "published"


@every_movement
def test_covers_the_ages_from_18_to_79(movement: Movement) -> None:
    norms = [norm for norm in EDITION.norms if norm.movement == movement.slug]
    # The standing bend has no usable figure from 70 on.
    oldest = 69 if movement.slug == "toe_touch" else 79

    assert min(norm.age_min for norm in norms) == 18
    assert max(norm.age_max for norm in norms) == oldest


def test_expects_no_more_of_older_adults_in_rotation_and_side_bend() -> None:
    for slug in ("trunk_rotation", "side_bend", "hip_ir", "hip_er"):
        for sex in ("F", "M"):
            means = [n.mean for n in EDITION.norms if n.movement == slug and n.sex == sex]
            assert means == sorted(means, reverse=True)


def test_holds_only_sources_that_something_names() -> None:
    named = {norm.source for norm in EDITION.norms}
    named |= {key for movement in EDITION.movements for key in movement.sources}
    own_rules = [source for key, source in EDITION.sources.items() if key.startswith("REC")]
    in_rules = {word for rule in own_rules for word in re.findall(r"\w+", rule.title)}

    assert EDITION.sources.keys() <= named | in_rules


def test_says_of_its_own_rules_that_they_are_its_own() -> None:
    rules = {key: source for key, source in EDITION.sources.items() if key.startswith("REC")}

    assert rules.keys() == {"REC_TRUNK_ROT", "REC2_HIP_ROT", "REC2_CHAIR"}
    assert all("our own rule" in source.journal for source in rules.values())


def test_holds_a_source_for_every_part_of_its_own_rules() -> None:
    keys = re.compile(r"[a-z]+\w*(?:\d{4}|_)\w*")
    titles = [s.title for key, s in EDITION.sources.items() if key.startswith("REC")]
    parts = {part for title in titles for part in keys.findall(title)}

    assert parts
    assert parts <= EDITION.sources.keys()


def test_names_no_place_that_a_reader_cannot_go_to() -> None:
    for file in (path for path in (EDITIONS / "1").rglob("*") if path.is_file()):
        assert not re.search(
            r"evidence_tests|norms2?\.md|tests\.md", file.read_text(encoding="utf-8")
        )


def test_keeps_the_csv_files_in_plain_lines() -> None:
    for name in ("norms.csv", "sources.csv"):
        raw = (EDITIONS / "1" / name).read_bytes()
        assert b"\r" not in raw
        assert len(list(csv.reader(raw.decode().splitlines()))) == raw.count(b"\n")


@every_movement
def test_takes_three_to_five_short_steps_and_two_to_four_watch_outs(movement: Movement) -> None:
    assert 3 <= len(movement.steps) <= 5
    assert 2 <= len(movement.watch_outs) <= 4
    assert [step for step in movement.steps if len(step) > LONGEST_STEP] == []


@every_movement
def test_gives_one_sentence_as_the_purpose(movement: Movement) -> None:
    assert re.fullmatch(r"This shows [^.]+\.", movement.purpose)


def test_ends_every_reason_so_that_a_sentence_can_go_on() -> None:
    because = [limit.because for limit in EDITION.safety.limits]

    assert [text for text in because if not re.fullmatch(r"you told us [^.]+", text)] == []


def test_asks_each_stop_list_as_one_question() -> None:
    emergency, see_first = EDITION.safety.stop_lists

    assert (emergency.slug, see_first.slug) == ("emergency", "see_first")
    assert emergency.question.endswith("?")
    assert see_first.question.endswith("?")


def test_tells_an_emergency_to_call_and_not_to_drive() -> None:
    [emergency, _see_first] = EDITION.safety.stop_lists

    assert "Call your local emergency number now" in emergency.ending[0]
    assert "Do not drive yourself" in emergency.ending[0]


def test_advises_on_leg_symptoms_and_long_morning_stiffness() -> None:
    assert EDITION.safety.advice.keys() == {"leg_symptoms", "long_morning_stiffness"}


def test_says_in_the_dizziness_limit_who_else_is_meant() -> None:
    label = EDITION.safety.limit("dizziness").label

    for others in ("uncontrolled blood pressure", "recent eye surgery", "blood-vessel disease"):
        assert others in label
