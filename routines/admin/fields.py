"""Form fields for lists: an editor sees lines and ticks, the database keeps JSON."""

from collections.abc import Iterable
from typing import Any

from django import forms

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


def is_kept(form: forms.BaseForm) -> bool:
    """Whether a valid row of an inline was filled in and not ticked for deletion."""
    return bool(form.cleaned_data) and not form.cleaned_data.get("DELETE")
