"""An editor at work in the admin, and what each request may write."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import connection, transaction
from django.db.models import Model
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from tests.fuzz.bars import body_of
from tests.fuzz.crawl import Form, forms_on
from tests.fuzz.shots import Shot
from tests.fuzz.world import Fallen, World
from tests.second_factor import make_device

EDITOR = "editor"
FOUND = 200
ACCEPTED = 302
_WRITE = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"(\w+)"', re.IGNORECASE)
# What is noted of every change, and of who is logged in.
_KEPT_ALONGSIDE = {"django_admin_log", "django_session"}


@dataclass(slots=True)
class Desk:
    """A world with an editor in it, whose every request is undone."""

    world: World
    written: set[str] = field(default_factory=set)

    def take(self, shot: Shot) -> HttpResponseBase:
        """Send one request and undo it; raise ``Fallen`` if it brings a bar down."""
        self.written.clear()
        with transaction.atomic():
            with connection.execute_wrapper(self._note):
                response = self.world.take(shot)
            transaction.set_rollback(True)
        if response.status_code != ACCEPTED and self.written - _KEPT_ALONGSIDE:
            raise Fallen(f"refused, but has written {sorted(self.written)}: {shot}")
        return response

    def forms(self, model: type[Model]) -> Iterator[Form]:
        """Return the forms of the model's list, of one row, and of a new one."""
        for page in pages_in_the_admin(model):
            response = self.take(Shot(EDITOR, "GET", page))
            if response.status_code == FOUND:
                yield from forms_on(EDITOR, page, body_of(response).decode())

    def _note(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        if write := _WRITE.match(sql):
            self.written.add(write[1])
        return execute(sql, *rest)


@contextmanager
def desk_in(world: World) -> Iterator[Desk]:
    """Let an editor in who may do everything; undo all of it at the end."""
    with world.undone():
        user = User.objects.create_superuser(EDITOR)
        Group.objects.create(name="physios")
        make_device(user)
        client = Client()
        client.force_login(user)
        cookie = f"sessionid={client.cookies['sessionid'].value}"
        # The admin's addresses and lists name everybody's ids: that is what they are for.
        yield Desk(replace(world.joined_by(EDITOR, cookie=cookie), secret=()))


def tables_of(model: type[Model]) -> set[str]:
    """Return the tables that a form of the model may write."""
    inlines = {each.related_model._meta.db_table for each in model._meta.related_objects}
    many = {each.m2m_db_table() for each in model._meta.local_many_to_many}
    return {model._meta.db_table} | inlines | many | _KEPT_ALONGSIDE


def pages_in_the_admin(model: type[Model], *, row: Model | None = None) -> list[str]:
    """Return the addresses of the model's pages, with those of this or of its first row."""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    row = row or model._default_manager.order_by("pk")[0]
    of_row = [reverse(f"{name}_{page}", args=[row.pk]) for page in ("change", "delete", "history")]
    return [reverse(f"{name}_changelist"), reverse(f"{name}_add"), *of_row]
