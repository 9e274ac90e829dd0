"""
Progress, hold, regress, away: how practice so far moves the next doses.

The sessions since the test are gone through in order, so the same history always gives
the same doses:

* three easy sessions of an exercise in a row (green, effort up to 4): one step more, one
  exercise per session and two within a week; what waited longest comes first, and of
  equals the later in the routine;
* amber, effort 5-6 or nothing said: the dose holds, and the count begins again;
* red, effort 7 or more, or worse for longer than a day: two steps less for all that was
  done, and a gentle day next. After amber only exercises of level 1 are next. Where a
  person said while practising which exercise was red, only that one gives the two steps;
* asked for easier while practising: one step less of that exercise;
* away 8-21 days: one step less of everything; longer: the least of everything.

The rules follow common practice with home exercise; the numbers are design choices.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from assessment.domain.translating import mark, say, say_count
from routines.domain.day import Day
from routines.domain.pausing import pause_after
from routines.domain.sessions import Aftermath, Session
from routines.domain.standing import NO_PRACTICE, Doses, Standing

EASY_IN_A_ROW = 3
MORE_PER_WEEK = 2
WEEK = timedelta(days=7)
STEPS_BACK = 2
AWAY_FROM = 8
LONG_AWAY_FROM = 22

FELT_EASY = mark("because the last three times felt easy")
WAS_HARD = mark("because last time was hard work")
WAS_RED = mark("because last time brought a lot of discomfort")
ASKED_EASIER = mark("because you asked for easier last time")
HURT_LAST_TIME = mark("because it hurt a lot last time")
WAS_LONG = mark("because you felt worse for longer than a day after the last time")
AMBER_NOTE = mark("Only the simplest exercises today: last time brought some discomfort.")
LONG_AWAY_NOTE = mark("It has been more than three weeks. A new test shows where you are now.")


@dataclass(slots=True)
class _Course:
    """The doses on their way through the sessions."""

    steps: dict[str, int] = field(default_factory=dict)
    all_steps: int = 0
    from_least: bool = False
    easy: dict[str, int] = field(default_factory=dict)
    raised: list[date] = field(default_factory=list)

    def doses(self) -> Doses:
        return Doses(steps=dict(self.steps), all_steps=self.all_steps, from_least=self.from_least)

    def away(self, days: int) -> str:
        """Step down after so many days without practice, and say why."""
        if days < AWAY_FROM:
            return ""
        self.easy.clear()
        if days >= LONG_AWAY_FROM:
            self.steps.clear()
            self.all_steps, self.from_least = 0, True
        else:
            self.all_steps -= 1
        return say_count(
            "because the last time was {days} day ago",
            "because the last time was {days} days ago",
            days,
        ).format(days=days)

    def practised(self, session: Session) -> dict[str, str]:
        """Take one session in; return why each exercise's dose moved."""
        because = self._lowered(session)
        if session.was_too_much:
            return because
        for slug in session.done:
            easy = session.was_easy and slug not in because
            self.easy[slug] = self.easy.get(slug, 0) + 1 if easy else 0
        ready = self._next_to_raise(session)
        if ready is None:
            return because
        self._move(ready, by=1)
        self.raised.append(session.day)
        return {**because, ready: say(FELT_EASY)}

    def _lowered(self, session: Session) -> dict[str, str]:
        """Take back what was too much or asked to be easier; return why, by exercise."""
        too_much = session.too_much_of
        eased = [slug for slug in sorted(session.eased) if slug not in too_much]
        for slug in too_much:
            self._move(slug, by=-STEPS_BACK)
        for slug in eased:
            self._move(slug, by=-1)
        why = {slug: _why_less(session, exercise=slug) for slug in too_much}
        return {**dict.fromkeys(eased, say(ASKED_EASIER)), **why}

    def _move(self, exercise: str, *, by: int) -> None:
        self.steps[exercise] = self.steps.get(exercise, 0) + by
        self.easy[exercise] = 0

    def _next_to_raise(self, session: Session) -> str | None:
        this_week = [day for day in self.raised if session.day - day < WEEK]
        ready = [slug for slug in session.done if self.easy[slug] >= EASY_IN_A_ROW]
        if not ready or len(this_week) >= MORE_PER_WEEK:
            return None
        # Of equals the last: what uses the range comes before what settles.
        return max(reversed(ready), key=lambda slug: self.easy[slug])


def standing_after(sessions: Sequence[Session], *, today: date) -> Standing:
    """
    Return where a person stands today.

    Args:
        sessions: Their sessions since the test, oldest first.
        today: The day of the next practice.

    Returns:
        The doses before and now with the reasons, the day, and the pause if there is one.
    """
    course, before = _Course(), Doses()
    because: dict[str, str] = {}
    last: Session | None = None
    for session in sessions:
        if last is not None:
            course.away((session.day - last.day).days)
        if session.gentle:
            # Its plan was another one: the doses still differ from those of the time before.
            because = {**because, **course.practised(session)}
        else:
            before = course.doses()
            because = course.practised(session)
        last = session
    if last is None:
        return NO_PRACTICE
    days = (today - last.day).days
    because_all = course.away(days)
    notes = [say(LONG_AWAY_NOTE)] if days >= LONG_AWAY_FROM else []
    day = Day.GREEN
    if last.was_too_much:
        day = Day.RED
        notes.insert(0, say("This is a gentle day, {because}.").format(because=_why_less(last)))
    elif last.colour is Day.AMBER:
        day = Day.AMBER
        notes.insert(0, say(AMBER_NOTE))
    return Standing(
        before=before,
        now=course.doses(),
        because=because,
        because_all=because_all,
        day=day,
        notes=tuple(notes),
        pause=pause_after(sessions),
        sessions=len(sessions),
    )


def _why_less(session: Session, *, exercise: str = "") -> str:
    if session.aftermath is Aftermath.WORSE_LONGER:
        return say(WAS_LONG)
    if session.during.get(exercise) is Day.RED:
        return say(HURT_LAST_TIME)
    return say(WAS_RED if session.colour is Day.RED else WAS_HARD)
