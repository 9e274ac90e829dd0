"""One zone: what counts, what is enough, and what is said when it is not."""

import pytest

from assessment.domain.protocol import Edition, Role
from assessment.domain.results import Measured, ZoneScore
from assessment.domain.scoring import score
from assessment.domain.translating import Translator, translated_by
from assessment.domain.zones import Zone
from tests.unit.editions import EYE, both, make_edition, make_movement, make_norm, measured

TURN = make_movement(title="Seated turn (rotation)", weights={Zone.THORACIC: 0.9})
BEND = make_movement("bend", title="Side-bend", weights={Zone.THORACIC: 0.9, Zone.POSTERIOR: 0.3})
REACH = make_movement("reach", title="Chair reach", weights={Zone.POSTERIOR: 1.0})
RAISE = make_movement("raise", title="Leg raise", weights={Zone.POSTERIOR: 0.9})
TOUCH = make_movement(
    "touch",
    title="Toe-touch",
    weights={Zone.POSTERIOR: 1.0},
    role=Role.ALTERNATE,
    stands_in_for="reach",
    per_side=False,
)
FOUR = make_movement(
    "four", title="Figure four", weights={Zone.THORACIC: 0.5}, role=Role.OPTIONAL, direction=-1
)
EDITION = make_edition(TURN, BEND, REACH, RAISE, TOUCH, FOUR)


def zone_of(
    zone: Zone, *measurements: Measured, age: int | None = 45, edition: Edition = EDITION
) -> ZoneScore:
    return score(edition, age=age, sex=None, measurements=measurements).zone(zone)


def test_it_scores_exactly_half_of_the_weight() -> None:
    found = zone_of(Zone.THORACIC, *both(30))

    assert (found.score, found.measured_weight, found.why) == (50, 0.5, None)


def test_it_has_no_score_below_half_and_says_what_there_is() -> None:
    found = zone_of(Zone.POSTERIOR, *both(30, movement="bend"), *both(30))

    # 0.3 of 0.3 + 1.0 + 0.9
    assert (found.score, found.low, found.high, found.z, found.se) == (None,) * 5
    assert found.measured_weight == pytest.approx(0.3 / 2.2)
    assert found.why == (
        "Only the side-bend was measured here; that is less than half of what this zone needs."
    )


def test_it_names_movements_without_their_anatomy() -> None:
    long = make_edition(TURN, make_movement("other", weights={Zone.THORACIC: 2.0}))

    why = zone_of(Zone.THORACIC, *both(30), edition=long).why

    assert why is not None
    assert why.startswith("Only the seated turn was measured")


def test_it_says_when_nothing_was_measured() -> None:
    found = zone_of(Zone.HIPS, *both(30))

    assert (found.score, found.measured_weight, found.why) == (
        None,
        0,
        "Nothing was measured here.",
    )


@pytest.mark.parametrize(
    ("zone", "age"), [(Zone.HIPS, 45), (Zone.THORACIC, None), (Zone.THORACIC, 80)]
)
def test_it_says_why_in_the_reader_s_language(zone: Zone, age: int | None) -> None:
    with translated_by(Translator(one=str.upper, counted=lambda _one, many, _number: many)):
        why = zone_of(zone, *both(30), age=age).why

    assert why
    assert why.isupper()


@pytest.mark.parametrize("age", [17, 80])
def test_it_shows_other_ages_without_a_score(age: int) -> None:
    found = zone_of(Zone.THORACIC, *both(30), age=age)

    assert found.score is None
    assert found.why is not None
    assert found.why.startswith("There are no comparison values for your age")


def test_it_needs_an_age() -> None:
    why = zone_of(Zone.THORACIC, *both(30), age=None).why

    assert why is not None
    assert why.startswith("Without an age")


def test_it_counts_a_movement_without_a_norm_as_not_measured() -> None:
    edition = make_edition(REACH, RAISE, norms=(make_norm("raise"),))

    found = zone_of(
        Zone.POSTERIOR, *both(9, movement="reach"), *both(30, movement="raise"), edition=edition
    )

    # Only 0.9 of 1.9 can be compared.
    assert found.score is None
    assert found.why == (
        "Only the leg raise was measured and could be compared here;"
        " that is less than half of what this zone needs."
    )


def test_it_lets_an_alternate_fill_the_place_it_stands_in_for() -> None:
    found = zone_of(
        Zone.POSTERIOR, measured(40, None, movement="touch"), *both(30, movement="bend")
    )

    assert found.measured_weight == pytest.approx(1.3 / 2.2)
    assert [driver.movement for driver in found.drivers] == ["bend", "touch"]


def test_it_only_lists_an_alternate_beside_the_core_movement() -> None:
    core = (*both(30, movement="reach"), *both(30, movement="raise"))

    found = zone_of(Zone.POSTERIOR, *core, measured(90, None, movement="touch"))

    assert [driver.movement for driver in found.drivers] == ["reach", "raise"]
    assert found.z == 0
    assert found.measured_weight == pytest.approx(1.9 / 2.2)


def test_it_adds_an_optional_movement_but_not_to_what_is_enough() -> None:
    alone = zone_of(Zone.THORACIC, *both(10, movement="four"))
    together = zone_of(Zone.THORACIC, *both(10, movement="four"), *both(30))

    assert (alone.score, alone.measured_weight) == (None, 0)
    assert together.measured_weight == 0.5
    assert together.z is not None
    assert together.z > 0


def test_it_rounds_the_likely_range_like_the_score() -> None:
    found = zone_of(Zone.THORACIC, *both(30), *both(30, movement="bend"))

    # One e = (8 / (1.96 sqrt 2) / 10)^2 / 2 = 0.041649 each;
    # se = sqrt(2 * 0.81 * 0.041649) / sqrt(0.81 * 1.8 + 0.6 * 0.81) = 0.18630;
    # 100 Phi(-1.645 * 0.18630) = 37.96 and its mirror 62.04
    assert found.se == pytest.approx(0.18630, abs=1e-5)
    assert (found.low, found.score, found.high) == (38, 50, 62)
    assert (found.word, found.words) == ("typical", ("typical", "moves freely"))


def test_it_widens_the_range_by_eye() -> None:
    tape = zone_of(Zone.THORACIC, *both(30))
    eye = zone_of(Zone.THORACIC, *both(30, method=EYE))

    assert eye.se is not None
    assert tape.se is not None
    assert eye.se > tape.se


@pytest.mark.parametrize("grade", ["published", "derived", "estimated"])
def test_it_is_provisional_with_any_estimated_norm(grade: str) -> None:
    edition = make_edition(TURN, BEND, norms=(make_norm(), make_norm("bend", grade=grade)))

    found = zone_of(Zone.THORACIC, *both(30), *both(30, movement="bend"), edition=edition)

    assert found.provisional is (grade == "estimated")
