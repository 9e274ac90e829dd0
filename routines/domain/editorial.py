"""
What editors write, beside what the recommender weighs: texts, sources and notes.

The files under ``routines/content`` are read into these values once, and the
database holds them from then on. Keys and slugs are permanent; texts may change.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from routines.domain.catalogue import Catalogue, Exercise, Routine, Rules
from routines.domain.plan import MovementWords


@dataclass(frozen=True, slots=True)
class ExerciseContent:
    """
    One exercise with every text that a page shows.

    ``sources`` are keys of the evidence register; ``evidence_note`` says in a sentence
    how far they carry. ``equipment_optional`` helps but is never needed. ``start`` and
    ``end`` describe the two positions, angles in degrees.
    """

    exercise: Exercise
    aka: tuple[str, ...]
    cue: str
    steps: tuple[str, ...]
    breathing: str
    feel: str
    mistakes: tuple[str, ...]
    why: str
    sources: tuple[str, ...]
    evidence_note: str
    equipment_optional: tuple[str, ...]
    equipment_note: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class RoutineContent:
    """One stored routine with its goal in days a week, and a note (may be empty)."""

    routine: Routine
    weekly_target: int
    weekly_min: int
    note: str


@dataclass(frozen=True, slots=True)
class EvidenceSource:
    """
    One entry of the evidence register.

    ``status`` (VERIFIED, UNVERIFIED) says whether the claim itself was read; ``via``
    names the copy or summary it was read in, where it was not the paper.
    """

    key: str
    status: str
    citation: str
    claim: str
    url: str
    via: str
    strength: str


@dataclass(frozen=True, slots=True)
class Content:
    """
    Everything under ``routines/content``, by slug or key, in the order of the files.

    ``rule_notes`` explains each field of ``rules`` in one line. ``words`` is how each
    movement of the test is spoken of in a reason.
    """

    exercises: Mapping[str, ExerciseContent]
    routines: Mapping[str, RoutineContent]
    rules: Rules
    rule_notes: Mapping[str, str]
    sources: Mapping[str, EvidenceSource]
    words: Mapping[str, MovementWords]

    @property
    def catalogue(self) -> Catalogue:
        """What the recommender takes, as the files have it (the database may differ)."""
        return Catalogue(
            exercises={slug: content.exercise for slug, content in self.exercises.items()},
            routines={slug: content.routine for slug, content in self.routines.items()},
            rules=self.rules,
        )
