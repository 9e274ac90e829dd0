"""eased, halved, replaced: one exercise made easier while the routine is under way."""

from dataclasses import replace

from assessment.content_loader import load_edition
from routines.domain.dosing import seconds_at
from routines.domain.easing import Place, eased, halved, replaced
from routines.domain.plan import PlannedStep
from routines.domain.planning import step_of
from routines.domain.portions import portion_of
from routines.domain.situation import Situation, situation_of
from tests.profiles import make_profile, shipped_catalogue, shipped_content

CATALOGUE = shipped_catalogue()


def situation(**told: object) -> Situation:
    return situation_of(
        make_profile(**told),  # type: ignore[arg-type]
        rules=CATALOGUE.rules,
        edition=load_edition(),
        words=shipped_content().words,
    )


TODAY = situation()


def step(slug: str, *, dose: int | None = None) -> PlannedStep:
    """Return one exercise of a plan, at its least dose unless told otherwise."""
    portion = portion_of(CATALOGUE.exercises[slug], stored_dose=None, situation=TODAY)
    return step_of(portion, dose=dose or portion.doses[0], change="", situation=TODAY)


def place(slug: str, *, dose: int | None = None, others: tuple[str, ...] = ()) -> Place:
    return Place(step(slug, dose=dose), others=others)


def test_easier_is_one_dose_less() -> None:
    less = eased(place("breathing-90-90", dose=8), catalogue=CATALOGUE, situation=TODAY)

    assert less is not None
    assert (less.exercise, less.dose) == ("breathing-90-90", 7)
    assert less.change == "One fewer breath, because you asked for easier."


def test_below_the_least_dose_comes_the_easier_exercise() -> None:
    at_least = place("supine-figure-four")

    less = eased(at_least, catalogue=CATALOGUE, situation=TODAY)

    assert less is not None
    assert less.exercise == "seated-figure-four"
    assert less.seconds <= at_least.step.seconds
    assert less.change == "In place of “Lying figure-four”, because you asked for easier."


def test_an_easier_exercise_that_is_in_the_routine_already_is_none() -> None:
    twice = place("supine-figure-four", others=("seated-figure-four",))

    assert eased(twice, catalogue=CATALOGUE, situation=TODAY) is None


def test_an_easier_exercise_that_a_limit_rules_out_is_none() -> None:
    limited = situation(limits=["hip_replacement"])

    assert eased(place("supine-figure-four"), catalogue=CATALOGUE, situation=limited) is None


def test_the_easiest_has_nothing_easier() -> None:
    at_least = place("seated-rib-breathing")

    assert eased(at_least, catalogue=CATALOGUE, situation=TODAY) is None


def test_an_exercise_that_is_no_longer_published_has_nothing_easier() -> None:
    gone = replace(step("cat-cow"), exercise="withdrawn")

    assert eased(Place(gone, others=()), catalogue=CATALOGUE, situation=TODAY) is None


def test_halved_is_half_the_dose_with_the_note_how() -> None:
    less = halved(place("strap-hamstring", dose=60), catalogue=CATALOGUE, situation=TODAY)

    assert (less.dose, less.sets) == (30, 1)
    assert less.smaller


def test_halved_never_goes_below_the_least_dose() -> None:
    for slug, exercise in CATALOGUE.exercises.items():
        for dose in (exercise.dose.minimum, exercise.dose.typical):
            less = halved(place(slug, dose=dose), catalogue=CATALOGUE, situation=TODAY)
            assert exercise.dose.minimum <= less.dose <= dose


def test_what_is_done_smaller_stays_so_when_it_is_made_easier() -> None:
    smaller = halved(place("cat-cow", dose=12), catalogue=CATALOGUE, situation=TODAY)

    less = eased(Place(smaller, others=()), catalogue=CATALOGUE, situation=TODAY)

    assert less is not None
    assert less.smaller


def test_replaced_is_the_easier_exercise_at_its_least() -> None:
    found = replaced(place("supine-figure-four"), catalogue=CATALOGUE, situation=TODAY)

    assert found is not None
    exercise = CATALOGUE.exercises["seated-figure-four"]
    assert found.exercise == exercise.slug
    least = seconds_at(exercise, dose=exercise.dose.minimum, rules=CATALOGUE.rules)
    assert found.seconds == least


def test_no_exercise_ever_takes_longer_when_it_is_made_easier() -> None:
    for slug, exercise in CATALOGUE.exercises.items():
        for dose in portion_of(exercise, stored_dose=None, situation=TODAY).doses:
            now = place(slug, dose=dose)
            less = eased(now, catalogue=CATALOGUE, situation=TODAY)
            assert less is None or less.seconds <= now.step.seconds
