"""Erasing a person: everything that hangs on them, in one transaction, at their own word."""

from django.db import IntegrityError, transaction

from assessment.models import Person


def erase(owner: str | None) -> None:
    """Delete the person of one browser with everything of theirs; nobody's for ``None``."""
    if owner is None:
        return
    try:
        _delete(owner)
    except IntegrityError:
        # Another window stored an answer while the rows were collected. Now it is one of them.
        _delete(owner)


@transaction.atomic
def _delete(owner: str) -> None:
    Person.objects.filter(token_hash=owner).delete()
