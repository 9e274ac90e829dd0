"""Form fields for lists: an editor sees lines and ticks, the database keeps JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError

from assessment.services.outcome import edition
from routines.domain.limits import DISCOMFORT_AMBER, DISCOMFORT_RED

DAY_LIMITS = {
    DISCOMFORT_AMBER: "Discomfort today 3 to 5",
    DISCOMFORT_RED: "Discomfort today 6 or more",
}


class LinesField(forms.CharField):
    """A list of texts, one on each line; empty lines do not count."""

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "One on each line.")
        super().__init__(widget=forms.Textarea(attrs={"rows": rows, "cols": 90}), **kwargs)

    def prepare_value(self, value: object) -> object:
        """Show the stored list as lines; keep what was typed as it was typed."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        """Read the lines."""
        return [line.strip() for line in (value or "").splitlines() if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare lists, not the way they were typed."""
        return (initial or []) != self.to_python(data)


class TicksField(forms.MultipleChoiceField):
    """A list of slugs out of a fixed set."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, slugs: Iterable[str], **kwargs: Any) -> None:
        choices = [(slug, slug.replace("_", " ")) for slug in sorted(slugs)]
        super().__init__(choices=choices, required=False, **kwargs)


def limit_choices() -> list[tuple[str, str]]:
    """Every limit that an exercise can have a caution for: the person's, then the day's."""
    limits = edition().safety.limits
    return [("", "---------"), *((each.slug, each.label) for each in limits), *DAY_LIMITS.items()]


class LimitField(forms.ChoiceField):
    """One limit, by the words in which people are asked for it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=limit_choices, **kwargs)


class KnownSelect(AutocompleteSelect):
    """A search box that shows a refused form again, whatever was sent in place of a key."""

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        """Look up keys alone; Django would ask the database for any text."""
        key = self.field.remote_field.model._meta.pk  # noqa: SLF001 - documented
        return super().optgroups(name, [each for each in value if _is_key(key, each)], attr)


class KnownChoicesAdmin(BaseModelAdmin):  # type: ignore[type-arg]
    """An admin page, or part of one, whose search boxes take any value."""

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """Put the safer search box in the place of Django's."""
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = KnownSelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def _is_key(key: Any, value: str) -> bool:
    try:
        key.clean(value, None)
    except ValidationError:
        return False
    return True


def is_kept(form: forms.BaseForm) -> bool:
    """Whether a valid row of an inline was filled in and not ticked for deletion."""
    return bool(form.cleaned_data) and not form.cleaned_data.get("DELETE")
