"""
Which files a figure has, and drawing them.

A file's name holds a hash of the drawing code and of the figure's table, so a name says
all about the content: what is there need not be drawn again, and may be kept for ever.
"""

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from assessment import figures as engine
from assessment.figures.animation import draw_animation
from assessment.figures.film import running_time
from assessment.figures.pose import FigureSpec
from assessment.figures.still import draw_still
from assessment.figures.studio import stops_of
from assessment.services.figure_files import FigureSource
from assessment.services.figures import Figure

DIGITS = 12


@dataclass(frozen=True, slots=True)
class Task:
    """One figure to draw, and where its files go."""

    slug: str
    spec: FigureSpec
    figure: Figure
    folder: Path

    @property
    def is_done(self) -> bool:
        """Whether every file is there already."""
        return all((self.folder / name).exists() for name in self.figure.pictures)


@dataclass(frozen=True, slots=True)
class Outcome:
    """
    What became of one figure.

    ``figure`` names the pictures that are there: the start stands in for one that could not be
    drawn, and without a start there is no figure at all. ``faults`` tell each failure.
    """

    slug: str
    figure: Figure | None
    faults: tuple[str, ...] = ()


def engine_digest() -> str:
    """Return the hash of all drawing code: changed code draws every figure again."""
    digest = hashlib.sha256()
    for path in sorted(Path(engine.__path__[0]).rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def tasks_for(sources: Mapping[str, FigureSource], *, folder: Path) -> list[Task]:
    """Name the files of every figure."""
    code = engine_digest()
    return [
        Task(slug, source.spec, _files_of(slug, source, code=code), folder)
        for slug, source in sources.items()
    ]


def draw_all(tasks: Sequence[Task]) -> Iterator[Outcome]:
    """Draw on every core, giving each outcome as it comes."""
    processes = min(len(tasks), _cores())
    if processes < 2:
        yield from map(draw, tasks)
        return
    # Not by fork: a database pool has threads, and a forked thread's locks stay locked.
    context = multiprocessing.get_context("spawn")
    with context.Pool(processes) as pool:
        yield from pool.imap_unordered(draw, tasks)


def draw(task: Task) -> Outcome:
    """Draw one figure's files; what goes wrong with it leaves the other figures alone."""
    faults = {
        name: fault
        for name, drawing in _drawings(task.spec, task.figure)
        if (fault := _fault(task.folder / name, drawing=drawing))
    }
    if not faults:
        return Outcome(task.slug, task.figure)
    start = task.figure.still.replace(f"{task.slug}-still-", f"{task.slug}-start-")
    broken = _fault(task.folder / start, drawing=lambda: draw_still(task.spec, progress=0))
    figure = None if broken else _without(faults, figure=task.figure, start=start)
    return Outcome(task.slug, figure, tuple(f"{name}: {faults[name]}" for name in faults))


def _fault(path: Path, *, drawing: Callable[[], str]) -> str:
    """Write one picture, or say why there is none."""
    try:
        _write(path, drawing())
    except Exception as error:  # noqa: BLE001 - one bad pose must not stop a start
        return f"{type(error).__name__}: {error}"
    return ""


def _without(missing: Container[str], *, figure: Figure, start: str) -> Figure:
    """Return a figure whose start stands in for the missing; levels are shown all or none."""
    animated, still, end = (
        start if name in missing else name for name in (figure.animated, figure.still, figure.end)
    )
    return replace(
        figure,
        seconds=0.0 if animated == start else figure.seconds,
        animated=animated,
        still=still,
        end=end,
        levels=() if any(name in missing for name in figure.levels) else figure.levels,
    )


def _files_of(slug: str, source: FigureSource, *, code: str) -> Figure:
    digest = hashlib.sha256(f"{code} {slug} {source.text}".encode()).hexdigest()[:DIGITS]
    levels = range(1, len(source.spec.levels) + 1)
    return Figure(
        alt=source.spec.alt,
        seconds=round(running_time(stops_of(source.spec)), 1),
        animated=f"{slug}-animated-{digest}.svg",
        still=f"{slug}-still-{digest}.svg",
        end=f"{slug}-end-{digest}.svg",
        levels=tuple(f"{slug}-level-{number}-{digest}.svg" for number in levels),
    )


def _drawings(spec: FigureSpec, figure: Figure) -> Iterator[tuple[str, Callable[[], str]]]:
    yield figure.animated, lambda: draw_animation(spec)
    yield figure.still, lambda: draw_still(spec, ghost=True)
    yield figure.end, lambda: draw_still(spec)
    for number, name in enumerate(figure.levels, start=1):
        yield name, partial(draw_still, spec, level=number)


def _write(path: Path, text: str) -> None:
    # Whole or not at all: another process may draw the same picture just now.
    half = path.with_name(f".{path.name}.{os.getpid()}")
    half.write_text(text, encoding="utf-8")
    half.replace(path)


def _cores() -> int:
    # A container may be given fewer cores than the machine has; not every system can tell.
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
