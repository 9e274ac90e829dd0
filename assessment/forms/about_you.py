"""The pages before the movements: safety check, limits, about you, your things."""

from collections.abc import Iterator
from typing import cast

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext, gettext_lazy

from assessment.domain.age import age_choices
from assessment.domain.protocol import Method, Place
from assessment.domain.safety import Safety, StopList
from assessment.models import method_choices, sex_choices

# A value of its own: with an empty one, Django would pre-choose it for everybody.
DECLINED = "declined"
RATHER_NOT = (DECLINED, gettext_lazy("I'd rather not say"))
YES_NO = {"yes": True, "no": False, DECLINED: None}
# Asked on the page about things, in other words, and not twice.
ASKED_ELSEWHERE = frozenset({"cannot_kneel", "cannot_get_to_floor"})


def _groups() -> list[tuple[str, str]]:
    return [*sex_choices(), (DECLINED, gettext("I'd rather not say"))]


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


class ThingsForm(forms.Form):
    """Where and with what the person tests."""

    method = forms.ChoiceField(
        label=gettext_lazy("How would you like to measure?"),
        choices=method_choices,
        initial=Method.EYE.value,
        required=False,
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "By eye is enough for a first look. A tape or a phone gives a narrower range. "
            "You can switch on every movement."
        ),
        error_messages={"invalid_choice": gettext_lazy("Choose by eye, tape measure or phone.")},
    )
    places = forms.MultipleChoiceField(
        label=gettext_lazy("What can you use?"),
        choices=[
            (Place.CHAIR.value, gettext_lazy("A firm chair")),
            (Place.WALL.value, gettext_lazy("A free bit of wall")),
            (Place.FLOOR.value, gettext_lazy("The floor: I can get down and up again")),
        ],
        initial=[Place.CHAIR.value, Place.WALL.value, Place.FLOOR.value],
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("You only get movements and exercises that you can do with these."),
        error_messages={
            "required": gettext_lazy(
                "Tick at least one: a chair, a wall or the floor. Every movement needs one of them."
            ),
            "invalid_choice": gettext_lazy("Choose from a chair, a wall and the floor."),
        },
    )
    kneel = forms.TypedChoiceField(
        label=gettext_lazy("Is kneeling fine for you?"),
        choices=[("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No")), RATHER_NOT],
        coerce=YES_NO.get,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        help_text=gettext_lazy(
            "Some exercises are done on hands and knees; we choose others if not."
        ),
        error_messages={"invalid_choice": gettext_lazy("Choose yes, no, or rather not say.")},
    )
    tools = forms.MultipleChoiceField(
        label=gettext_lazy("Do you have any of these?"),
        choices=[
            ("strap", gettext_lazy("A strap, belt or long towel")),
            ("foam_roller", gettext_lazy("A foam roller")),
        ],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Neither is needed. They open up a few more exercises."),
        error_messages={"invalid_choice": gettext_lazy("Choose from a strap and a foam roller.")},
    )
    extras = forms.BooleanField(
        label=gettext_lazy("Add one more hip movement on the floor"),
        required=False,
        help_text=gettext_lazy(
            "It takes a minute. The comparison values come from 19 people only."
        ),
    )

    def clean_method(self) -> str:
        """Declining means by eye, which needs nothing."""
        return self.cleaned_data["method"] or Method.EYE.value

    def clean_places(self) -> list[Place]:
        """Turn the ticks into places."""
        return [Place(place) for place in self.cleaned_data["places"]]
