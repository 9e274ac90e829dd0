"""What the lists of the library can be narrowed down to; it travels in the address."""

from django import forms
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy

from assessment.domain.zones import Zone, zone_choices
from routines.domain.browsing import (
    NO_FLOOR,
    NO_KNEELING,
    NOTHING,
    ExerciseWish,
    RoutineWish,
)
from routines.models.plan import minutes_choices
from routines.presenters.places import POSITION_WORDS, THING_WORDS

ROUTINE_POSITIONS = [
    ("", gettext_lazy("Any position")),
    (NO_FLOOR, gettext_lazy("No floor needed")),
    (NO_KNEELING, gettext_lazy("No kneeling")),
]


def _zones() -> list[tuple[str, str]]:
    return [("", gettext("Any zone")), *zone_choices()]


def _positions() -> list[tuple[str, str]]:
    return [
        ("", gettext("Any position")),
        (NO_FLOOR, gettext("No floor needed")),
        *((position, capfirst(gettext(words))) for position, words in POSITION_WORDS.items()),
    ]


def _lengths() -> list[tuple[str, str]]:
    offered = [(str(minutes), label) for minutes, label in minutes_choices()]
    return [("", gettext("Any length")), *offered]


def _things() -> list[tuple[str, str]]:
    offered = [(thing, capfirst(gettext(words))) for thing, words in THING_WORDS.items()]
    return [(NOTHING, gettext("Nothing")), *offered]


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
        label=gettext_lazy("What you have at hand"),
        choices=_things,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


class ExerciseFilter(FilterForm):
    """Narrow the exercises down."""

    zone = forms.ChoiceField(label=gettext_lazy("Zone"), choices=_zones, required=False)
    position = forms.ChoiceField(label=gettext_lazy("Position"), choices=_positions, required=False)
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

    minutes = forms.ChoiceField(label=gettext_lazy("Made for"), choices=_lengths, required=False)
    zone = forms.ChoiceField(label=gettext_lazy("Mostly for"), choices=_zones, required=False)
    position = forms.ChoiceField(
        label=gettext_lazy("Position"), choices=ROUTINE_POSITIONS, required=False
    )
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
