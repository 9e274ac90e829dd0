"""The pages about the person: limits, and who they are compared with."""

from typing import cast

from django import forms
from django.utils.translation import gettext, gettext_lazy

from assessment.domain.age import age_choices
from assessment.domain.safety import Safety
from assessment.models import sex_choices

# A value of its own: with an empty one, Django would pre-choose it for everybody.
DECLINED = "declined"
RATHER_NOT = (DECLINED, gettext_lazy("I'd rather not say"))
YES_NO = {"yes": True, "no": False, DECLINED: None}
# Asked on the page about things, in other words, and not twice.
ASKED_ELSEWHERE = frozenset({"cannot_kneel", "cannot_get_to_floor"})


def _groups() -> list[tuple[str, str]]:
    return [*sex_choices(), (DECLINED, gettext("I'd rather not say"))]


class LimitsForm(forms.Form):
    """Anything that we should adapt to. Leaving all empty is an answer."""

    limits = forms.MultipleChoiceField(
        label=gettext_lazy("Does any of these apply to you?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "We leave out what would not suit you and choose other exercises. "
            "Leave all of them empty if none applies, or if you'd rather not say."
        ),
        error_messages={
            "invalid_choice": gettext_lazy("Choose from the list: %(value)s is not on it.")
        },
    )

    def __init__(self, safety: Safety, data: object = None, **kwargs: object) -> None:
        super().__init__(data, **kwargs)  # type: ignore[arg-type]
        field = cast("forms.MultipleChoiceField", self.fields["limits"])
        field.choices = [
            (limit.slug, limit.label)
            for limit in safety.limits
            if limit.slug not in ASKED_ELSEWHERE
        ]


class AboutForm(forms.Form):
    """What chooses the comparison group, and how today feels."""

    age_band = forms.ChoiceField(
        label=gettext_lazy("How old are you?"),
        choices=age_choices,
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "We need this one: movement changes with age, so we compare you with people "
            "of about your age."
        ),
        error_messages={
            "required": gettext_lazy(
                "Choose your age group. Without it we have nobody to compare you with."
            ),
            "invalid_choice": gettext_lazy("Choose one of the age groups."),
        },
    )
    sex = forms.ChoiceField(
        label=gettext_lazy("Which group should we compare you with?"),
        choices=_groups,
        required=False,
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "Used only to choose the comparison group. Without an answer we use both together."
        ),
        error_messages={
            "invalid_choice": gettext_lazy("Choose one of the groups, or rather not say.")
        },
    )
    discomfort = forms.TypedChoiceField(
        label=gettext_lazy("How much does your lower back bother you right now?"),
        choices=[*((str(number), str(number)) for number in range(11)), RATHER_NOT],
        coerce=lambda value: None if value == DECLINED else int(value),
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "0 is not at all, 10 is as bad as you can imagine. On a high day we do not "
            "test, and on a middling day the routine is gentler."
        ),
        error_messages={
            "invalid_choice": gettext_lazy("Choose a number from 0 to 10, or rather not say.")
        },
    )
    warm = forms.TypedChoiceField(
        label=gettext_lazy("Have you moved about in the last few minutes?"),
        choices=[
            ("yes", gettext_lazy("Yes, I'm warm")),
            ("no", gettext_lazy("No, I'm starting cold")),
            RATHER_NOT,
        ],
        coerce=YES_NO.get,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "Warm muscles reach further. Next time, start the same way, so that the two "
            "tests can be compared."
        ),
        error_messages={"invalid_choice": gettext_lazy("Choose warm, cold, or rather not say.")},
    )

    def clean_sex(self) -> str:
        """Declining leaves the group open."""
        sex: str = self.cleaned_data["sex"]
        return "" if sex == DECLINED else sex
