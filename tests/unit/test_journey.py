"""Where a person is and goes next follows from the answers alone."""

import pytest

from assessment.content_loader import load_edition
from assessment.models import Assessment
from assessment.services.journey import Page, journey_of, unanswered_page

EVERYWHERE = ["chair", "wall", "floor"]


def ready(**fields: object) -> Assessment:
    return Assessment(**{"limits": [], "age_band": "40-49", "places": EVERYWHERE, **fields})


@pytest.mark.parametrize(
    ("fields", "page"),
    [
        ({"limits": None}, Page("limits")),
        ({"age_band": ""}, Page("about")),
        ({"discomfort": 7}, Page("today")),
        ({"places": None}, Page("things")),
        ({}, None),
    ],
)
def test_it_asks_the_early_pages_in_order(fields: dict[str, object], page: Page | None) -> None:
    assert unanswered_page(ready(**fields)) == page


def test_it_walks_from_things_through_the_movements_to_the_check() -> None:
    journey = journey_of(ready(), load_edition())

    assert journey.before("hip_ir") == Page("things")
    assert journey.after("hip_ir") == Page("movement", "hip_er")
    assert journey.before("aslr") == Page("movement", "knee_to_wall")
    assert journey.after("aslr") == Page("check")


def test_it_counts_the_movements_of_this_person() -> None:
    journey = journey_of(ready(places=["chair"]), load_edition())

    assert journey.progress("hip_ir").label == "Movement 1 of 4"


def test_it_finds_the_first_movement_without_an_answer() -> None:
    journey = journey_of(ready(), load_edition())

    assert journey.first_open({"hip_ir"}) == Page("movement", "hip_er")
    assert journey.first_open({m.slug for m in journey.movements}) == Page("check")


def test_it_does_not_know_a_movement_that_was_left_out() -> None:
    journey = journey_of(ready(limits=["hip_replacement"]), load_edition())

    with pytest.raises(KeyError):
        journey.progress("hip_ir")
