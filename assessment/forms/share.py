"""How long a shared result can be read."""

from django import forms

from assessment.services.share_links import DAYS, USUAL_DAYS


class ShareForm(forms.Form):
    """The days of a new link."""

    days = forms.TypedChoiceField(
        label="How long should the link work?",
        choices=[(days, "1 day" if days == 1 else f"{days} days") for days in DAYS],
        coerce=int,
        initial=USUAL_DAYS,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose how long the link should work.",
            "invalid_choice": "Choose 1, 7 or 30 days.",
        },
    )
