"""
One movement's answer: left and right, by eye or as a number, or a reason to skip.

The page posts both kinds of input; the chosen method says which of them counts.
The other is kept on the page when something has to be mended.
"""

import re
from collections.abc import Mapping, Sequence
from math import isfinite

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.utils.translation import gettext

from assessment.domain.answers import Answer, fingerprint, skip_all
from assessment.domain.length_units import LengthUnit, centimetres, current_length_unit
from assessment.domain.protocol import Method, Movement, Side, SkipReason, Unit
from assessment.forms.movement_fields import SIDE_KEYS, fields_of, side_label, side_name, unit_label
from assessment.presenters.lengths import bounds_of, typed_value

_NUMBER = re.compile(
    r"(?P<number>[+-]?\d{1,6}(?:[.,]\d{1,6})?)\s*"
    r"(?:°|deg(?:rees?)?|(?P<cm>cm)|(?P<inches>in(?:ch(?:es)?)?|\"|\N{DOUBLE PRIME}))?",
    re.IGNORECASE,
)


def parse_number(text: str, *, unit: Unit = Unit.DEGREES) -> float:
    """
    Read a number as people type it: decimal comma or point, unit after it or not.

    A length without a unit is in the person's own; it is returned in centimetres.

    Raises:
        ValueError: If it is not one plain number, or an angle in inches.
    """
    match = _NUMBER.fullmatch(text.strip().replace("\N{MINUS SIGN}", "-"))
    if match is None or (match["inches"] and unit is Unit.DEGREES):
        raise ValueError(text)
    number = float(match["number"].replace(",", "."))
    if not isfinite(number):
        raise ValueError(text)
    own = unit is Unit.CENTIMETRES and current_length_unit() is LengthUnit.INCHES
    if match["inches"] or (own and not match["cm"]):
        return centimetres(number)
    return number


class MovementForm(forms.Form):
    """Reads the answers for one movement of the edition."""

    def __init__(self, movement: Movement, data: object = None, **kwargs: object) -> None:
        super().__init__(data, **kwargs)  # type: ignore[arg-type]
        self.movement = movement
        self.unit_label = unit_label(movement)
        self.fields.update(fields_of(movement))

    def sides(self) -> list[dict[str, str | BoundField]]:
        """Both inputs of each side, for the page."""
        return [
            {
                "key": SIDE_KEYS[side],
                "label": side_label(side),
                "value": self[f"{SIDE_KEYS[side]}_value"],
                "level": self[f"{SIDE_KEYS[side]}_level"],
            }
            for side in self.movement.sides
        ]

    def clean(self) -> None:
        """Read the sides by the chosen method; every side needs an answer or a reason."""
        self.answers: tuple[Answer, ...] = ()
        if skip := self.cleaned_data.get("skip"):
            # Whatever else was typed no longer matters, and must not stand in the way.
            self.errors.clear()
            self.answers = skip_all(self.movement, reason=SkipReason(skip))
            return
        self._refuse_unknown_sides()
        if {"method", "skip"} & set(self.errors):
            return
        method = self.cleaned_data.get("method")
        if not method:
            self.add_error("method", gettext("Choose how you measure this movement."))
            return
        found = {side: self._read(side, Method(method)) for side in self.movement.sides}
        self._ask_for_missing(found, Method(method))
        if not self.errors:
            self.answers = tuple(
                answer or Answer(self.movement.slug, side, skipped=SkipReason.CANNOT)
                for side, answer in found.items()
            )

    def _refuse_unknown_sides(self) -> None:
        ours = set(self.fields)
        strangers = [
            name for name in self.data if name.endswith(("_value", "_level")) and name not in ours
        ]
        if strangers:
            raise ValidationError(
                gettext(
                    "That answer names a side which this movement does not have. "
                    "Nothing was saved; answer again below."
                )
            )

    def _read(self, side: Side | None, method: Method) -> Answer | None:
        key = SIDE_KEYS[side]
        if method is Method.EYE:
            number = self.cleaned_data.get(f"{key}_level")
            if number is None:
                return None
            value = self.movement.level(number).value
            return Answer(self.movement.slug, side, value, method, level=number)
        text = self.cleaned_data.get(f"{key}_value") or ""
        if not text.strip():
            return None
        checked = self._number(f"{key}_value", text, side)
        return None if checked is None else Answer(self.movement.slug, side, checked, method)

    def _number(self, field: str, text: str, side: Side | None) -> float | None:
        movement, name = self.movement, side_name(side)
        try:
            number = parse_number(text, unit=movement.unit)
        except ValueError:
            self.add_error(
                field,
                gettext("{name}: enter a number in {unit}, such as 12 or 12.5.").format(
                    name=name, unit=self.unit_label
                ),
            )
            return None
        if not movement.low <= number <= movement.high:
            least, most = bounds_of(movement)
            self.add_error(
                field,
                gettext(
                    "{name}: {text} is outside what this movement can give. "
                    "Enter a number from {low} to {high} {unit}."
                ).format(name=name, text=text.strip(), low=least, high=most, unit=self.unit_label),
            )
            return None
        return number

    def _ask_for_missing(self, found: Mapping[Side | None, Answer | None], method: Method) -> None:
        missing = [side for side, answer in found.items() if answer is None]
        enough = len(missing) < len(found) and self.cleaned_data.get("one_side")
        if enough:
            return
        suffix = "level" if method is Method.EYE else "value"
        for side in missing:
            field = f"{SIDE_KEYS[side]}_{suffix}"
            if field not in self.errors:
                self.add_error(field, self._missing_text(side, method, len(found) - len(missing)))

    def _missing_text(self, side: Side | None, method: Method, given: int) -> str:
        one_side = given and side
        if method is Method.EYE and one_side:
            text = gettext(
                "{name}: choose the card that looks most like you, "
                "or tick that you measured only one side."
            )
        elif method is Method.EYE:
            text = gettext("{name}: choose the card that looks most like you.")
        elif one_side:
            text = gettext(
                "{name}: enter a number in {unit}, or tick that you measured only one side."
            )
        else:
            text = gettext("{name}: enter a number in {unit}.")
        return text.format(name=side_name(side), unit=self.unit_label)


def initial_of(
    movement: Movement, answers: Sequence[Answer], *, preferred: Method
) -> dict[str, object]:
    """Return a form's initial values: what was answered, or the preferred method."""
    methods = [answer.method for answer in answers if answer.method is not None]
    fallback = preferred if preferred in movement.methods else Method.EYE
    initial: dict[str, object] = {
        "method": (methods[0] if methods else fallback).value,
        "seen": fingerprint(answers),
        "one_side": any(a.value is None for a in answers)
        and any(a.value is not None for a in answers),
    }
    for answer in answers:
        key = SIDE_KEYS[answer.side]
        if answer.level is not None:
            initial[f"{key}_level"] = answer.level
        elif answer.value is not None:
            initial[f"{key}_value"] = typed_value(answer.value, movement=movement)
    return initial
