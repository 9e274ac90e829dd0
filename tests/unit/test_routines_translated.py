"""Every word that the rules of the routine say goes through a translator: here, one that shouts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from assessment.content_loader import load_edition
from assessment.domain.protocol import Edition, Side
from assessment.domain.translating import Translator, translated_by
from routines.domain.catalogue import Catalogue, Exercise
from routines.domain.plan import MovementWords, Profile, Recommendation
from routines.domain.progression import standing_after
from routines.domain.recommendation import recommend
from routines.domain.sessions import Aftermath, Session
from tests.profiles import make_profile, make_scores, shipped_content, side_score, tighter

START = date(2026, 3, 2)
MEASURED = make_scores(
    hips=30,
    movements=[side_score("hip_ir", -2), side_score("aslr", -1, value=52)],
    sides=[tighter("hip_ir", Side.LEFT), tighter("aslr", Side.RIGHT)],
)
PLACE = re.compile(r"(\{\w+\})")


def shout(text: str) -> str:
    """Return a text in capitals; the places for values stay as they are."""
    parts = PLACE.split(text)
    return "".join(part if PLACE.fullmatch(part) else part.upper() for part in parts)


def shouted_exercise(exercise: Exercise) -> Exercise:
    means = {zone: shout(text) for zone, text in exercise.side_means.items()}
    return replace(exercise, name=shout(exercise.name), side_means=means)


def shouted_content() -> tuple[Catalogue, Edition, dict[str, MovementWords]]:
    """Return what comes from the content files, which are translated elsewhere."""
    content, edition = shipped_content(), load_edition()
    exercises = {slug: shouted_exercise(one) for slug, one in content.catalogue.exercises.items()}
    titled = tuple(replace(one, title=shout(one.title)) for one in edition.movements)
    words = {slug: replace(one, finding=shout(one.finding)) for slug, one in content.words.items()}
    catalogue = replace(content.catalogue, exercises=exercises)
    return catalogue, replace(edition, movements=titled), words


def recommended(profile: Profile) -> Recommendation:
    catalogue, edition, words = shouted_content()
    return recommend(catalogue, profile, edition=edition, words=words)


@pytest.fixture(autouse=True)
def shouting() -> Iterator[None]:
    with translated_by(Translator(shout, lambda _one, many, _number: shout(many))):
        yield


def assert_translated(plan: Recommendation) -> None:
    said = [plan.why or "", *plan.notes]
    said += [text for step in plan.steps for text in (step.dose_text, step.reason, step.change)]

    assert any(said)
    assert [text for text in said if text != text.upper()] == []


@pytest.mark.parametrize(
    "profile",
    [
        make_profile(MEASURED),
        make_profile(make_scores(hips=None, thoracic=20), painful=["aslr"]),
        make_profile(discomfort=7),
        make_profile(tested=False),
        make_profile(equipment=[]),
    ],
)
def test_why_an_exercise_is_in_and_why_there_is_none(profile: Profile) -> None:
    assert_translated(recommended(profile))


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ({"effort": 2, "discomfort": 0}, 1),
        ({"effort": 2, "discomfort": 4}, 1),
        ({"effort": 8, "discomfort": 1}, 12),
        ({"effort": 8, "discomfort": 8}, 30),
        ({"effort": 3, "aftermath": Aftermath.WORSE_LONGER}, 1),
    ],
)
def test_what_practice_changed_and_why(told: dict[str, object], days: int) -> None:
    profile = make_profile(MEASURED)
    five = recommended(profile).five
    sessions = [Session(START + timedelta(day), five, **told) for day in range(3)]  # type: ignore[arg-type]
    standing = standing_after(sessions, today=sessions[-1].day + timedelta(days))

    assert_translated(recommended(replace(profile, standing=standing)))
    assert_translated(recommended(replace(profile, standing=replace(standing, pause=""))))
