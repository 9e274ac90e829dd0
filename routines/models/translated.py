"""Rows that came from the content files, in the language of whoever reads them."""

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Self

from django.db.models import Model

from routines.content_texts import content_texts


class Translated(Model):
    """
    Says the texts of ``translated`` in the language of the request, as they come from the database.

    The translation is found by the English text: a text that an editor changed has none, and stays
    as the editor wrote it. Nothing is written back: only the admin and commands save such rows, and
    both are in English.
    """

    translated: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    @classmethod
    def from_db(
        cls, db: str | None, field_names: Collection[str], values: Collection[Any], **options: Any
    ) -> Self:
        """Make the row, then look its texts up, where this language has any."""
        row = super().from_db(db, field_names, values, **options)
        texts = content_texts()
        if texts:
            for name in set(cls.translated) & set(row.__dict__):
                setattr(row, name, _said(getattr(row, name), texts=texts))
        return row


def _said(value: Any, *, texts: Mapping[str, str]) -> object:
    if isinstance(value, list):
        return [_said(one, texts=texts) for one in value]
    return texts.get(value, value)
