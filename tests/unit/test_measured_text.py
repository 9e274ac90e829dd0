"""measured_text: a person's own measurement as a clause."""

import pytest

from assessment.content_loader import load_edition
from assessment.domain.length_units import LengthUnit, lengths_in
from assessment.domain.protocol import Method, Movement, Side
from assessment.domain.results import SideScore
from routines.domain.measured_words import measured_text
from tests.profiles import shipped_content, side_score

WORDS = shipped_content().words


def said(score: SideScore) -> str:
    return measured_text(score, edition=load_edition(), words=WORDS[score.movement])


@pytest.mark.parametrize(
    ("movement", "side", "value", "method", "text"),
    [
        ("hip_ir", Side.LEFT, 20.0, Method.TAPE, "your left side turned in 20 degrees"),
        ("hip_ir", Side.LEFT, 20.5, Method.PHONE, "your left side turned in 20.5 degrees"),
        ("hip_ir", Side.RIGHT, 1.0, Method.TAPE, "your right side turned in 1 degree"),
        ("aslr", Side.RIGHT, 52.0, Method.EYE, "your right side lifted to about 52 degrees"),
        (
            "chair_sit_reach",
            Side.LEFT,
            -8.0,
            Method.TAPE,
            "your left side stopped 8 cm short of the toes",
        ),
        (
            "chair_sit_reach",
            Side.LEFT,
            3.0,
            Method.TAPE,
            "your left side stopped 3 cm past the toes",
        ),
        ("toe_touch", None, 0.0, Method.TAPE, "you stopped level with the floor"),
        ("toe_touch", None, 0.0, Method.EYE, "you stopped about level with the floor"),
        ("toe_touch", None, -8.0, Method.EYE, "you stopped about 8 cm short of the floor"),
    ],
)
def test_it_names_what_the_side_did(
    movement: str, side: Side | None, value: float, method: Method, text: str
) -> None:
    assert said(side_score(movement, -1, side=side, value=value, method=method)) == text


def test_a_length_is_said_in_the_unit_of_whoever_reads_it() -> None:
    with lengths_in(LengthUnit.INCHES):
        text = said(side_score("toe_touch", -1, side=None, value=-8.0))

    assert text == "you stopped 3.1 in short of the floor"


@pytest.mark.parametrize("movement", load_edition().movements, ids=lambda movement: movement.slug)
def test_what_has_values_below_a_mark_is_spoken_of_beside_it(movement: Movement) -> None:
    assert (WORDS[movement.slug].beside_mark is not None) is (movement.low < 0)
