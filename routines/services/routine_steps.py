"""Whether five steps make a routine, and how long they take."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from routines.domain.catalogue import Exercise, Kind, Rules
from routines.domain.dosing import seconds_at

STEPS = 5
NUMBER_THEM = f"Number the exercises 1 to {STEPS}, each number once."


@dataclass(frozen=True, slots=True)
class Step:
    """One step as an editor has put it together, its dose per side."""

    order: int
    exercise: Exercise
    dose: int
    published: bool


def seconds_of(steps: Sequence[Step], *, rules: Rules) -> int:
    """Return the seconds of all steps and the arrival."""
    return rules.arrive_seconds + sum(
        seconds_at(step.exercise, dose=step.dose, rules=rules) for step in steps
    )


def step_problems(
    steps: Sequence[Step], *, rules: Rules, budget_seconds: int | None
) -> tuple[str, ...]:
    """Return a sentence for everything that keeps these steps from being a routine."""
    return tuple(_problems(steps, rules=rules, budget_seconds=budget_seconds))


def _problems(steps: Sequence[Step], *, rules: Rules, budget_seconds: int | None) -> Iterator[str]:
    if len(steps) != STEPS:
        yield f"A routine has exactly {STEPS} exercises; this one has {len(steps)}."
    elif sorted(step.order for step in steps) != list(range(1, STEPS + 1)):
        yield NUMBER_THEM
    yield from _problems_of_each(steps)
    kinds = {step.exercise.kind for step in steps}
    if Kind.CONTROL not in kinds:
        yield "At least one exercise must be of the kind “control”."
    if Kind.INTEGRATION not in kinds:
        yield "At least one exercise must be of the kind “use” (integration)."
    seconds = seconds_of(steps, rules=rules)
    if budget_seconds is not None and seconds > budget_seconds:
        yield f"These doses take {seconds} seconds; the budget is {budget_seconds}."


def _problems_of_each(steps: Sequence[Step]) -> Iterator[str]:
    seen: set[str] = set()
    for step in steps:
        exercise, span = step.exercise, step.exercise.dose
        if exercise.slug in seen:
            yield f"{exercise.name} is in it twice."
        seen.add(exercise.slug)
        if not span.minimum <= step.dose <= span.maximum:
            yield (
                f"{exercise.name}: the dose must be {span.minimum} to {span.maximum}, "
                f"but is {step.dose}."
            )
        if not step.published:
            yield f"{exercise.name} is not published."
