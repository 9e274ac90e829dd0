"""Four looks of two builds: stable for a person, and visible on either ground."""

from hashlib import sha256

import pytest

from assessment.figures.looks import LOOKS, FigureLook, look_of
from assessment.figures.paint import DARK, LIGHT


def people(count: int) -> list[str]:
    return [sha256(str(number).encode()).hexdigest() for number in range(count)]


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    parts = [c * 2 for c in digits] if len(digits) == 3 else [digits[i : i + 2] for i in (0, 2, 4)]
    shares = [int(part, 16) / 255 for part in parts]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_same_person_always_has_the_same_look() -> None:
    for person in people(50):
        assert look_of(person) is look_of(person)


def test_nobody_in_particular_has_the_first() -> None:
    assert look_of(None) is LOOKS[0]


def test_every_look_is_about_as_common_as_the_others() -> None:
    looks = [look_of(person) for person in people(4000)]
    assert all(800 < looks.count(look) < 1200 for look in LOOKS)


def test_there_are_four_and_two_of_each_build() -> None:
    assert [look.fuller for look in LOOKS].count(True) == 2
    assert len({(look.skin, look.hair, look.shirt, look.shorts) for look in LOOKS}) == 4


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("ground", [LIGHT["g"], DARK["g"]], ids=["light", "dark"])
def test_shirt_and_shorts_stand_out_from_the_ground(look: FigureLook, ground: str) -> None:
    # 2:1 with a rim in a third colour; 3:1 would leave no deep colour on both grounds.
    assert contrast(look.shirt[0], ground) >= 2
    assert contrast(look.shorts[0], ground) >= 2


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_skin_and_hair_can_be_told_from_each_other_and_from_the_shirt(look: FigureLook) -> None:
    assert contrast(look.skin[0], look.hair[0]) >= 1.25
    assert contrast(look.skin[0], look.shirt[0]) >= 1.15
