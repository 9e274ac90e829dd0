"""The recommender's constants on their way from the files to the database."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from routines.domain.editorial import Content
from routines.models import RecommendationRule
from routines.services.loading.shelf import Document, Shelf, Stored


class RuleShelf(Shelf):
    """One row for each constant."""

    name = "rule"

    def in_files(self, content: Content) -> dict[str, Document]:
        """Return every constant of the files with its explanation."""
        return {
            key: {"value": float(value), "explanation": content.rule_notes.get(key, "")}
            for key, value in asdict(content.rules).items()
        }

    def in_database(self) -> dict[str, Stored]:
        """Return every constant of the database. One query."""
        return {
            row.key: Stored({"value": row.value, "explanation": row.explanation}, row.loaded)
            for row in RecommendationRule.objects.all()
        }

    def write(self, documents: Mapping[str, Document]) -> None:
        """Write the constants. One query."""
        values: Mapping[str, Any] = documents
        RecommendationRule.objects.bulk_create(
            [
                RecommendationRule(key=key, loaded=document, **document)
                for key, document in values.items()
            ],
            update_conflicts=True,
            unique_fields=["key"],
            update_fields=["value", "explanation", "loaded"],
        )
