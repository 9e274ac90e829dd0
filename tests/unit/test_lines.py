"""The shapes of the ``score`` command's lines, in and out."""

import json

import pytest

from assessment.domain.lines import (
    LineError,
    PersonLine,
    answer_line,
    parse_person,
    scores_as_json,
)
from assessment.domain.measurements import OutOfBounds
from assessment.domain.protocol import Method, Sex, Side
from assessment.domain.results import Measured
from assessment.domain.scoring import score
from tests.unit.editions import EYE, both, make_edition, make_movement, make_norm

GOOD: dict[str, object] = {"movement": "turn", "side": "L", "value": 30, "method": "eye"}


def person(**changes: object) -> dict[str, object]:
    return {"id": "a1", "age": 45, "sex": "F", "measurements": [GOOD], **changes}


def test_it_reads_a_person() -> None:
    assert parse_person(person()) == PersonLine(
        "a1", 45, Sex.FEMALE, (Measured("turn", Side.LEFT, 30.0, Method.EYE),)
    )


@pytest.mark.parametrize("key", ["age", "sex"])
def test_it_takes_null_and_nothing_alike(key: str) -> None:
    without = {name: value for name, value in person().items() if name != key}

    assert parse_person(without) == parse_person(person(**{key: None}))


def test_it_leaves_other_keys_to_others() -> None:
    assert parse_person(person(minutes=8, limits=[])) == parse_person(person())


def test_it_takes_no_side_for_what_has_none() -> None:
    [measured] = parse_person(person(measurements=[{**GOOD, "side": None}])).measurements

    assert measured.side is None


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"id": None}, "id must be a text or a whole number."),
        ({"id": True}, "id must be a text or a whole number."),
        ({"age": 45.5}, "age must be a whole number of years from 0 to 130, or null."),
        ({"age": "45"}, "age must be a whole number"),
        ({"age": True}, "age must be a whole number"),
        ({"age": -1}, "age must be a whole number"),
        ({"age": 131}, "age must be a whole number"),
        ({"sex": "female"}, "sex must be one of F, M."),
        ({"sex": ["F"]}, "sex must be one of F, M."),
        ({"measurements": None}, "measurements must be a list."),
        ({"measurements": GOOD}, "measurements must be a list."),
        ({"measurements": ["turn"]}, "Measurement 1 must be an object"),
        ({"measurements": [GOOD, {**GOOD, "movement": 3}]}, "Measurement 2: movement must be"),
        ({"measurements": [{**GOOD, "side": "left"}]}, "Measurement 1: side must be one of L, R."),
        ({"measurements": [{**GOOD, "method": None}]}, "method must be one of eye, tape, phone."),
        ({"measurements": [{**GOOD, "method": {}}]}, "method must be one of eye, tape, phone."),
        ({"measurements": [{**GOOD, "value": None}]}, "Measurement 1: value must be a number."),
        ({"measurements": [{**GOOD, "value": "30"}]}, "Measurement 1: value must be a number."),
        ({"measurements": [{**GOOD, "value": True}]}, "Measurement 1: value must be a number."),
        ({"measurements": [{**GOOD, "value": 10**400}]}, "value is far too large."),
        ({"measurements": [{**GOOD, "value": float("inf")}]}, "value is far too large."),
    ],
)
def test_it_says_what_is_wrong_and_where(changes: dict[str, object], sentence: str) -> None:
    with pytest.raises(LineError, match=sentence):
        parse_person(person(**changes))


def test_it_writes_the_agreed_shape() -> None:
    edition = make_edition(make_movement())
    scores = score(edition, age=45, sex=Sex.FEMALE, measurements=both(35, 20, method=EYE))

    found = json.loads(json.dumps(scores_as_json("a1", scores)))

    assert list(found) == ["id", "edition", "zones", "movements", "sides"]
    assert list(found["zones"]) == ["hips", "thoracic", "posterior"]
    # z = (0.5 - 1) / 2 / sqrt 0.9; e = 0.041649 + 10^2 / (12 * 10^2); se = sqrt e / sqrt 0.9
    assert found["zones"]["hips"] == {
        "score": 40,
        "low": 19,
        "high": 64,
        "z": -0.263523,
        "se": 0.372652,
        "measured_weight": 1.0,
        "word": "typical",
        "words": ["a bit tight", "typical", "moves freely"],
        "provisional": False,
    }
    assert found["movements"][1] == {
        "movement": "turn",
        "side": "R",
        "value": 20.0,
        "z": -1.0,
        "percentile": 16,
        "group": {
            "sex": None,
            "age_min": 18,
            "age_max": 79,
            "mean": 30,
            "sd": 10,
            "source": "anyone2000",
            "grade": "published",
            "status": "VERIFIED",
        },
    }
    assert found["sides"] == [{"movement": "turn", "gap": 15.0, "flagged": True}]


def test_it_gives_the_reason_in_place_of_a_score() -> None:
    scores = score(make_edition(make_movement()), age=45, sex=None, measurements=[])

    assert scores_as_json(7, scores)["zones"] == {
        zone: {"score": None, "measured_weight": 0.0, "why": "Nothing was measured here."}
        for zone in ("hips", "thoracic", "posterior")
    }


def test_it_has_no_group_where_there_is_no_norm() -> None:
    edition = make_edition(make_movement(), norms=(make_norm("other"),))
    found = scores_as_json("a", score(edition, age=45, sex=None, measurements=both(30)))

    assert isinstance(found["movements"], list)
    assert found["movements"][0] == {
        "movement": "turn",
        "side": "L",
        "value": 30,
        "z": None,
        "percentile": None,
        "group": None,
    }


def test_it_answers_a_good_line() -> None:
    assert answer_line(b'{"id": 1}', answer=dict) == ({"id": 1}, True)


def test_it_answers_a_bad_line_with_its_id_and_a_sentence() -> None:
    def refuse(_: object) -> dict[str, object]:
        raise OutOfBounds("Too far.")

    assert answer_line(b'{"id": 1}', answer=refuse) == ({"id": 1, "error": "Too far."}, False)
    assert answer_line(b"{", answer=refuse)[0]["id"] is None
