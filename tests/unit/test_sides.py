"""Left against right in the movement's own unit."""

import pytest

from assessment.domain.protocol import Side
from assessment.domain.scoring import score
from assessment.domain.sides import side_gap
from tests.unit.editions import LEFT, RIGHT, both, make_edition, make_movement, measured


@pytest.mark.parametrize(
    ("left", "right", "gap", "tighter"), [(35, 28, 7, RIGHT), (28, 35, -7, LEFT), (30, 30, 0, None)]
)
def test_it_is_left_minus_right(
    left: float, right: float, gap: float, tighter: Side | None
) -> None:
    found = side_gap(make_movement(), left=left, right=right)

    assert (found.gap, found.tighter) == (gap, tighter)


def test_it_names_the_higher_side_tighter_where_less_is_freer() -> None:
    assert side_gap(make_movement(direction=-1), left=16, right=12).tighter is LEFT


@pytest.mark.parametrize(
    ("left", "flagged"), [(40.0, False), (40.1, True), (20.0, False), (19.9, True)]
)
def test_it_flags_only_beyond_the_threshold(left: float, *, flagged: bool) -> None:
    assert side_gap(make_movement(side_threshold=10), left=left, right=30).flagged is flagged


def test_it_does_not_flag_exactly_three_centimetres_for_binary_dust() -> None:
    assert not side_gap(make_movement(side_threshold=3), left=13.1, right=10.1).flagged


def test_it_needs_both_sides() -> None:
    edition = make_edition(make_movement())

    assert score(edition, age=45, sex=None, measurements=[measured(30)]).sides == ()


def test_it_needs_no_norm() -> None:
    edition = make_edition(make_movement(), norms=())

    [gap] = score(edition, age=45, sex=None, measurements=both(45, 30)).sides
    assert (gap.movement, gap.gap, gap.flagged) == ("turn", 15, True)
