"""standing_after: the rules of progress, holding, regress and being away, one test each."""

from collections.abc import Iterable
from datetime import date, timedelta

from routines.domain.day import Day
from routines.domain.progression import (
    ASKED_EASIER,
    FELT_EASY,
    HURT_LAST_TIME,
    WAS_HARD,
    WAS_LONG,
    standing_after,
)
from routines.domain.sessions import Aftermath, Session
from routines.domain.standing import NO_PRACTICE, Standing

START = date(2026, 3, 2)


def session(number: int = 0, *, done: Iterable[str] = ("cat-cow",), **told: object) -> Session:
    """Build an easy green session so many days after the start, unless told otherwise."""
    usual: dict[str, object] = {"effort": 3, "discomfort": 1}
    return Session(day=START + timedelta(number), done=tuple(done), **{**usual, **told})  # type: ignore[arg-type]


def after(*sessions: Session, days: int = 1) -> Standing:
    """Return the standing so many days after the last session."""
    return standing_after(sessions, today=sessions[-1].day + timedelta(days))


def steps(standing: Standing, exercise: str = "cat-cow") -> int:
    return standing.now.steps_of(exercise)


def test_without_practice_nothing_moves() -> None:
    assert standing_after((), today=START) == NO_PRACTICE


def test_three_easy_sessions_earn_one_step() -> None:
    standing = after(*map(session, range(3)))

    assert steps(standing) == 1
    assert standing.because == {"cat-cow": FELT_EASY}


def test_two_easy_sessions_earn_nothing() -> None:
    assert steps(after(session(0), session(1))) == 0


def test_effort_four_is_easy_and_five_holds() -> None:
    easy = [session(number, effort=4) for number in range(3)]

    assert steps(after(*easy)) == 1
    assert steps(after(*easy[:2], session(2, effort=5))) == 0


def test_the_next_step_takes_three_more() -> None:
    assert steps(after(*map(session, range(5)))) == 1
    assert steps(after(*map(session, range(6)))) == 2


def test_amber_holds_and_the_count_begins_again() -> None:
    amber = session(2, discomfort=3)

    assert steps(after(session(0), session(1), amber)) == 0
    assert steps(after(session(0), session(1), amber, session(3), session(4))) == 0


def test_what_was_not_said_earns_nothing() -> None:
    assert steps(after(*(session(number, effort=None) for number in range(3)))) == 0
    assert steps(after(*(session(number, discomfort=None) for number in range(3)))) == 0


def test_a_gentle_day_earns_nothing() -> None:
    assert steps(after(*(session(number, gentle=True) for number in range(3)))) == 0


def test_one_exercise_a_session_moves_the_last_of_equals() -> None:
    both = [session(number, done=("open-book", "cat-cow")) for number in range(3)]

    assert after(*both).now.steps == {"cat-cow": 1}


def test_what_waited_longest_comes_first() -> None:
    first = session(0, done=("cat-cow",))
    both = [session(number, done=("cat-cow", "open-book")) for number in (1, 2)]

    assert after(first, *both).now.steps == {"cat-cow": 1}


def test_two_exercises_a_week_are_the_most() -> None:
    five = ("a", "b", "c", "d", "e")
    daily = [session(number, done=five) for number in range(10)]

    assert after(*daily[:9]).now.steps == {"e": 1, "d": 1}
    assert after(*daily).now.steps == {"e": 1, "d": 1, "c": 1}


def test_red_takes_two_steps_and_makes_the_next_day_gentle() -> None:
    for told in ({"discomfort": 6}, {"sharp": True}, {"aftermath": Aftermath.WORSE_LONGER}):
        standing = after(session(0, **told))

        assert (steps(standing), standing.day) == (-2, Day.RED)


def test_effort_seven_takes_two_steps_and_six_none() -> None:
    hard = after(session(0, effort=7))

    assert (steps(hard), hard.day, hard.because) == (-2, Day.RED, {"cat-cow": WAS_HARD})
    assert steps(after(session(0, effort=6))) == 0


def test_only_what_was_done_takes_the_steps_back() -> None:
    assert steps(after(session(0, effort=8)), "open-book") == 0


def test_worse_for_longer_is_told_as_the_reason() -> None:
    worse = after(session(0, aftermath=Aftermath.WORSE_LONGER))

    assert worse.because == {"cat-cow": WAS_LONG}


def test_worse_for_less_than_a_day_is_amber() -> None:
    standing = after(session(0), session(1), session(2, aftermath=Aftermath.WORSE_BRIEFLY))

    assert (steps(standing), standing.day) == (0, Day.AMBER)


def test_better_and_the_same_change_nothing() -> None:
    for aftermath in (Aftermath.BETTER, Aftermath.SAME, Aftermath.DECLINED, None):
        assert steps(after(*(session(day, aftermath=aftermath) for day in range(3)))) == 1


def test_a_gentle_day_well_done_ends_it() -> None:
    standing = after(session(0, effort=8), session(1, gentle=True))

    assert (standing.day, steps(standing)) == (Day.GREEN, -2)


def test_after_a_gentle_day_the_reason_is_still_told() -> None:
    standing = after(session(0, effort=8), session(1, gentle=True))

    assert standing.before.steps_of("cat-cow") == 0
    assert standing.because == {"cat-cow": WAS_HARD}


def test_a_week_away_changes_nothing() -> None:
    assert after(session(), days=7).now.all_steps == 0


def test_eight_to_twenty_one_days_away_is_one_step_down() -> None:
    for days in (8, 21):
        standing = after(session(), days=days)

        assert (standing.now.all_steps, standing.now.from_least) == (-1, False)
        assert standing.because_all == f"because the last time was {days} days ago"


def test_longer_away_is_the_least_of_everything_and_a_new_test_is_offered() -> None:
    standing = after(session(), days=22)

    assert standing.now.from_least
    assert any("A new test" in note for note in standing.notes)


def test_the_step_down_stays_after_coming_back() -> None:
    assert after(session(0), session(10)).now.all_steps == -1


def test_before_is_how_the_last_practice_was() -> None:
    standing = after(*map(session, range(3)))

    assert (standing.before.steps_of("cat-cow"), steps(standing)) == (0, 1)


def test_an_exercise_that_was_amber_holds_the_doses() -> None:
    hurt = session(2, during={"cat-cow": Day.AMBER})

    standing = after(session(0), session(1), hurt)

    assert (steps(standing), standing.day) == (0, Day.AMBER)


def test_an_exercise_that_was_red_takes_two_steps_alone() -> None:
    both = session(0, done=("cat-cow", "open-book"), during={"cat-cow": Day.RED})

    standing = after(both)

    assert (steps(standing), steps(standing, "open-book")) == (-2, 0)
    assert (standing.day, standing.because) == (Day.RED, {"cat-cow": HURT_LAST_TIME})


def test_an_exercise_that_was_red_and_stopped_takes_two_steps_too() -> None:
    assert steps(after(session(0, done=(), during={"cat-cow": Day.RED}))) == -2


def test_red_with_hard_work_takes_two_steps_of_all_that_was_done() -> None:
    hard = session(0, done=("cat-cow", "open-book"), effort=7, during={"cat-cow": Day.RED})

    assert after(hard).now.steps == {"cat-cow": -2, "open-book": -2}


def test_an_exercise_that_was_green_changes_nothing() -> None:
    assert steps(after(*(session(day, during={"cat-cow": Day.GREEN}) for day in range(3)))) == 1


def test_what_was_asked_easier_takes_one_step_and_counts_anew() -> None:
    eased = session(2, eased=frozenset({"cat-cow"}))

    standing = after(session(0), session(1), eased)

    assert (steps(standing), standing.because) == (-1, {"cat-cow": ASKED_EASIER})
    assert standing.day is Day.GREEN
    assert steps(after(session(0), session(1), eased, session(3), session(4))) == -1
