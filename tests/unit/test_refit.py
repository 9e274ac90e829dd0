"""refit: the kept five on another day, after what practice has shown."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from assessment.content_loader import load_edition
from routines.domain.day import Day
from routines.domain.plan import Profile, Recommendation
from routines.domain.progression import FELT_EASY, standing_after
from routines.domain.refit import refit
from routines.domain.sessions import Aftermath, Session
from routines.domain.standing import Standing
from tests.profiles import make_profile, recommend_to, shipped_catalogue, shipped_content

START = date(2026, 3, 2)


def refitted(profile: Profile, *, began: Recommendation, standing: Standing) -> Recommendation:
    return refit(
        shipped_catalogue(),
        replace(profile, standing=standing),
        edition=load_edition(),
        words=shipped_content().words,
        five=began.five,
        routine=began.routine,
    )


def test_without_practice_the_plan_stays_as_it_is() -> None:
    began = recommend_to(make_profile())

    same = refitted(make_profile(), began=began, standing=Standing())

    assert replace(same, trace=()) == replace(began, trace=())


def test_a_red_last_time_makes_a_gentle_day() -> None:
    began = recommend_to(make_profile())

    plan = refitted(make_profile(), began=began, standing=Standing(day=Day.RED))

    assert plan.routine == "gentle-day"


def test_an_amber_last_time_leaves_exercises_of_level_one() -> None:
    began = recommend_to(make_profile())

    plan = refitted(make_profile(), began=began, standing=Standing(day=Day.AMBER))

    exercises = shipped_catalogue().exercises
    assert {exercises[step.exercise].level for step in plan.steps} == {1}


def test_a_pause_leaves_none_and_says_why() -> None:
    began = recommend_to(make_profile())

    plan = refitted(make_profile(), began=began, standing=Standing(pause="Please rest."))

    assert (plan.steps, plan.paused, plan.why) == ((), True, "Please rest.")


def test_a_day_without_a_test_keeps_what_was_swapped() -> None:
    resting = make_profile(tested=False, discomfort=7)
    began = recommend_to(resting)

    plan = refitted(resting, began=began, standing=Standing())

    assert plan.five == began.five


def test_three_easy_times_are_told_in_one_sentence() -> None:
    profile = make_profile(minutes=10)
    began = recommend_to(profile)
    easy = [
        Session(day=START + timedelta(day), done=began.five, effort=2, discomfort=0)
        for day in range(3)
    ]

    standing = standing_after(easy, today=START + timedelta(3))
    plan = refitted(profile, began=began, standing=standing)

    told = [step.change for step in plan.steps if step.change]
    assert sum(FELT_EASY in change for change in told) <= 1
    assert all(change.endswith(".") for change in told)


def test_through_months_of_any_practice_the_minutes_hold() -> None:
    chance = Random(11)
    answers = (None, *Aftermath)
    for minutes in (5, 8, 10):
        profile = make_profile(minutes=minutes)
        began = plan = recommend_to(profile)
        sessions: list[Session] = []
        today = START
        for _time in range(50):
            today += timedelta(days=chance.choice((1, 1, 1, 2, 9, 23)))
            standing = standing_after(sessions, today=today)
            plan = refitted(profile, began=began, standing=replace(standing, pause=""))
            assert len(plan.steps) == 5
            assert plan.total_seconds <= minutes * 60
            sessions.append(
                Session(
                    day=today,
                    done=tuple(step.exercise for step in plan.steps),
                    effort=chance.choice((2, 3, 3, 4, 6, 8, None)),
                    discomfort=chance.choice((0, 0, 1, 2, 4, 7, None)),
                    aftermath=chance.choice(answers),
                    gentle=plan.routine == "gentle-day",
                )
            )
