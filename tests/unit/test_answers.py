"""Answers as values: what was measured, what was left out, and whether two are the same."""

from assessment.content_loader import load_edition
from assessment.domain.answers import Answer, fingerprint, skip_all, skip_reason
from assessment.domain.protocol import Method, Side, SkipReason
from assessment.domain.results import Measured

LEFT = Answer("hip_ir", Side.LEFT, value=30.0, method=Method.PHONE)
RIGHT = Answer("hip_ir", Side.RIGHT, value=28.0, method=Method.PHONE)


def test_it_gives_scoring_a_value_with_its_method() -> None:
    assert LEFT.measured() == Measured("hip_ir", Side.LEFT, 30.0, Method.PHONE)


def test_it_gives_scoring_nothing_for_a_side_left_out() -> None:
    assert Answer("hip_ir", Side.LEFT, skipped=SkipReason.PAIN).measured() is None


def test_it_leaves_out_both_sides_or_the_one_answer() -> None:
    edition = load_edition()

    both = skip_all(edition.movement("hip_ir"), reason=SkipReason.PAIN)
    one = skip_all(edition.movement("toe_touch"), reason=SkipReason.PAIN)

    assert [answer.side for answer in both] == [Side.LEFT, Side.RIGHT]
    assert [answer.side for answer in one] == [None]


def test_it_has_a_reason_only_when_no_side_has_a_value() -> None:
    left_out = Answer("hip_ir", Side.RIGHT, skipped=SkipReason.CANNOT)

    assert skip_reason([left_out]) is SkipReason.CANNOT
    assert skip_reason([LEFT, left_out]) is None
    assert skip_reason([]) is None


def test_a_fingerprint_ignores_order_and_notices_a_change() -> None:
    other = Answer("hip_ir", Side.RIGHT, value=28.5, method=Method.PHONE)

    assert fingerprint([LEFT, RIGHT]) == fingerprint([RIGHT, LEFT])
    assert fingerprint([LEFT, RIGHT]) != fingerprint([LEFT, other])
    assert fingerprint([]) == ""
