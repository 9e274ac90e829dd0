"""Practice moves a plan's doses: within the minutes, up to the harder and down to the easier."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from routines.domain.plan import Profile, Recommendation
from routines.domain.standing import Doses, Standing
from tests.profiles import make_profile, make_scores, recommend_to, shipped_catalogue

EXERCISES = shipped_catalogue().exercises


def moved(profile: Profile, *, because: str = "because", **doses: object) -> Recommendation:
    """Return the plan after the doses moved since the last practice."""
    now = Doses(**doses)  # type: ignore[arg-type]
    standing = Standing(now=now, because=dict.fromkeys(now.steps, because), sessions=1)
    return recommend_to(replace(profile, standing=standing))


def doses_of(plan: Recommendation) -> dict[str, int]:
    return {step.exercise: (step.dose + step.dose_other) for step in plan.steps}


def changed(before: Recommendation, after: Recommendation) -> Mapping[str, int]:
    """Return what each exercise's dose moved by, where it moved."""
    old, new = doses_of(before), doses_of(after)
    return {slug: new[slug] - old[slug] for slug in new if new[slug] != old.get(slug)}


def test_a_step_more_makes_room_at_the_others() -> None:
    before = recommend_to(make_profile())
    for slug in before.five:
        after = moved(make_profile(), steps={slug: 1})

        more = [by for by in changed(before, after).values() if by > 0]
        assert len(more) <= 1
        assert after.total_seconds <= 480


def test_two_steps_less_frees_the_time_and_nothing_else_moves() -> None:
    before = recommend_to(make_profile(minutes=10))
    slug = before.five[-1]

    after = moved(make_profile(minutes=10), steps={slug: -2})

    assert list(changed(before, after)) == [slug]
    assert after.total_seconds < before.total_seconds


def test_every_change_says_what_and_why() -> None:
    before = recommend_to(make_profile())
    slug = before.five[-1]

    after = moved(make_profile(), steps={slug: -2}, because="because last time was hard work")

    [step] = [step for step in after.steps if step.change]
    assert step.change == "Two fewer repetitions, because last time was hard work."


def test_from_the_least_everything_stands_at_its_least() -> None:
    after = moved(make_profile(), from_least=True)

    for step in after.steps:
        assert step.dose == EXERCISES[step.exercise].dose.minimum


def test_beyond_the_most_stands_the_harder_exercise() -> None:
    found = 0
    for hips in (20, 50, 80):
        profile = make_profile(make_scores(hips=hips), minutes=10, unlocked=True)
        for slug in recommend_to(profile).five:
            after = moved(profile, steps={slug: 30})
            harder = EXERCISES[slug].harder
            if slug not in doses_of(after):
                assert harder is not None
                assert harder.exercise in doses_of(after)
                found += 1
    assert found


def test_below_the_least_stands_the_easier_exercise() -> None:
    found = 0
    for minutes in (5, 8, 10):
        for slug in recommend_to(make_profile(minutes=minutes)).five:
            after = moved(make_profile(minutes=minutes), steps={slug: -30})
            easier = EXERCISES[slug].easier
            if slug not in doses_of(after):
                assert easier is not None
                assert easier.exercise in doses_of(after)
                found += 1
    assert found


def test_whatever_was_practised_the_minutes_and_families_hold() -> None:
    chance = Random(5)
    for _time in range(150):
        minutes = chance.choice((5, 8, 10))
        profile = make_profile(
            minutes=minutes, discomfort=chance.choice((0, 4)), unlocked=chance.random() < 0.5
        )
        steps = {slug: chance.randint(-4, 6) for slug in recommend_to(profile).five}

        after = moved(
            profile, steps=steps, all_steps=-chance.randint(0, 2), from_least=chance.random() < 0.2
        )

        assert after.total_seconds <= minutes * 60
        assert len({EXERCISES[step.exercise].family for step in after.steps}) == 5
        for step in after.steps:
            assert step.dose >= EXERCISES[step.exercise].dose.minimum or step.dose_other


def test_the_same_practice_gives_the_same_plan() -> None:
    profile = make_profile()
    steps = dict.fromkeys(recommend_to(profile).five, 1)

    assert moved(profile, steps=steps) == moved(profile, steps=steps)
