"""Refusing in the admin what nobody is to read: an editor's text goes straight to people."""

from collections.abc import Iterator
from typing import Any

from django import forms

from config.wording.passage import Passage
from config.wording.shipped import shipped_wording


class PlainWordsForm(forms.ModelForm):  # type: ignore[type-arg]
    """A form whose every text keeps to the word list."""

    def clean(self) -> dict[str, Any] | None:
        """Name each refused word beside its field, with what to say instead."""
        told = super().clean() or self.cleaned_data
        words = shipped_wording().words
        for name, value in list(told.items()):
            for text in _texts(value):
                for refusal in words.refusals_in(Passage(1, text)):
                    self.add_error(name, str(refusal))
        return told


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (each for each in value if isinstance(each, str))
