"""The exact search: each constraint and penalty by itself, and against trying everything."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

import pytest

from assessment.domain.zones import Zone
from routines.domain.catalogue import Exercise, Kind, Rules
from routines.domain.choice import Option, Requirements, best_five, five_worth
from routines.domain.portions import Portion
from routines.domain.slots import Candidate, Origin
from tests.profiles import shipped_catalogue
from tests.unit.editions import seeded

RULES = Rules()
LOOSE = Requirements(seconds=300, cover=False, twice=None)
H, M, P = Zone.HIPS, Zone.THORACIC, Zone.POSTERIOR


def option(
    slug: str,
    *,
    worth: float = 0.5,
    kind: Kind = Kind.ACTIVE,
    zone: Zone = H,
    family: str | None = None,
    pattern: str | None = None,
    position: str = "standing",
    seconds: tuple[int, int] = (50, 60),
) -> Option:
    exercise = replace(
        shipped_catalogue().exercises["seated-rotation"],
        slug=slug,
        kind=kind,
        family=family or slug,
        pattern=pattern or slug,
        position=position,
        zones={zone: 0.9},
    )
    portion = Portion(
        exercise=exercise,
        doses=(1, 2),
        seconds=seconds,
        usual=1,
        roomy=2,
        most_per_side=2,
    )
    return Option(Candidate(exercise, worth, Origin.CHOSEN), portion)


def five(*first: Option) -> list[list[Option]]:
    """One place with the options given, and four that ask nothing of it."""
    return [
        list(first),
        [option("two", zone=M)],
        [option("three", zone=P)],
        [option("four", kind=Kind.CONTROL)],
        [option("five", kind=Kind.INTEGRATION, zone=M)],
    ]


def chosen(
    places: Sequence[Sequence[Option]], *, requirements: Requirements = LOOSE
) -> list[str] | None:
    found = best_five(places, requirements=requirements, rules=RULES)
    return [one.candidate.exercise.slug for one in found] if found else None


def first_of(*options: Option, requirements: Requirements = LOOSE) -> str | None:
    found = chosen(five(*options), requirements=requirements)
    return found[0] if found else None


def test_the_most_worth_wins() -> None:
    assert first_of(option("more", worth=0.9), option("less", worth=0.8)) == "more"


def test_a_family_comes_only_once() -> None:
    twin = option("more", worth=0.9, family="two")

    assert first_of(twin, option("less", worth=0.1)) == "less"


def test_a_repeated_pattern_costs() -> None:
    same = option("same", worth=0.69, pattern="two")

    assert first_of(same, option("other", worth=0.5)) == "other"
    assert first_of(replace_worth(same, 0.71), option("other", worth=0.5)) == "same"


def replace_worth(one: Option, worth: float) -> Option:
    return replace(one, candidate=replace(one.candidate, worth=worth))


def test_a_second_change_between_floor_and_standing_costs() -> None:
    places = five(option("one"))
    down = option("down", worth=0.57, position="supine")
    places[1] = [down, option("up", worth=0.5, zone=M)]

    # standing, down, standing: two changes, of which the second costs 0.08.
    assert (chosen(places) or [])[1] == "up"


def test_the_first_change_is_free() -> None:
    down = option("down", worth=0.51, position="supine")

    assert first_of(down, option("up", worth=0.5)) == "down"


def test_without_a_control_nothing_fits() -> None:
    places = five(option("one"))
    places[3] = [option("four")]

    assert chosen(places) is None


def test_every_zone_has_a_main_exercise_where_asked() -> None:
    places = five(option("hips", worth=0.9), option("back", worth=0.1, zone=P))
    places[2] = [option("three", zone=M)]
    covered = replace(LOOSE, cover=True)

    assert (chosen(places) or [])[0] == "hips"
    assert (chosen(places, requirements=covered) or [])[0] == "back"


def test_a_zone_has_two_where_asked() -> None:
    options = (option("hips", worth=0.9), option("back", worth=0.1, zone=P))

    assert first_of(*options, requirements=replace(LOOSE, twice=P)) == "back"


def test_no_zone_has_four() -> None:
    places = five(option("hips", worth=0.9), option("back", worth=0.1, zone=P))
    places[1] = [option("two", zone=H)]
    places[2] = [option("three", zone=H)]

    assert (chosen(places) or [])[0] == "back"


def test_the_least_doses_fit_the_time() -> None:
    long = option("long", worth=0.9, seconds=(101, 101))

    assert first_of(long, option("short", worth=0.1)) == "short"


def test_a_five_too_short_for_the_minutes_costs() -> None:
    # At most 60 s each: 300 s are reached with 60, and missed by 25 s (10 of them count) with 35.
    brief = option("brief", worth=0.69, seconds=(20, 35))

    assert first_of(brief, option("full", worth=0.5)) == "full"


def test_a_given_five_is_worth_what_the_search_says() -> None:
    single = [places[0] for places in five(option("one"))]

    assert five_worth(single, requirements=LOOSE, rules=RULES) == pytest.approx(2.5)


def test_a_given_five_that_breaks_a_rule_is_worth_nothing() -> None:
    single = [places[0] for places in five(option("one", family="two"))]

    assert five_worth(single, requirements=LOOSE, rules=RULES) is None


def random_options(chance: random.Random, kinds: Sequence[Kind]) -> list[Option]:
    exercises: list[Exercise] = list(shipped_catalogue().exercises.values())
    return [
        option(
            one.slug,
            worth=chance.random(),
            kind=one.kind,
            zone=chance.choice(list(Zone)),
            family=one.family,
            pattern=one.pattern,
            position=one.position,
            seconds=(chance.randint(45, 70), chance.randint(70, 90)),
        )
        for one in chance.sample(exercises, 12)
        if one.kind in kinds
    ][:4]


@pytest.mark.parametrize("seed", range(25))
def test_it_finds_what_trying_everything_finds(seed: int) -> None:
    chance = seeded(seed)
    places = [random_options(chance, list(Kind)) for _ in range(5)]
    requirements = Requirements(
        seconds=chance.randint(260, 420),
        cover=chance.random() < 0.5,
        twice=chance.choice([None, *Zone]),
    )
    worths = [
        worth
        for five_options in product(*places)
        if (worth := five_worth(five_options, requirements=requirements, rules=RULES)) is not None
    ]

    found = best_five(places, requirements=requirements, rules=RULES)

    assert (found is None) is (not worths)
    if found:
        worth = five_worth(found, requirements=requirements, rules=RULES)
        assert worth == pytest.approx(max(worths))
