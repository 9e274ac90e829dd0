"""Every row that belongs to a person, found by reflection, so that a new table counts as well."""

from collections.abc import Mapping

from django.apps import apps
from django.db.models import Model

from assessment.models import Person

Rows = Mapping[str, tuple[tuple[object, ...], ...]]


def owned_rows(person: Person) -> Rows:
    """Return all columns of the person and of everything that hangs on them, by table."""
    keys: dict[type[Model], set[object]] = {Person: {person.pk}}
    waiting: list[type[Model]] = [Person]
    while waiting:
        owner = waiting.pop()
        for model in apps.get_models():
            found = _keys_below(model, owner=owner, keys=keys[owner])
            if not found <= keys.get(model, set()):
                keys[model] = keys.get(model, set()) | found
                waiting.append(model)
    return {model._meta.label: _values(model, keys=found) for model, found in keys.items()}


def _keys_below(model: type[Model], *, owner: type[Model], keys: set[object]) -> set[object]:
    links = [field.attname for field in model._meta.concrete_fields if field.related_model is owner]
    return {
        pk
        for link in links
        for pk in model._default_manager.filter(**{f"{link}__in": keys}).values_list(
            "pk", flat=True
        )
    }


def _values(model: type[Model], *, keys: set[object]) -> tuple[tuple[object, ...], ...]:
    return tuple(model._default_manager.filter(pk__in=keys).order_by("pk").values_list())
