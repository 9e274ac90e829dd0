"""
What one anonymous person answered, and the numbers they were shown.

Everything hangs off ``Person`` and goes with it (on delete cascade). Slugs of
movements, limits and zones belong to the edition named on the assessment; the
database checks only what must hold in every edition.
"""

from assessment.models.assessment import VALUE_HIGH, VALUE_LOW, Assessment, Measurement
from assessment.models.choices import method_choices, sex_choices, side_choices, skip_choices
from assessment.models.links import CarryLink, ShareLink
from assessment.models.person import Person
from assessment.models.results import MovementResult, ZoneResult

__all__ = [
    "VALUE_HIGH",
    "VALUE_LOW",
    "Assessment",
    "CarryLink",
    "Measurement",
    "MovementResult",
    "Person",
    "ShareLink",
    "ZoneResult",
    "method_choices",
    "sex_choices",
    "side_choices",
    "skip_choices",
]
