"""A form with the fields of our movement page."""

from django import forms

METHODS = [("eye", "By eye"), ("tape", "Tape measure"), ("phone", "Phone")]
LEVELS = [
    ("1", "Hardly at all: the leg stays near the floor"),
    ("2", "A little: less than a third of the way up"),
    ("3", "About halfway up, then it stops or the knee bends"),
    ("4", "Most of the way, with a stretch behind the thigh"),
    ("5", "Straight up, or past it, with the knee straight"),
]
SKIP = [
    ("", "I do this one"),
    ("pain", "It hurts"),
    ("cannot", "I can't do it"),
    ("unsafe", "It is not safe for me"),
]


class MovementForm(forms.Form):
    method = forms.ChoiceField(
        label="How do you measure this one?", choices=METHODS, widget=forms.RadioSelect
    )
    left_level = forms.TypedChoiceField(
        label="Left side", choices=LEVELS, coerce=int, empty_value=None, required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    left_value = forms.FloatField(
        label="Left side, in degrees", required=False, min_value=0, max_value=130
    )
    right_level = forms.TypedChoiceField(
        label="Right side", choices=LEVELS, coerce=int, empty_value=None, required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    right_value = forms.FloatField(
        label="Right side, in degrees", required=False, min_value=0, max_value=130
    )
    one_side = forms.BooleanField(label="I measured only one side", required=False)
    skip = forms.ChoiceField(label="Skip this one", choices=SKIP, required=False)
