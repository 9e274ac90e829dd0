"""AddIndexOnline: an index that comes and goes while the table is in use."""

from typing import cast

import pytest
from django.db import connection, models
from django.db.migrations.state import ProjectState

from assessment.models import Person
from config.online_index import AddIndexOnline

NAME = "person_created"


def names() -> set[str]:
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, Person._meta.db_table)
    return cast("set[str]", set(found))


# PostgreSQL builds it outside of a transaction only.
@pytest.mark.django_db(transaction=True)
def test_it_adds_the_index_and_takes_it_away_again() -> None:
    index = models.Index(fields=["created_at"], name=NAME)
    adding = AddIndexOnline("person", index)
    before = ProjectState.from_apps(Person._meta.apps)
    after = before.clone()
    adding.state_forwards("assessment", after)

    with connection.schema_editor(atomic=False) as editor:
        adding.database_forwards("assessment", editor, before, after)
    assert NAME in names()

    with connection.schema_editor(atomic=False) as editor:
        adding.database_backwards("assessment", editor, after, before)
    assert NAME not in names()
