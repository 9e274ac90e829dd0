"""What the lists of the library can be narrowed down to; it travels in the address."""

from django import forms
from django.http import QueryDict

from assessment.domain.zones import Zone, zone_choices
from routines.domain.browsing import (
    NO_FLOOR,
    NO_KNEELING,
    NOTHING,
    ExerciseWish,
    RoutineWish,
)
from routines.domain.plan import MINUTES
from routines.presenters.places import POSITION_WORDS, THING_WORDS

ZONES = [("", "Any zone"), *zone_choices()]
POSITIONS = [
    ("", "Any position"),
    (NO_FLOOR, "No floor needed"),
    *POSITION_WORDS.items(),
]
ROUTINE_POSITIONS = [
    ("", "Any position"),
    (NO_FLOOR, "No floor needed"),
    (NO_KNEELING, "No kneeling"),
]
LENGTHS = [("", "Any length"), *((str(minutes), f"{minutes} minutes") for minutes in MINUTES)]
THINGS = [
    (NOTHING, "Nothing"),
    *((thing, words[0].upper() + words[1:]) for thing, words in THING_WORDS.items()),
]


class FilterForm(forms.Form):
    """
    Filters from an address. What nobody offers there is left out, and ``ignored`` is true.

    An address may be old, shortened or typed: it still shows a list, never an error.
    """

    def __init__(self, sent: QueryDict) -> None:
        known = QueryDict(mutable=True)
        self.ignored = False
        for name, field in self.base_fields.items():
            values = sent.getlist(name)
            offered = [value for value in values if _is_offered(value, field=field)]
            known.setlist(name, offered)
            self.ignored |= len(offered) < len(values)
        super().__init__(known)
        self.is_valid()


def things_field() -> forms.MultipleChoiceField:
    """Return the question for what is at hand; what needs more is left out."""
    return forms.MultipleChoiceField(
        label="What you have at hand",
        choices=THINGS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class ExerciseFilter(FilterForm):
    """Narrow the exercises down."""

    zone = forms.ChoiceField(label="Zone", choices=ZONES, required=False)
    position = forms.ChoiceField(label="Position", choices=POSITIONS, required=False)
    things = things_field()

    def wish(self) -> ExerciseWish:
        """Return what is looked for."""
        chosen = self.cleaned_data
        return ExerciseWish(
            zone=Zone(chosen["zone"]) if chosen["zone"] else None,
            position=chosen["position"] or None,
            things=frozenset(chosen["things"]),
        )


class RoutineFilter(FilterForm):
    """Narrow the routines down."""

    minutes = forms.ChoiceField(label="Made for", choices=LENGTHS, required=False)
    zone = forms.ChoiceField(label="Mostly for", choices=ZONES, required=False)
    position = forms.ChoiceField(label="Position", choices=ROUTINE_POSITIONS, required=False)
    things = things_field()

    def wish(self) -> RoutineWish:
        """Return what is looked for."""
        chosen = self.cleaned_data
        return RoutineWish(
            minutes=int(chosen["minutes"]) if chosen["minutes"] else None,
            zone=Zone(chosen["zone"]) if chosen["zone"] else None,
            position=chosen["position"] or None,
            things=frozenset(chosen["things"]),
        )


def _is_offered(value: str, *, field: forms.Field) -> bool:
    return isinstance(field, forms.ChoiceField) and field.valid_value(value)
