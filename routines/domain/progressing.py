"""
Move a plan's doses by what practice so far has earned, within the minutes.

Less always goes through. More takes the spare seconds first and then makes room at the
other exercises, the least needy first, one step each; where there is no room it stays.
Beyond the highest dose stands the harder exercise, below the least one the easier one,
each only where it may be used, is of the same kind, repeats no family and leaves no zone
without its main exercise.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from assessment.domain.zones import Zone
from routines.domain.catalogue import Exercise, Variation
from routines.domain.portions import Portion, portion_of
from routines.domain.situation import Situation
from routines.domain.standing import Doses


@dataclass(frozen=True, slots=True)
class Serving:
    """One exercise at one of its doses."""

    portion: Portion
    dose: int

    @property
    def exercise(self) -> Exercise:
        """The exercise."""
        return self.portion.exercise

    @property
    def seconds(self) -> int:
        """Its seconds at this dose."""
        return self.portion.seconds_of(self.dose)

    @property
    def place(self) -> int:
        """Where the dose stands among those that may be given, from 0."""
        return self.portion.doses.index(self.dose)

    def at(self, place: int) -> "Serving":
        """Return it at another of its doses, the nearest there is."""
        doses = self.portion.doses
        return Serving(self.portion, doses[max(0, min(place, len(doses) - 1))])


def moved_by(
    servings: Sequence[Serving],
    *,
    doses: Doses,
    priority: Sequence[int],
    eligible: Mapping[str, Exercise],
    situation: Situation,
) -> tuple[Serving, ...]:
    """
    Return the servings after practice.

    Args:
        servings: One per exercise as the plan began, in order.
        doses: How far they have moved.
        priority: The places, the neediest first.
        eligible: The exercises that the person may use, by slug.
        situation: The person on this day.

    Returns:
        One serving per place; together they take no longer than the time there is, if
        they began within it.
    """
    began = [serving.at(0) if doses.from_least else serving for serving in servings]
    moved = list(began)
    steps = [doses.steps_of(serving.exercise.slug) for serving in began]
    stand_in = partial(_stand_in, servings=moved, eligible=eligible, situation=situation)
    for place in priority:
        if steps[place] < 0:
            easier = stand_in(began[place].exercise.easier, place=place)
            moved[place] = _less(began[place], steps=steps[place], stand_in=easier, doses=doses)
    # A giver gives one step: seconds must not go to and fro from one day to the next.
    least = {place: moved[place].place - 1 for place in reversed(priority) if steps[place] <= 0}
    for place in priority:
        if steps[place] > 0:
            harder = stand_in(began[place].exercise.harder, place=place)
            wanted = _more(began[place], steps=steps[place], stand_in=harder, doses=doses)
            _make_room(moved, wanted, place=place, least=least, seconds=situation.seconds)
    return tuple(moved)


def _less(serving: Serving, *, steps: int, stand_in: Portion | None, doses: Doses) -> Serving:
    """Return the lower dose, or the easier exercise at what takes no longer."""
    if serving.place + steps >= 0 or stand_in is None:
        return serving.at(serving.place + steps)
    usual = Serving(stand_in, stand_in.usual)
    aim = usual.place + max(0, doses.steps_of(stand_in.exercise.slug))
    if aim >= len(stand_in.doses):
        # The easier one has been done at its most: back to the least of this one.
        return serving.at(0)
    fitting = (usual.at(place) for place in range(aim, -1, -1))
    return next((one for one in fitting if one.seconds <= serving.seconds), serving.at(0))


def _more(
    serving: Serving, *, steps: int, stand_in: Portion | None, doses: Doses
) -> tuple[Serving, ...]:
    """Return what to try, the most first."""
    aim, top = serving.place + steps, len(serving.portion.doses) - 1
    rising = tuple(serving.at(place) for place in range(min(aim, top), serving.place, -1))
    # On a day that stops at the typical dose, the last of today's doses is not the highest.
    at_most = serving.portion.most_per_side >= serving.exercise.dose.maximum
    if aim <= top or stand_in is None or not at_most:
        return rising
    of_its_own = doses.steps_of(stand_in.exercise.slug)
    if of_its_own < 0:
        # It was tried and was too much.
        return rising
    least = Serving(stand_in, stand_in.doses[0])
    return least.at(of_its_own), least, *rising


def _make_room(
    moved: list[Serving],
    wanted: Iterable[Serving],
    *,
    place: int,
    least: Mapping[int, int],
    seconds: int,
) -> None:
    """Put the first that finds room in its place, others giving way; change nothing if none."""

    def over(servings: Sequence[Serving]) -> bool:
        return sum(each.seconds for each in servings) > seconds

    for one in wanted:
        tried = [*moved[:place], one, *moved[place + 1 :]]
        for giver, down_to in least.items():
            if over(tried) and tried[giver].place > down_to:
                tried[giver] = tried[giver].at(down_to)
        if not over(tried):
            moved[:] = tried
            return


def _stand_in(
    variation: Variation | None,
    *,
    servings: Sequence[Serving],
    place: int,
    eligible: Mapping[str, Exercise],
    situation: Situation,
) -> Portion | None:
    now = servings[place].exercise
    found = eligible.get(variation.exercise or "") if variation else None
    others = [one.exercise for at, one in enumerate(servings) if at != place]
    if found is None or found.kind is not now.kind:
        return None
    if found.family in {other.family for other in others}:
        return None
    if now.main_zones - found.main_zones - _main_zones_of(others):
        return None
    return portion_of(found, stored_dose=None, situation=situation)


def _main_zones_of(exercises: Iterable[Exercise]) -> frozenset[Zone]:
    return frozenset(zone for one in exercises for zone in one.main_zones)
