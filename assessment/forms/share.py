"""How long a shared result can be read."""

from django import forms
from django.utils.translation import gettext_lazy, ngettext

from assessment.services.share_links import DAYS, USUAL_DAYS


def _days() -> list[tuple[int, str]]:
    return [(days, ngettext("{days} day", "{days} days", days).format(days=days)) for days in DAYS]


class ShareForm(forms.Form):
    """The days of a new link."""

    days = forms.TypedChoiceField(
        label=gettext_lazy("How long should the link work?"),
        choices=_days,
        coerce=int,
        initial=USUAL_DAYS,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose how long the link should work."),
            "invalid_choice": gettext_lazy("Choose 1, 7 or 30 days."),
        },
    )
