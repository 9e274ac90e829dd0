"""What every test may use: the database chosen for this run, and an ear for what leaks."""

import logging
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import connections
from django.template import Context
from django.test.signals import template_rendered

from config.prepared.filled import FORMS
from config.prepared.page import PAGES
from config.prepared.part import PARTS
from config.remembered import forget
from routines.services.catalogue import kept_catalogue
from tests.leaks import Listener, leak_in_page
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


@pytest.fixture(autouse=True)
def nothing_prepared() -> None:
    """Start each test without the pages of another, which had other content or settings."""
    PAGES.clear()
    PARTS.clear()
    FORMS.clear()
    kept_catalogue.clear()
    forget()


@pytest.fixture(scope="session")
def listener() -> Iterator[Listener]:
    """One ear for every line that this run writes to any log."""
    hearing = Listener()
    loggers = [logging.getLogger(name) for name in ("", "django", "django.server")]
    for logger in loggers:
        logger.addHandler(hearing)
    yield hearing
    for logger in loggers:
        logger.removeHandler(hearing)


@pytest.fixture(autouse=True)
def nothing_leaks(listener: Listener) -> Iterator[None]:
    """Fail the test in which an answer or a secret came into a log, a title or an address."""

    def look_at(context: Context, **kwargs: object) -> None:
        request, title = context.get("request"), context.get("shown_title")
        if request is not None and title and (leak := leak_in_page(request, title=str(title))):
            listener.leaks.append(leak)

    listener.leaks.clear()
    template_rendered.connect(look_at)
    yield
    template_rendered.disconnect(look_at)
    assert listener.leaks == []
