"""What a routine is made from: the minutes there are, and how the back has been since."""

from django import forms
from django.utils.translation import gettext_lazy

from routines.domain.sessions import Aftermath
from routines.models.choices import aftermath_choices
from routines.models.plan import minutes_choices

MINUTES_ERROR = gettext_lazy("Choose how long you have: 5, 8 or 10 minutes.")
AFTERMATH_ERROR = gettext_lazy(
    "Choose the answer that fits best, or that you would rather not say."
)


class MinutesForm(forms.Form):
    """How long the routine may take."""

    minutes = forms.TypedChoiceField(
        label=gettext_lazy("How long do you have?"),
        choices=minutes_choices,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": MINUTES_ERROR, "invalid_choice": MINUTES_ERROR},
    )


class SinceForm(forms.Form):
    """How the back was since the last practice."""

    aftermath = forms.TypedChoiceField(
        label=gettext_lazy("Since your last practice, how has your back been?"),
        help_text=gettext_lazy(
            "Compare with how it usually is. Your answer sets how much you do today."
        ),
        choices=aftermath_choices,
        coerce=Aftermath,
        widget=forms.RadioSelect,
        error_messages={"required": AFTERMATH_ERROR, "invalid_choice": AFTERMATH_ERROR},
    )
