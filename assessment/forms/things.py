"""The page about things: how to measure, where, and with what."""

from django import forms
from django.utils.translation import gettext_lazy

from assessment.domain.protocol import Method, Place
from assessment.forms.about_you import RATHER_NOT, YES_NO
from assessment.models import method_choices


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
