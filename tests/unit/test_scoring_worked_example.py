"""
The person that docs/scoring.md section 7 works by hand: a woman of 45, from values to scores.

Every expected number is written as its working, with the figures of that section.
"""

import math

import pytest

from assessment.content_loader import load_edition
from assessment.domain.protocol import Method, Sex
from assessment.domain.results import Scores
from assessment.domain.rounding import percent_below
from assessment.domain.scoring import score
from assessment.domain.zones import Zone
from tests.unit.editions import EYE, LEFT, PHONE, TAPE, both

VALUES: dict[str, tuple[Method, float, float]] = {
    "hip_ir": (EYE, 28, 20),
    "hip_er": (EYE, 28, 28),
    "trunk_rotation": (PHONE, 44, 50),
    "chair_sit_reach": (TAPE, 2, -1),
    "side_bend": (TAPE, 17, 18.5),
    "knee_to_wall": (TAPE, 8, 11.5),
    "aslr": (EYE, 68, 68),
}

# z of each movement: the mean of its two sides.
Z = {
    "hip_ir": ((28 - 30.5) / 7 + (20 - 30.5) / 7) / 2,
    "hip_er": ((28 - 32) / 7 + (28 - 32) / 7) / 2,
    "trunk_rotation": ((44 - 46) / 10 + (50 - 46) / 10) / 2,
    "chair_sit_reach": ((2 - 6.5) / 9 + (-1 - 6.5) / 9) / 2,
    "side_bend": ((17 - 19.1) / 3 + (18.5 - 19.1) / 3) / 2,
    "knee_to_wall": ((8 - 10.5) / 2.8 + (11.5 - 10.5) / 2.8) / 2,
    "aslr": ((68 - 76.3) / 10.5 + (68 - 76.3) / 10.5) / 2,
}

# e of each movement: (SEM / SD)^2 / 2 sides, and by eye spacing^2 / (12 SD^2).
TWO_DATES = 1.96 * math.sqrt(2)
E = {
    "hip_ir": (8 / TWO_DATES / 7) ** 2 / 2 + ((45 - 11) / 4) ** 2 / (12 * 7**2),
    "hip_er": (8 / TWO_DATES / 7) ** 2 / 2 + ((45 - 11) / 4) ** 2 / (12 * 7**2),
    "trunk_rotation": (9 / TWO_DATES / 10) ** 2 / 2,
    "chair_sit_reach": (7 / TWO_DATES / 9) ** 2 / 2,
    "side_bend": (4 / TWO_DATES / 3) ** 2 / 2,
    "knee_to_wall": (2 / TWO_DATES / 2.8) ** 2 / 2,
    "aslr": (11 / TWO_DATES / 10.5) ** 2 / 2 + ((95 - 38) / 4) ** 2 / (12 * 10.5**2),
}


def her_scores() -> Scores:
    return score(
        load_edition(),
        age=45,
        sex=Sex.FEMALE,
        measurements=[
            value
            for movement, (method, left, right) in VALUES.items()
            for value in both(left, right, movement=movement, method=method)
        ],
    )


def test_the_movements_are_where_the_table_puts_them() -> None:
    rounded = {movement: round(z, 4) for movement, z in Z.items()}

    assert rounded == {
        "hip_ir": -0.9286,
        "hip_er": -0.5714,
        "trunk_rotation": 0.1,
        "chair_sit_reach": -0.6667,
        "side_bend": -0.45,
        "knee_to_wall": -0.2679,
        "aslr": -0.7905,
    }


def test_the_errors_are_what_the_table_says() -> None:
    rounded = {movement: round(e, 5) for movement, e in E.items()}

    assert rounded == {
        "hip_ir": 0.20787,
        "hip_er": 0.20787,
        "trunk_rotation": 0.05271,
        "chair_sit_reach": 0.03937,
        "side_bend": 0.11569,
        "knee_to_wall": 0.0332,
        "aslr": 0.22491,
    }


def test_every_driver_has_that_z_and_that_error() -> None:
    drivers = [driver for zone in her_scores().zones for driver in zone.drivers]

    assert {driver.movement for driver in drivers} == set(VALUES)
    for driver in drivers:
        assert driver.z == pytest.approx(Z[driver.movement])
        assert driver.error_variance == pytest.approx(E[driver.movement])


def test_the_hips_are_16_likely_5_to_36() -> None:
    hips = her_scores().zone(Zone.HIPS)

    m = 1.0 * Z["hip_ir"] + 0.8 * Z["hip_er"] + 0.2 * Z["knee_to_wall"] + 0.1 * Z["aslr"]
    variance = 0.9 * (1.0 + 0.64 + 0.04 + 0.01) + 0.3 * (2.1**2 - 1.69)
    errors = 1.0 * E["hip_ir"] + 0.64 * E["hip_er"] + 0.04 * E["knee_to_wall"] + 0.01 * E["aslr"]
    assert (round(m, 4), round(variance, 4), round(errors, 5)) == (-1.5183, 2.337, 0.34449)
    assert hips.z == pytest.approx(m / math.sqrt(variance)) == pytest.approx(-0.9932, abs=5e-5)
    assert hips.se == pytest.approx(math.sqrt(errors / variance))
    assert hips.se == pytest.approx(0.3839, abs=5e-5)
    assert percent_below(-0.9932) == pytest.approx(16.03, abs=0.005)
    assert (hips.low, hips.score, hips.high) == (5, 16, 36)
    assert hips.words == ("tight", "a bit tight", "typical")


def test_the_mid_back_is_41_likely_25_to_58() -> None:
    thoracic = her_scores().zone(Zone.THORACIC)

    m = 0.9 * Z["trunk_rotation"] + 0.9 * Z["side_bend"]
    variance = 0.9 * (0.81 + 0.81) + 0.3 * (1.8**2 - 1.62)
    errors = 0.81 * E["trunk_rotation"] + 0.81 * E["side_bend"]
    assert (round(m, 4), round(variance, 4), round(errors, 5)) == (-0.315, 1.944, 0.13641)
    assert thoracic.z == pytest.approx(m / math.sqrt(variance))
    assert thoracic.z == pytest.approx(-0.2259, abs=5e-5)
    assert thoracic.se == pytest.approx(math.sqrt(errors / variance))
    assert thoracic.se == pytest.approx(0.2649, abs=5e-5)
    assert (thoracic.low, thoracic.score, thoracic.high) == (25, 41, 58)
    assert thoracic.words == ("a bit tight", "typical")


def test_the_posterior_chain_is_18_likely_9_to_33() -> None:
    chain = her_scores().zone(Zone.POSTERIOR)

    m = (
        1.0 * Z["chair_sit_reach"]
        + 0.3 * Z["side_bend"]
        + 0.4 * Z["knee_to_wall"]
        + 0.9 * Z["aslr"]
    )
    variance = 0.9 * (1.0 + 0.09 + 0.16 + 0.81) + 0.3 * (2.6**2 - 2.06)
    errors = (
        1.0 * E["chair_sit_reach"]
        + 0.09 * E["side_bend"]
        + 0.16 * E["knee_to_wall"]
        + 0.81 * E["aslr"]
    )
    assert (round(m, 4), round(variance, 4), round(errors, 5)) == (-1.6202, 3.264, 0.23727)
    assert chain.z == pytest.approx(m / math.sqrt(variance)) == pytest.approx(-0.8968, abs=5e-5)
    assert chain.se == pytest.approx(math.sqrt(errors / variance))
    assert chain.se == pytest.approx(0.2696, abs=5e-5)
    assert (chain.low, chain.score, chain.high) == (9, 18, 33)
    assert chain.words == ("tight", "a bit tight")


def test_everything_is_provisional_and_one_gap_is_flagged() -> None:
    scores = her_scores()

    assert all(zone.provisional for zone in scores.zones)
    [flagged] = [gap for gap in scores.sides if gap.flagged]
    assert (flagged.movement, flagged.gap, flagged.tighter) == ("knee_to_wall", 8 - 11.5, LEFT)
