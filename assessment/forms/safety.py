"""The safety check: one answer for each stop list, which is never stored."""

from collections.abc import Iterator

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext

from assessment.domain.safety import Safety, StopList


class SafetyForm(forms.Form):
    """One no or yes for each stop list, never which sign it was."""

    def __init__(self, safety: Safety, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.safety = safety
        for stop_list in safety.stop_lists:
            self.fields[stop_list.slug] = forms.ChoiceField(
                label=stop_list.question,
                choices=[
                    ("no", gettext("No, none of these")),
                    ("yes", gettext("Yes, at least one")),
                ],
                widget=forms.RadioSelect,
                error_messages={
                    "required": gettext("{title}: choose no or yes before you go on.").format(
                        title=stop_list.title
                    ),
                    "invalid_choice": gettext("{title}: choose no or yes.").format(
                        title=stop_list.title
                    ),
                },
            )

    def lists(self) -> Iterator[dict[str, StopList | BoundField]]:
        """Each stop list beside its question, for the page."""
        for stop_list in self.safety.stop_lists:
            yield {"list": stop_list, "field": self[stop_list.slug]}

    def stop(self) -> StopList | None:
        """The first list that was answered with yes; the most urgent comes first."""
        for stop_list in self.safety.stop_lists:
            if self.cleaned_data.get(stop_list.slug) == "yes":
                return stop_list
        return None
