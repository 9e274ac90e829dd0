"""A number from 0 to 10 that nobody has to give."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

# A value of its own: with an empty one, Django would pre-choose it for everybody.
DECLINED = "declined"
RATHER_NOT = (DECLINED, gettext_lazy("I'd rather not say"))


def scale(*, label: "str | _StrPromise", help_text: "str | _StrPromise") -> forms.TypedChoiceField:
    """Return a field for 0-10 that may be declined; the value is an int or ``None``."""
    return forms.TypedChoiceField(
        label=label,
        help_text=help_text,
        choices=[*((str(number), str(number)) for number in range(11)), RATHER_NOT],
        coerce=lambda value: None if value == DECLINED else int(value),
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages={
            "invalid_choice": gettext_lazy("Choose a number from 0 to 10, or rather not say.")
        },
    )
