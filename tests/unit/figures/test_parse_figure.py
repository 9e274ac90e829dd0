"""Tables of figures: what is read, and what is refused in which words."""

from typing import Any

import pytest

from assessment.figures.pose import parse_figure
from assessment.figures.posture import (
    AtHeight,
    Between,
    Facing,
    Hanging,
    OnSegment,
    Pin,
    Pose,
    Reach,
    Resting,
    Sole,
)
from assessment.figures.scenery import FLOOR, Glow, Measure, MeasureKind
from tests.unit.figures.poses import make_spec, make_table


def refusals(**changes: Any) -> list[str]:
    problems: list[str] = []
    assert (parse_figure("squat", make_table(**changes), problems=problems) is None) == bool(
        problems
    )
    return problems


def pose_of(**values: Any) -> Pose:
    return make_spec(base={}, keys=[values]).keys[0]


def test_it_reads_a_small_figure() -> None:
    spec = make_spec()

    assert (spec.slug, spec.view, len(spec.keys)) == ("knee-bend", (0, 10), 2)
    assert spec.keys[1].bends["kneeR"] == 60
    assert spec.keys[1].soles == {"R": Sole(), "L": Sole()}
    assert (spec.props, spec.feel, spec.arrow, spec.far, spec.measure) == ((), (), (), None, None)


def test_it_lays_each_key_over_the_shared_base() -> None:
    spec = make_spec(base={"kneeR": 20, "elbowR": 30}, keys=[{}, {"kneeR": 40}])

    assert [key.bends["kneeR"] for key in spec.keys] == [20, 40]
    assert [key.bends["elbowR"] for key in spec.keys] == [30, 30]


@pytest.mark.parametrize(
    ("ground", "support"),
    [
        ("lowest", Resting()),
        ("none", Hanging()),
        (["rings", "shankR"], Resting(("rings", "shankR"))),
        ({"pelvis": 56}, AtHeight("pelvis", 56)),
    ],
)
def test_it_reads_what_a_body_rests_on(ground: object, support: object) -> None:
    assert pose_of(ground=ground).support == support


def test_it_reads_kneeling_and_ankles() -> None:
    pose = pose_of(kneeL="floor", ankleL="floor", ankleR={"dir": [1, 0, 0.1], "pitch": -58})

    assert pose.kneeling == {"L"}
    assert pose.bends["ankleL"] == -72
    assert pose.soles == {"R": Sole(heading=(1, 0, 0.1), pitch=-58)}


def test_it_reads_targets() -> None:
    pose = pose_of(
        handR={"at": ["thorax", [1, 2, 3]], "dir": [1, 0, 0], "palm": ["skull", [0, -1, 0]]},
        footL={"at": ["mix", [1, 2, 3], ["pelvis", [0, 0, 0]], 0.2], "pole": [0, 1, 0]},
    )

    assert pose.hands["R"] == Reach(
        at=OnSegment("thorax", (1, 2, 3)),
        pole=OnSegment("thorax", (-1, -0.3, 0.4)),
        fingers=(1, 0, 0),
        palm=OnSegment("skull", (0, -1, 0)),
    )
    assert pose.feet["L"] == Reach(
        Between((1, 2, 3), OnSegment("pelvis", (0, 0, 0)), 0.2), pole=(0, 1, 0)
    )


def test_it_reads_the_rest_of_a_pose() -> None:
    pose = pose_of(
        handdirL=[1, 0, 0], palmL=[0, 1, 0], pin=["C7", -48, 2], root=[1, 2, 3], via=True
    )

    assert pose.facing == {"L": Facing((1, 0, 0), (0, 1, 0))}
    assert (pose.pin, pose.root, pose.is_via) == (Pin("C7", -48, 2), (1, 2, 3), True)


def test_it_lets_a_glow_without_a_side_be_on_both() -> None:
    spec = make_spec(feel=[["thigh", [-5, -17, 0], 8], ["lum1", [-5, 0, 0], 11]])

    assert spec.feel == (
        Glow("thighR", (-5, -17, 0), 8),
        Glow("thighL", (-5, -17, 0), 8),
        Glow("lum1", (-5, 0, 0), 11),
    )


def test_it_reads_props_and_arrows() -> None:
    stick = ["stick", ["thorax", [13, 23, -46]], ["thorax", [13, 23, 46]]]
    spec = make_spec(
        props=["mat", ["wall", 40], stick, ["phone", "shankR", [4.6, -20, 0], "x"]],
        arrow=["tipR", ["pelvis", "C7"], "stick1"],
        arrow_gap=-22,
        arrow_grow=22,
        arrow_keys=[0.5, 1],
        far=["thighL"],
    )

    assert spec.props[:2] == ("mat", ("wall", 40))
    assert spec.props[2] == ("stick", ("thorax", (13, 23, -46)), ("thorax", (13, 23, 46)))
    assert spec.arrow == ("tipR", ("pelvis", "C7"), "stick1")
    assert (spec.arrow_gap, spec.arrow_grow, spec.arrow_keys) == (-22, 22, (0.5, 1))
    assert spec.far == ("thighL",)


@pytest.mark.parametrize(
    ("table", "measure"),
    [
        (
            {"kind": "angle", "at": "kneeR", "from": [0, -1, 0], "to": "ankleR"},
            Measure(
                MeasureKind.ANGLE,
                (0, -1, 0),
                OnSegment("ankleR", (0, 0, 0)),
                OnSegment("kneeR", (0, 0, 0)),
            ),
        ),
        (
            {"kind": "length", "from": ["handR", [0, -17.5, 0]], "to": "floor"},
            Measure(MeasureKind.LENGTH, OnSegment("handR", (0, -17.5, 0)), FLOOR),
        ),
        (
            {"kind": "length", "from": [1, 2, 3], "to": "floor", "more": [0, -1, 0], "aside": 14},
            Measure(MeasureKind.LENGTH, (1, 2, 3), FLOOR, more=(0, -1, 0), aside=14),
        ),
    ],
)
def test_it_reads_what_is_measured(table: dict[str, object], measure: Measure) -> None:
    assert make_spec(measure=table).measure == measure


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"kneR": 20}, "key 1: 'kneR' is not a known joint or key"),
        ({"R": 20}, "key 1: 'R' is not a known joint or key"),
        ({"kneeR": 170}, "key 1, kneeR flexion: 170 is outside -5 to 160"),
        ({"kneeR": True}, "key 1, kneeR flexion: True is not a number"),
        ({"kneeR": "flat"}, "key 1, kneeR flexion: 'flat' is not a number"),
        ({"elbowR": float("nan")}, "key 1, elbowR flexion: nan is not a number"),
        ({"hipL": [0, 90, 0]}, "key 1, hipL abduction: 90.0 is outside -25 to 85"),
        ({"hipL": [0, 9]}, "key 1, hipL: [0, 9] is not a list of 3 numbers"),
        ({"hipL": [0, "x", 9]}, "key 1, hipL: 'x' is not a number"),
        ({"ankleR": {"yaw": 3}}, "key 1, ankleR: 'yaw' is not a known key"),
        (
            {"ankleR": {"dir": [0, 1, 0]}},
            "key 1, ankleR dir: [0, 1, 0] points nowhere on the floor",
        ),
        ({"handR": [1, 2, 3]}, "key 1, handR: [1, 2, 3] is not a table"),
        ({"handR": {"pole": [1, 0, 0]}}, "key 1, handR: {'pole': [1, 0, 0]} has no at"),
        ({"handR": {"at": ["hat", [0, 0, 0]]}}, "key 1, handR at: 'hat' is not a known name"),
        (
            {"handR": {"at": ["tipR", [0, 0, 0]]}},
            "key 1, handR at: 'tipR' is a part of the limb it places",
        ),
        (
            {"handR": {"at": ["hipR", [0, 0, 0]], "pole": ["hipR", [1, 0, 0]]}},
            "key 1, handR pole: 'hipR' is not a known name",
        ),
        (
            {"footR": {"at": [0, 0, 0], "pole": [0, 0, 0]}},
            "key 1, footR pole: [0, 0, 0] points nowhere",
        ),
        (
            {"footR": {"at": [0, 0, 0], "palm": [0, 1, 0]}},
            "key 1, footR: 'palm' is not a known key",
        ),
        (
            {"handR": {"at": ["mix", [0, 0, 0], [1, 1, 1], 2]}},
            "key 1, handR at: 2 is outside 0 to 1",
        ),
        (
            {"handR": {"at": ["thorax", [0, 0, 0], 4]}},
            "key 1, handR at: ['thorax', [0, 0, 0], 4] is not a part and three numbers",
        ),
        (
            {"handR": {"at": ["mix", [0, 0, 0], 1]}},
            "key 1, handR at: ['mix', [0, 0, 0], 1] is not two places and a share",
        ),
        ({"ground": "floor"}, "key 1, ground: 'floor' is no support"),
        ({"ground": ["bottom"]}, "key 1, ground: 'bottom' is not a known name"),
        ({"ground": {"seat": 50}}, "key 1, ground: 'seat' is not a known name"),
        ({"pin": ["kneeR", 0]}, "key 1, pin: ['kneeR', 0] is not a point with its x and z"),
        ({"pin": ["toe", 0, 0]}, "key 1, pin: 'toe' is not a known name"),
        ({"root": 5}, "key 1, root: 5 is not a list of 3 numbers"),
        ({"via": 1}, "key 1, via: 1 is neither true nor false"),
    ],
)
def test_it_refuses_a_pose_in_words(values: dict[str, object], refusal: str) -> None:
    found = refusals(keys=[values])

    assert any(problem.startswith(f"figure squat, {refusal}") for problem in found), found


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"colour": "red"}, "figure: 'colour' is not a known key"),
        ({"title": " "}, "title: ' ' is not a text"),
        ({"alt": None}, "alt: None is not a text"),
        ({"alt": "word " * 60}, "alt: 'word word word word …' is longer than 250 letters"),
        ({"view": [1, 2, 3]}, "view: [1, 2, 3] is not a list of 2 numbers"),
        ({"zone": "arms"}, "zone: 'arms' is not a known name"),
        ({"base": [1]}, "base: [1] is not a table"),
        ({"base": {"kneeR": 300}}, "base, kneeR flexion: 300 is outside -5 to 160"),
        ({"keys": []}, "keys: [] has no pose"),
        ({"keys": {}}, "keys: {} is not a list"),
        ({"keys": [3]}, "key 1: 3 is not a table"),
        ({"levels": [{"kneeR": 300}]}, "level 1, kneeR flexion: 300 is outside -5 to 160"),
        ({"props": "mat"}, "props: 'mat' is not a list"),
        ({"props": ["sofa"]}, "props: 'sofa' is not a known name"),
        ({"props": [[]]}, "props: [] is not a known name"),
        ({"props": ["wall"]}, "props, wall: [] needs 1 or 2 numbers"),
        ({"props": [["wall", "x"]]}, "props, wall: 'x' is not a number"),
        ({"props": [["stick", [1, 2, 3]]]}, "props, stick: [[1, 2, 3]] needs two places"),
        ({"props": [["box", [1, 2, 3], 4]]}, "props, box: 4 is not a list of 3 numbers"),
        ({"props": [["phone", "shankR"]]}, "props, phone: ['shankR'] needs a part"),
        ({"props": [["phone", "calf", [1, 2, 3]]]}, "props, phone: 'calf' is not a known name"),
        ({"feel": [["thigh", 8]]}, "feel: ['thigh', 8] is not a part, three numbers"),
        ({"feel": [["leg", [0, 0, 0], 8]]}, "feel: 'leg' is not a known name"),
        ({"feel": [["thigh", [0, 0, 0], 0]]}, "feel radius: 0 is outside 1 to 40"),
        ({"arrow": ["finger"]}, "arrow: 'finger' is not a known name"),
        ({"arrow": [["tipR", "sky"]]}, "arrow: 'sky' is not a known name"),
        ({"arrow_gap": "wide"}, "arrow_gap: 'wide' is not a number"),
        ({"arrow_keys": [0, 2]}, "arrow_keys: [0, 2] is no way within 0 to 1"),
        ({"arrow_keys": [0]}, "arrow_keys: [0] is not a list of 2 numbers"),
        ({"far": ["head"]}, "far: 'head' is not a known name"),
        ({"measure": 5}, "measure: 5 is not a table"),
        ({"measure": {"kind": "area"}}, "measure kind: 'area' is not a known name"),
        (
            {"measure": {"kind": "angle", "from": [0, 1, 0], "to": "C7"}},
            "measure at: None is not a list",
        ),
        (
            {"measure": {"kind": "length", "from": "C7", "to": "floor", "aside": 90}},
            "measure aside: 90 is outside -40 to 40",
        ),
        (
            {"measure": {"kind": "length", "from": "C7", "to": "sky"}},
            "measure to: 'sky' is not a known name",
        ),
        (
            {"measure": {"kind": "length", "from": ["mix", [0, 0, 0], [1, 1, 1], 0], "to": "C7"}},
            "measure from: ['mix', [0, 0, 0], [1, 1, 1], 0] is not one place",
        ),
    ],
)
def test_it_refuses_a_figure_in_words(changes: dict[str, Any], refusal: str) -> None:
    found = refusals(**changes)

    assert any(problem.startswith(f"figure squat, {refusal}") for problem in found), found


def test_it_says_all_that_is_wrong_and_nothing_twice() -> None:
    found = refusals(base={"kneeR": 300, "hat": 1}, zone="arms")

    assert sorted(found) == [
        "figure squat, base, kneeR flexion: 300 is outside -5 to 160",
        "figure squat, base: 'hat' is not a known joint or key",
        "figure squat, zone: 'arms' is not a known name",
    ]
