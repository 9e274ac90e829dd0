"""change_between: one sentence for what differs in a place, and why."""

import pytest

from assessment.content_loader import load_edition
from routines.domain.changes import change_between
from routines.domain.portions import portion_of
from routines.domain.progressing import Serving
from routines.domain.situation import situation_of
from tests.profiles import make_profile, shipped_catalogue, shipped_content

CATALOGUE = shipped_catalogue()
TODAY = situation_of(
    make_profile(), rules=CATALOGUE.rules, edition=load_edition(), words=shipped_content().words
)
BECAUSE = "because it hurt"


def serving(slug: str, dose: int) -> Serving:
    portion = portion_of(CATALOGUE.exercises[slug], stored_dose=None, situation=TODAY)
    return Serving(portion, dose)


@pytest.mark.parametrize(
    ("slug", "before", "now", "sentence"),
    [
        ("breathing-90-90", 6, 7, "One more breath, because it hurt."),
        ("breathing-90-90", 7, 5, "Two fewer breaths, because it hurt."),
        ("cat-cow", 6, 8, "Two more repetitions, because it hurt."),
        ("cat-cow", 8, 7, "One fewer repetition, because it hurt."),
        ("open-book", 5, 6, "One more repetition on each side, because it hurt."),
        ("open-book", 6, 3, "Three fewer repetitions on each side, because it hurt."),
        ("childs-pose-reach", 60, 65, "Five seconds longer, because it hurt."),
        ("childs-pose-reach", 60, 50, "Ten seconds shorter, because it hurt."),
        ("strap-hamstring", 30, 45, "15 seconds longer on each side, because it hurt."),
        ("strap-hamstring", 30, 20, "Ten seconds shorter on each side, because it hurt."),
        ("strap-hamstring", 30, 30, ""),
    ],
)
def test_it_counts_what_is_more_or_less(slug: str, before: int, now: int, sentence: str) -> None:
    old, new = serving(slug, before), serving(slug, now)

    assert change_between(old, new, because=BECAUSE) == sentence


def test_it_names_the_exercise_that_was_there_before() -> None:
    old, new = serving("open-book", 5), serving("cat-cow", 8)

    assert change_between(old, new, because=BECAUSE) == (
        "In place of “Open book”, because it hurt."
    )
