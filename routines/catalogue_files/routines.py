"""Read routines.toml: the stored routines, checked against the exercises that they name."""

from config.content_files.entry import Entry
from config.content_files.known import Known
from routines.catalogue_files.exercises import LEVELS, known_text
from routines.domain.catalogue import DoseRange, Routine, RoutineStep, RoutineSwap
from routines.domain.editorial import ExerciseContent, RoutineContent
from routines.domain.limits import DECLARED_LIMITS

STEPS = 5
DAYS_A_WEEK = 7


def read_routine(entry: Entry, *, slug: str, exercises: Known[ExerciseContent]) -> RoutineContent:
    """Return one routine; it is only good for use if the entry is sound afterwards."""
    steps = _steps(entry, exercises=exercises)
    target = _between(entry, "weekly_target", low=1, high=DAYS_A_WEEK)
    routine = Routine(
        slug=slug,
        title=entry.text("title"),
        purpose=entry.text("purpose"),
        who_for=entry.text("who_for"),
        level=_between(entry, "level", low=LEVELS[0], high=LEVELS[-1]),
        budget_seconds=_between(entry, "budget_seconds", low=60, high=3600),
        steps=steps,
        swaps=_swaps(entry, replaced={step.exercise for step in steps}, exercises=exercises),
    )
    content = RoutineContent(
        routine=routine,
        weekly_target=target,
        weekly_min=_between(entry, "weekly_min", low=1, high=max(target, 1)),
        note=entry.optional_text("note") or "",
    )
    entry.close()
    return content


def _between(entry: Entry, key: str, *, low: int, high: int) -> int:
    number = entry.whole(key)
    if key not in entry.faulty and not low <= number <= high:
        entry.refuse(key, because=f"must be {low} to {high}, but is {number}")
    return number


def _steps(entry: Entry, *, exercises: Known[ExerciseContent]) -> tuple[RoutineStep, ...]:
    tables = entry.tables("steps", called="step", by="exercise")
    steps: list[RoutineStep] = []
    for table in tables:
        step = RoutineStep(
            exercise=_exercise(table, "exercise", exercises=exercises),
            dose=table.whole("dose"),
            role=table.text("role"),
        )
        table.close()
        named = exercises.values.get(step.exercise)
        if named and "dose" not in table.faulty:
            _check_dose(table, dose=step.dose, span=named.exercise.dose)
        if any(step.exercise == other.exercise for other in steps):
            table.refuse("exercise", because="is in this routine already")
        steps.append(step)
    if "steps" not in entry.faulty and len(steps) != STEPS:
        entry.refuse("steps", because=f"must be exactly {STEPS}, but are {len(steps)}")
    return tuple(steps)


def _check_dose(table: Entry, *, dose: int, span: DoseRange) -> None:
    if not span.minimum <= dose <= span.maximum:
        table.refuse("dose", because=f"must be {span.minimum} to {span.maximum}, but is {dose}")


def _swaps(
    entry: Entry, *, replaced: set[str], exercises: Known[ExerciseContent]
) -> tuple[RoutineSwap, ...]:
    if not entry.has("swaps"):
        return ()
    swaps: list[RoutineSwap] = []
    for table in entry.tables("swaps", called="swap of", by="replace"):
        swap = RoutineSwap(
            limit=known_text(table, "limit", among=DECLARED_LIMITS),
            replace=table.text("replace"),
            use=_exercise(table, "use", exercises=exercises),
        )
        table.close()
        if "replace" not in table.faulty and swap.replace not in replaced:
            table.refuse("replace", because=f"{swap.replace} is not a step of this routine")
        if any((swap.limit, swap.replace) == (one.limit, one.replace) for one in swaps):
            table.refuse("limit", because=f"{swap.limit} has a swap for this step already")
        swaps.append(swap)
    return tuple(swaps)


def _exercise(table: Entry, key: str, *, exercises: Known[ExerciseContent]) -> str:
    slug = table.text(key)
    if key not in table.faulty and not exercises.knows(slug):
        table.refuse(key, because=f"{slug} is not an exercise of exercises.toml")
    return slug
