"""
Which doses of each exercise a person may get today, and how the minutes are shared out.

First everything gets its least dose. Then the spare seconds go, in order of priority, to
the usual dose of each (what the stored routine says, or the typical one), and after that
to the highest dose that leaves room to give a tighter side more. Only if more than
``CLOSE_ENOUGH`` seconds are left do they go to the most of each; and if that leaves them
too, because steps are coarse, the nearest doses that use the time better are taken.
Never over the time.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from routines.domain.catalogue import Exercise
from routines.domain.day import Day
from routines.domain.dosing import doses_up_to, has_room_to_share, seconds_at
from routines.domain.situation import Situation
from routines.domain.usefulness import lead_for, painful_movement

CLOSE_ENOUGH = 15


@dataclass(frozen=True, slots=True)
class Portion:
    """
    The doses of one exercise that may be given, rising, each with its seconds.

    ``usual`` is the one to reach before anything gets more, ``roomy`` the highest at
    which a tighter side can get its share. ``most_per_side`` is what one side may get.
    """

    exercise: Exercise
    doses: tuple[int, ...]
    seconds: tuple[int, ...]
    usual: int
    roomy: int
    most_per_side: int

    @property
    def least_seconds(self) -> int:
        """Seconds at the least dose."""
        return self.seconds[0]

    @property
    def most_seconds(self) -> int:
        """Seconds at the highest dose of today."""
        return self.seconds[-1]

    def seconds_of(self, dose: int) -> int:
        """Return the seconds of one of the doses."""
        return self.seconds[self.doses.index(dose)]


def portion_of(exercise: Exercise, *, stored_dose: int | None, situation: Situation) -> Portion:
    """
    Return the doses of an exercise for a person today.

    An amber day and a movement that hurt stop at the typical dose, a red day at the
    stored dose, or at the least one where the exercise is not the stored one.

    Args:
        exercise: The exercise.
        stored_dose: Its dose in the stored routine, if it is that routine's own step.
        situation: The person on this day.

    Returns:
        The portion, with at least the least dose.
    """
    most = _most(exercise, stored_dose=stored_dose, situation=situation)
    doses = doses_up_to(exercise, most=most)
    roomy = doses[-1]
    if lead_for(exercise, situation=situation):
        share = situation.rules.tighter_share
        roomy = max(
            (
                dose
                for dose in doses
                if has_room_to_share(exercise, dose=dose, most=most, share=share)
            ),
            default=doses[0],
        )
    aim = min(stored_dose or exercise.dose.typical, roomy)
    return Portion(
        exercise=exercise,
        doses=doses,
        seconds=tuple(seconds_at(exercise, dose=dose, rules=situation.rules) for dose in doses),
        usual=max((dose for dose in doses if dose <= aim), default=doses[0]),
        roomy=roomy,
        most_per_side=most,
    )


def fit_doses(
    portions: Sequence[Portion], *, priority: Sequence[int], seconds: int
) -> tuple[int, ...]:
    """
    Choose the doses that use the time best.

    Args:
        portions: One per exercise, in the order of the routine.
        priority: The places (from 0), the first to get spare seconds first.
        seconds: The time for all exercises; the least doses must fit into it.

    Returns:
        One dose per exercise. Together they never take longer than ``seconds``, and
        end within ``CLOSE_ENOUGH`` seconds of it where the doses allow.
    """
    doses = [portion.doses[0] for portion in portions]
    usual = [portion.usual for portion in portions]
    roomy = [portion.roomy for portion in portions]
    spare = seconds - sum(portion.least_seconds for portion in portions)
    spare = _raised(doses, portions, aims=usual, priority=priority, spare=spare)
    spare = _raised(doses, portions, aims=roomy, priority=priority, spare=spare)
    # The least needy first: the neediest keep their tighter side's share longest.
    most = [portion.doses[-1] for portion in portions]
    spare = _raised(
        doses, portions, aims=most, priority=priority[::-1], spare=spare, enough=CLOSE_ENOUGH
    )
    return tuple(doses) if spare <= CLOSE_ENOUGH else _filled(portions, near=doses, seconds=seconds)


def _raised(
    doses: list[int],
    portions: Sequence[Portion],
    *,
    aims: Sequence[int],
    priority: Sequence[int],
    spare: int,
    enough: int = 0,
) -> int:
    """
    Raise ``doses`` in place towards the aims while ``spare`` lasts; return what is left.

    It stops early once no more than ``enough`` seconds are left.
    """
    for place in priority:
        portion = portions[place]
        now = portion.seconds_of(doses[place])
        for dose, seconds in zip(portion.doses, portion.seconds, strict=True):
            if spare <= enough:
                return spare
            if doses[place] < dose <= aims[place] and seconds - now <= spare:
                spare -= seconds - now
                doses[place], now = dose, seconds
    return spare


def _most(exercise: Exercise, *, stored_dose: int | None, situation: Situation) -> int:
    span = exercise.dose
    if situation.day is Day.RED:
        return min(stored_dose or span.minimum, span.typical)
    if situation.day is Day.AMBER or painful_movement(exercise, situation=situation):
        return span.typical
    return span.maximum


def _filled(portions: Sequence[Portion], *, near: Sequence[int], seconds: int) -> tuple[int, ...]:
    """
    Return the doses that take the most time within ``seconds``, as near to ``near`` as can be.

    Every total that the first places can reach is kept once, with the choice that
    lies nearest: a few hundred totals, however many doses there are.
    """
    reached: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for portion, aim in zip(portions, near, strict=True):
        further: dict[int, tuple[int, tuple[int, ...]]] = {}
        for total, (away, chosen) in reached.items():
            for place, dose in enumerate(portion.doses):
                now = total + portion.seconds[place]
                if now > seconds:
                    break
                entry = (away + abs(place - portion.doses.index(aim)), (*chosen, dose))
                if now not in further or entry < further[now]:
                    further[now] = entry
        reached = further
    close = [total for total in reached if total >= seconds - CLOSE_ENOUGH]
    best = min(close, key=lambda total: (reached[total], -total)) if close else max(reached)
    return reached[best][1]
