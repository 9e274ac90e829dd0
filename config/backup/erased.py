"""Who has left since a backup was made: to be left out again when it is put back."""

from uuid import UUID

from django.db import connection

from assessment.models import Person


def people_here() -> frozenset[UUID]:
    """Return everybody of the database as it is; nobody of one without tables."""
    if Person._meta.db_table not in connection.introspection.table_names():  # noqa: SLF001 - documented
        return frozenset()
    return frozenset(Person.objects.values_list("public_id", flat=True))


def leave_out(stayed: frozenset[UUID]) -> int:
    """Delete whoever is in the database and not among those who had stayed; return how many."""
    gone = people_here() - stayed
    for public_id in gone:
        Person.objects.filter(public_id=public_id).delete()
    return len(gone)
