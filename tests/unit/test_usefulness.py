"""How useful an exercise is to a person: each part by itself, worked by hand."""

from dataclasses import replace

import pytest

from assessment.content_loader import load_edition
from assessment.domain.protocol import Side
from assessment.domain.results import Scores
from routines.domain.plan import Profile
from routines.domain.situation import Situation, situation_of
from routines.domain.usefulness import lead_for, usefulness
from tests.profiles import (
    make_profile,
    make_scores,
    shipped_catalogue,
    shipped_content,
    side_score,
    tighter,
)

# Scores of 55 give every zone a need of (85 - 55) / 60 = 0.5, and so an exercise whose
# weights add up to 1 a usefulness of 0.5 before anything is added or taken off.
EVEN = make_scores(hips=55, thoracic=55, posterior=55)
EXERCISES = shipped_catalogue().exercises


def situation(profile: Profile) -> Situation:
    content = shipped_content()
    return situation_of(profile, rules=content.rules, edition=load_edition(), words=content.words)


def worth(slug: str, profile: Profile) -> float:
    return usefulness(EXERCISES[slug], situation=situation(profile))


def lead_of(slug: str, scores: Scores) -> str | None:
    lead = lead_for(EXERCISES[slug], situation=situation(make_profile(scores)))
    return lead.movement if lead else None


def test_it_is_need_times_weight_over_the_zones() -> None:
    # hips (85 - 25) / 60 = 1, thoracic 0.5, posterior 0.1
    scores = make_scores(hips=25, thoracic=55, posterior=85)

    expected = 1 * 0.5 + 0.5 * 0.05 + 0.1 * 0.45

    assert worth("chair-sit-to-stand", make_profile(scores)) == pytest.approx(expected)


def test_each_matching_target_adds_up_to_a_most() -> None:
    one = replace(EVEN, movements=(side_score("hip_ir", -1),))
    two = replace(EVEN, movements=(side_score("hip_ir", -1), side_score("hip_er", -1)))

    assert worth("windshield-wipers", make_profile(one)) == pytest.approx(0.5 + 0.15)
    assert worth("windshield-wipers", make_profile(two)) == pytest.approx(0.5 + 0.30)


def test_a_side_that_leads_adds() -> None:
    scores = replace(EVEN, sides=(tighter("hip_ir", Side.LEFT),))

    assert worth("seated-hip-swings", make_profile(scores)) == pytest.approx(0.5 + 0.10)


@pytest.mark.parametrize(
    ("slug", "limit", "change"),
    [("seated-rotation", "osteoporosis", -0.12), ("seated-extension", "osteoporosis", 0.05)],
)
def test_a_limit_takes_off_or_adds(slug: str, limit: str, change: float) -> None:
    assert worth(slug, make_profile(EVEN, limits=[limit])) == pytest.approx(0.5 + change)


def test_the_amber_day_itself_takes_nothing_off() -> None:
    assert worth("seated-rotation", make_profile(EVEN, discomfort=4)) == pytest.approx(0.5)


def test_working_on_a_movement_that_hurt_takes_off() -> None:
    profile = make_profile(EVEN, painful=["trunk_rotation"])

    assert worth("seated-rotation", profile) == pytest.approx(0.5 - 0.12)


def test_what_was_done_lately_takes_a_little_off() -> None:
    profile = make_profile(EVEN, recent=["seated-rotation"])

    assert worth("seated-rotation", profile) == pytest.approx(0.5 - 0.05)


def test_the_same_motion_leads_before_the_same_zone() -> None:
    # figure_four_height points to the figure-four; hip_ir only measures the hips too.
    scores = make_scores(
        sides=[tighter("figure_four_height", Side.LEFT), tighter("hip_ir", Side.RIGHT)],
        movements=[side_score("hip_ir", -2, side=Side.RIGHT)],
    )

    assert lead_of("seated-figure-four", scores) == "figure_four_height"
    assert lead_of("half-kneeling-hip-flexor", scores) == "hip_ir"


@pytest.mark.parametrize("slug", ["glute-bridge", "windshield-wipers", "seated-rotation"])
def test_no_side_leads_without_sides_or_in_another_zone(slug: str) -> None:
    assert lead_of(slug, make_scores(sides=[tighter("hip_ir", Side.LEFT)])) is None
