"""The input of one choice: the same that Django renders."""

import pytest
from django import forms

from config.templatetags.choice_inputs import choice_input


class Everything(forms.Form):
    scale = forms.TypedChoiceField(
        choices=[(number, str(number)) for number in range(3)], coerce=int, widget=forms.RadioSelect
    )
    ticks = forms.MultipleChoiceField(
        choices=[("", "None"), ("\"<&'", "Odd"), ("plain", "Plain")],
        required=False,
        widget=forms.CheckboxSelectMultiple(
            attrs={"form": "log", "hidden": True, "data-no": False}
        ),
    )


@pytest.mark.parametrize(
    "form",
    [
        Everything(),
        Everything({"scale": "2", "ticks": ["plain", "\"<&'"]}),
        Everything({"scale": "no number"}),
        Everything(prefix="p", initial={"scale": 1}, auto_id=False),
    ],
)
def test_it_is_what_django_renders(form: forms.Form) -> None:
    options = [option for field in form for option in field]

    assert len(options) == 6
    for option in options:
        assert choice_input(option) == option.tag().strip()
