"""The fields for one movement: how it is measured, and a card and a number for each side."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from django import forms
from django.utils.translation import get_language, gettext, gettext_lazy, gettext_noop

from assessment.domain.protocol import Level, Method, Movement, Side, Unit
from assessment.models import method_choices, side_choices, skip_choices
from assessment.presenters.lengths import is_in_inches

UNIT_LABELS = {Unit.DEGREES: gettext_noop("degrees"), Unit.CENTIMETRES: gettext_noop("cm")}
SIDE_KEYS: dict[Side | None, str] = {Side.LEFT: "left", Side.RIGHT: "right", None: "both"}

Fields = Mapping[str, forms.Field]


def side_label(side: Side | None) -> str:
    """Return the word above one side's fields; nothing where both are measured at once."""
    return dict(side_choices())[side.value] if side else ""


def side_name(side: Side | None) -> str:
    """Return what an error calls the answer for a side."""
    names = {Side.LEFT: gettext("Left side"), Side.RIGHT: gettext("Right side")}
    return names[side] if side else gettext("Your answer")


def unit_label(movement: Movement) -> str:
    """Return the word for what this person measures the movement in."""
    return gettext("inches") if is_in_inches(movement) else gettext(UNIT_LABELS[movement.unit])


def fields_of(movement: Movement) -> Fields:
    """Return the fields of a movement, the same objects each time: nobody changes them."""
    return _fields(
        movement.methods,
        movement.sides,
        movement.levels,
        may_be_negative=movement.low < 0,
        unit=unit_label(movement),
        language=get_language(),
    )


# Nine movements in each edition, with some to spare for languages.
@lru_cache(maxsize=200)
def _fields(
    methods: tuple[Method, ...],
    sides: tuple[Side | None, ...],
    levels: tuple[Level, ...],
    *,
    may_be_negative: bool,
    unit: str,
    language: str,
) -> Fields:
    fields = {"method": _method(methods), "skip": _skip(), "seen": _seen()}
    for side in sides:
        key, name = SIDE_KEYS[side], side_name(side)
        fields[f"{key}_level"] = _level(levels, name=name)
        fields[f"{key}_value"] = _value(name=name, unit=unit, may_be_negative=may_be_negative)
    if len(sides) > 1:
        fields["one_side"] = _one_side()
    return MappingProxyType(fields)


def _method(methods: tuple[Method, ...]) -> forms.Field:
    labels = dict(method_choices())
    return forms.ChoiceField(
        label=gettext("How do you measure this one?"),
        choices=[(method.value, labels[method.value]) for method in methods],
        required=False,
        widget=forms.RadioSelect,
        error_messages={
            "invalid_choice": gettext("This movement cannot be measured that way. Choose another."),
        },
    )


def _skip() -> forms.Field:
    return forms.ChoiceField(
        choices=skip_choices,
        required=False,
        error_messages={"invalid_choice": gettext("Choose one of the three reasons to skip.")},
    )


def _seen() -> forms.Field:
    return forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)


def _one_side() -> forms.Field:
    return forms.BooleanField(
        label=gettext_lazy("I measured only one side"), required=False, label_suffix=""
    )


def _level(levels: tuple[Level, ...], *, name: str) -> forms.Field:
    return forms.TypedChoiceField(
        label=name,
        choices=[(level.number, level.label) for level in levels],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages={
            "invalid_choice": gettext("{name}: choose one of the cards.").format(name=name)
        },
    )


def _value(*, name: str, unit: str, may_be_negative: bool) -> forms.Field:
    # The decimal keypad of some phones has no minus sign.
    keypad = "text" if may_be_negative else "decimal"
    too_long = gettext("{name}: enter one number in {unit}.").format(name=name, unit=unit)
    return forms.CharField(
        label=gettext("{name}, in {unit}").format(name=name, unit=unit),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": keypad, "autocomplete": "off"}),
        error_messages={"max_length": too_long},
    )
