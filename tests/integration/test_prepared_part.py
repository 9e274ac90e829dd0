"""Parts rendered once: the navigation, a curve, the map of the body."""

from django import forms
from django.template import Context, Template
from django.utils.translation import gettext_lazy, override

from config.prepared.part import prepared_part

CURVE = "{% load norm_curves %}{% norm_curve 'hips' score 30 60 %}"


def shown(text: str, **context: object) -> str:
    return Template(text).render(Context(context))


def test_the_same_values_give_the_same_part() -> None:
    assert shown(CURVE, score=45) == shown(CURVE, score=45)


def test_other_values_give_another() -> None:
    assert shown(CURVE, score=45) != shown(CURVE, score=46)


def test_markup_in_a_value_is_escaped() -> None:
    theme = "{% load prepared %}{% prepared 'components/page_top.html' back_url=back %}"

    assert "&lt;b&gt;" in shown(theme, back="<b>")


def test_each_language_has_its_own() -> None:
    with override("ar"):
        number = prepared_part("components/field.html", field_in_this_language, like=1)
    assert number != prepared_part("components/field.html", field_in_this_language, like=1)


def field_in_this_language() -> dict[str, object]:
    """Return what a field of a form is shown with: Django's catalogues name the months."""
    return {"field": Form()["month"]}


class Form(forms.Form):
    month = forms.CharField(label=gettext_lazy("January"))
