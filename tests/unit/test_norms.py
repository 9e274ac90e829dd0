"""The comparison group: age band, sex, and the mixed group of those who give none."""

import math

import pytest

from assessment.domain.norms import comparison_group
from assessment.domain.protocol import Sex
from tests.unit.editions import make_edition, make_movement, make_norm

WOMEN = make_norm(
    sex=Sex.FEMALE, ages=(40, 49), mean=34, sd=6, source="w", grade="derived", status="DERIVED"
)
MEN = make_norm(
    sex=Sex.MALE, ages=(40, 59), mean=26, sd=8, source="m", grade="estimated", status="ESTIMATE"
)
SPLIT = make_edition(make_movement(), norms=(WOMEN, MEN))
EVERYBODY = make_edition(make_movement(), norms=(make_norm(mean=12.4, sd=2.8),))


@pytest.mark.parametrize("age", [40, 49])
def test_it_takes_the_band_with_both_its_ends(age: int) -> None:
    group = comparison_group(SPLIT, "turn", age=age, sex=Sex.FEMALE)

    assert group is not None
    assert (group.sex, group.age_min, group.age_max, group.mean, group.sd) == (
        Sex.FEMALE,
        40,
        49,
        34,
        6,
    )


@pytest.mark.parametrize("age", [None, 17, 80, 39, 50])
def test_it_has_no_group_without_a_row_for_the_age(age: int | None) -> None:
    assert comparison_group(SPLIT, "turn", age=age, sex=Sex.FEMALE) is None


@pytest.mark.parametrize("age", [17, 80])
def test_it_never_compares_outside_18_to_79_whatever_the_rows_say(age: int) -> None:
    wide = make_edition(make_movement(), norms=(make_norm(ages=(0, 120)),))

    assert comparison_group(wide, "turn", age=age, sex=None) is None


def test_it_mixes_both_sexes_when_none_is_given() -> None:
    group = comparison_group(SPLIT, "turn", age=45, sex=None)

    # Mean (34 + 26) / 2; SD from the mean variance and half the gap between the means.
    assert group is not None
    assert group.mean == 30
    assert group.sd == pytest.approx(math.sqrt((6**2 + 8**2) / 2 + ((34 - 26) / 2) ** 2))
    assert (group.sex, group.age_min, group.age_max) == (None, 40, 49)


def test_it_grades_a_mixed_group_by_the_weaker_row_and_names_both() -> None:
    group = comparison_group(SPLIT, "turn", age=45, sex=None)

    assert group is not None
    assert (group.grade, group.source, group.status) == ("estimated", "w; m", "DERIVED; ESTIMATE")


def test_it_names_a_shared_source_once() -> None:
    rows = tuple(make_norm(sex=sex) for sex in Sex)
    group = comparison_group(make_edition(make_movement(), norms=rows), "turn", age=45, sex=None)

    assert group is not None
    assert (group.source, group.status, group.sd) == ("anyone2000", "VERIFIED", 10)


def test_it_has_no_mixed_group_where_one_sex_is_missing() -> None:
    assert comparison_group(SPLIT, "turn", age=55, sex=None) is None


@pytest.mark.parametrize("sex", [Sex.FEMALE, Sex.MALE, None])
def test_it_serves_everybody_with_an_unsplit_row(sex: Sex | None) -> None:
    group = comparison_group(EVERYBODY, "turn", age=45, sex=sex)

    assert group is not None
    assert (group.sex, group.mean) == (None, 12.4)


def test_it_has_no_group_for_a_movement_without_rows() -> None:
    assert comparison_group(EVERYBODY, "reach", age=45, sex=None) is None
