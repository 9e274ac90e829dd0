"""dose_text: a dose as a person would say it."""

import pytest

from assessment.domain.protocol import Side
from assessment.domain.translating import Translator, translated_by
from routines.domain.dose_words import dose_text
from tests.profiles import shipped_catalogue

EXERCISES = shipped_catalogue().exercises


@pytest.mark.parametrize(
    ("slug", "dose", "other", "text"),
    [
        ("breathing-90-90", 7, 0, "7 slow breaths"),
        ("cat-cow", 8, 0, "8 repetitions, each 4 s out, 4 s back"),
        ("knee-rocks", 10, 0, "10 in total, alternating sides, each 3 s out, 1 s held, 3 s back"),
        ("open-book", 5, 5, "5 each side, each 3 s out, 1 s held, 2 s back"),
        ("open-book", 6, 4, "6 on the right, 4 on the left, each 3 s out, 1 s held, 2 s back"),
        ("childs-pose-reach", 60, 0, "hold 60 s"),
        ("strap-hamstring", 30, 30, "hold 30 s each side"),
        ("strap-hamstring", 60, 60, "hold 2 x 30 s each side"),
        ("strap-hamstring", 50, 40, "hold 50 s on the right, 40 s on the left"),
        ("strap-hamstring", 60, 40, "hold 2 x 30 s on the right, 2 x 20 s on the left"),
    ],
)
def test_a_dose_is_said_as_a_person_would(slug: str, dose: int, other: int, text: str) -> None:
    said = dose_text(EXERCISES[slug], dose=dose, dose_other=other, first_side=Side.RIGHT)

    assert said == text


def test_one_breath_is_not_several() -> None:
    one = dose_text(EXERCISES["breathing-90-90"], dose=1, dose_other=0, first_side=None)

    assert one == "1 slow breath"


def test_another_language_may_order_its_words_otherwise() -> None:
    german = {"hold {dose} s on the left, {other} s on the right": "links {dose}, rechts {other} s"}
    speaker = Translator(one=german.__getitem__, counted=lambda one, _many, _number: one)

    with translated_by(speaker):
        said = dose_text(EXERCISES["strap-hamstring"], dose=40, dose_other=30, first_side=Side.LEFT)

    assert said == "links 40, rechts 30 s"
