"""Each foreign key is found by an index: else deleting a person would read whole tables."""

from collections.abc import Iterator

from django.apps import apps
from django.db import models

MODELS = [
    model for app in ("assessment", "routines") for model in apps.get_app_config(app).get_models()
]


def first_of_indexes(model: type[models.Model]) -> Iterator[str]:
    """Give the first field of each index that covers every row."""
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and constraint.condition is None:
            yield constraint.fields[0]
    for index in model._meta.indexes:
        if index.condition is None:
            yield index.fields[0]


def test_each_has_one() -> None:
    without = [
        f"{model.__name__}.{field.name}"
        for model in MODELS
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey)
        and not (field.db_index or field.unique or field.name in first_of_indexes(model))  # type: ignore[attr-defined]
    ]

    assert without == []


def test_fields_of_constraints_are_seen() -> None:
    measurement = apps.get_model("assessment", "Measurement")

    assert list(first_of_indexes(measurement)) == ["assessment"]
