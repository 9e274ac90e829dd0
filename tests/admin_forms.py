"""What a browser would send when an editor presses Save on an admin page as it stands."""

from typing import Any

from django.forms import BaseForm, BaseFormSet


def sent_by(page: Any) -> dict[str, Any]:
    """Return every field of the change form and its inlines with the value it shows."""
    data = _fields(page.context["adminform"].form)
    for inline in page.context["inline_admin_formsets"]:
        formset: BaseFormSet[Any] = inline.formset
        data |= _fields(formset.management_form)
        for form in formset.forms:
            data |= _fields(form)
    return data


def _fields(form: BaseForm) -> dict[str, Any]:
    values = {field.html_name: field.value() for field in form}
    # An unticked box sends nothing; a 0 is sent.
    return {
        name: value for name, value in values.items() if value is not None and value is not False
    }
