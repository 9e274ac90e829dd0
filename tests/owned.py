"""Which tables hold something of a person: found by their keys, so that none is forgotten."""

from django.apps import apps
from django.db.models import Model

from assessment.models import Person


def leads_to_a_person(model: type[Model], *, seen: frozenset[type[Model]] = frozenset()) -> bool:
    """Whether a row of this kind points to a person, over however many other rows."""
    targets = {field.related_model for field in model._meta.concrete_fields} - {None, model} - seen
    return Person in targets or any(
        leads_to_a_person(target, seen=seen | {model})
        for target in targets
        if isinstance(target, type)
    )


OWNED = [model for model in apps.get_models() if model is Person or leads_to_a_person(model)]
