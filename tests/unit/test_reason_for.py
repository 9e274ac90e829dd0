"""Why an exercise is in: the sentences that people read."""

import re

import pytest

from assessment.content_loader import load_edition
from assessment.domain.protocol import Side
from config.wording.passage import Passage
from config.wording.shipped import shipped_wording
from routines.domain.plan import Profile
from routines.domain.reasons import notes_for, reason_for
from routines.domain.situation import Situation, situation_of
from tests.profiles import (
    make_profile,
    make_scores,
    shipped_catalogue,
    shipped_content,
    side_score,
    tighter,
)

EXERCISES = shipped_catalogue().exercises


def situation(profile: Profile) -> Situation:
    content = shipped_content()
    return situation_of(profile, rules=content.rules, edition=load_edition(), words=content.words)


def reason(slug: str, profile: Profile, *, more: bool = False) -> str:
    return reason_for(EXERCISES[slug], situation=situation(profile), tighter_gets_more=more)


def test_the_lowest_zone_is_named_with_score_finding_and_side() -> None:
    scores = make_scores(
        hips=38,
        thoracic=62,
        posterior=70,
        movements=[side_score("hip_ir", -1.4, side=Side.LEFT, value=20)],
        sides=[tighter("hip_ir", Side.LEFT)],
    )

    assert reason("seated-hip-swings", make_profile(scores), more=True) == (
        "Because your hips scored 38, the lowest of your three zones, and your left side turned "
        "in 20 degrees, this step moves through the range under your own power. Start on the "
        "left, meaning the moving leg, and give it more of the work: it measured tighter."
    )


def test_another_zone_is_kept_in_the_session() -> None:
    scores = make_scores(hips=38, thoracic=62, posterior=70)

    assert reason("open-book", make_profile(scores)) == (
        "Because your mid back (thoracic spine) scored 62, this step keeps it in the session and "
        "moves through the range under your own power."
    )


def test_zones_close_together_have_no_lowest() -> None:
    scores = make_scores(hips=55, thoracic=48, posterior=52)

    assert reason("seated-rotation", make_profile(scores)).startswith(
        "Because your mid back (thoracic spine) scored 48, close to the others, this step works"
    )


def test_a_zone_without_a_score_says_so() -> None:
    scores = make_scores(hips=None, movements=[side_score("hip_er", -1, value=20)])

    assert reason("seated-figure-four", make_profile(scores)).startswith(
        "Because your hips have no score yet, and your left side turned out 20 degrees, this step "
        "keeps them in the session"
    )


@pytest.mark.parametrize(
    ("thoracic", "said"),
    [(60, ", the lower of the two zones with a score"), (None, "your hips scored 30, this step")],
)
def test_lowest_is_said_only_of_several_scores(thoracic: int | None, said: str) -> None:
    scores = make_scores(hips=30, thoracic=thoracic, posterior=None)

    assert said in reason("seated-hip-swings", make_profile(scores))


def test_a_gentle_day_names_the_discomfort_and_no_score() -> None:
    assert reason("knee-rocks", make_profile(discomfort=7)) == (
        "Because your discomfort is 7 out of 10 today, this step stays small and slow: it settles "
        "you before you ask for range."
    )


def test_a_movement_that_hurt_is_named() -> None:
    assert "Lying straight-leg raise hurt in the test, so keep this one small and easy." in reason(
        "seated-leg-straighten", make_profile(painful=["aslr"])
    )


def test_a_side_without_more_work_is_only_the_first() -> None:
    scores = make_scores(sides=[tighter("hip_ir", Side.RIGHT)])

    assert reason("seated-hip-swings", make_profile(scores)).endswith(
        "Start on the right, meaning the moving leg: it measured tighter."
    )


@pytest.mark.parametrize("slug", list(EXERCISES))
def test_it_is_one_to_three_sentences_that_promise_nothing(slug: str) -> None:
    scores = make_scores(
        hips=20,
        movements=[side_score("hip_ir", -2), side_score("aslr", -1)],
        sides=[tighter("hip_ir", Side.LEFT), tighter("aslr", Side.RIGHT)],
    )

    text = reason(slug, make_profile(scores, painful=["hip_er"]), more=True)

    assert 1 <= len(re.findall(r"\.(?: |$)", text)) <= 3
    assert list(shipped_wording().words.refusals_in(Passage(1, text))) == []
    assert not re.search(r"correct|should", text)


def test_notes_are_those_of_the_persons_limits_and_the_day() -> None:
    profile = make_profile(limits=["leg_symptoms", "neck_sore"], discomfort=4)

    assert notes_for(EXERCISES["knee-rocks"], situation=situation(profile)) == (
        "Keep it small; stop if leg tingling increases.",
        "Stay in the middle half of the range, and do no more than the usual dose.",
    )


def test_a_red_day_stays_in_the_middle_of_the_range() -> None:
    notes = notes_for(
        EXERCISES["seated-hip-swings"], situation=situation(make_profile(tested=False))
    )

    assert notes == ("Stay in the middle half of the range.",)
