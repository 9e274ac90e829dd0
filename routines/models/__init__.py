"""What the routines store: the editors' catalogue, people's plans, and their practice."""

from routines.models.exercise import Caution, Exercise, ExerciseZone
from routines.models.plan import Plan, PlanStep
from routines.models.practice import Practice
from routines.models.practice_note import PracticeNote
from routines.models.routine import Routine, RoutineStep, RoutineSwap
from routines.models.rule import RecommendationRule

__all__ = [
    "Caution",
    "Exercise",
    "ExerciseZone",
    "Plan",
    "PlanStep",
    "Practice",
    "PracticeNote",
    "RecommendationRule",
    "Routine",
    "RoutineStep",
    "RoutineSwap",
]
