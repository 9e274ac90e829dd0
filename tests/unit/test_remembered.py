"""Words that are made once: in each language, and never more than so many."""

from django.utils.translation import get_language, override

from assessment.domain.length_units import LengthUnit, current_length_unit, lengths_in
from config.remembered import forget, remembered

made: list[int] = []


@remembered(most=2)
def spoken(number: int) -> str:
    made.append(number)
    return f"{number} {current_length_unit()} {get_language()}"


def made_for(*numbers: int) -> list[int]:
    """Ask for each number and say which had to be made."""
    made.clear()
    for number in numbers:
        spoken(number)
    return list(made)


def test_it_makes_each_answer_once() -> None:
    forget()

    assert made_for(1, 1, 2, 1) == [1, 2]


def test_the_one_longest_unasked_makes_room() -> None:
    forget()

    assert made_for(1, 2, 1, 3, 1, 2) == [1, 2, 3, 2]


def test_each_language_and_unit_has_its_own() -> None:
    here = spoken(1)
    with override("ar"):
        arabic = spoken(1)
    with lengths_in(LengthUnit.INCHES):
        inches = spoken(1)

    assert arabic == "1 cm ar"
    assert len({here, arabic, inches}) == 3


def test_it_forgets() -> None:
    made_for(1)
    forget()

    assert made_for(1) == [1]
