"""Where a physio edits exercises, routines and rules, and sees that plans are made."""

from routines.admin.exercises import ExerciseAdmin
from routines.admin.people import PlanAdmin, PracticeAdmin
from routines.admin.routines import RoutineAdmin
from routines.admin.rules import RecommendationRuleAdmin

__all__ = [
    "ExerciseAdmin",
    "PlanAdmin",
    "PracticeAdmin",
    "RecommendationRuleAdmin",
    "RoutineAdmin",
]
