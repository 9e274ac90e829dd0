"""What every test may use: the database chosen for this run."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connections

from tests.postgres import NoPostgres, running_postgres


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
) -> Iterator[None]:
    """Start PostgreSQL where the settings ask for it; without one the run fails, never skips."""
    if connections["default"].vendor != "postgresql":
        yield
        return
    try:
        with running_postgres() as where:
            settings.DATABASES["default"].update(where)
            connections["default"].settings_dict.update(where)
            yield
    except NoPostgres as error:
        pytest.fail(str(error), pytrace=False)
