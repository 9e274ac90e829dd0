"""Copying people by SQL: nothing of theirs is forgotten, and ids are known beforehand."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.apps import apps
from django.db import models

from assessment.models import Assessment, Person, ShareLink
from bench.growth.rows import OWNERS, Copying, copied_id, token_of
from routines.models import Plan

STRIDES = {model._meta.db_table: 10 for model in OWNERS}


def statement(model: type[models.Model]) -> str:
    return Copying(model, STRIDES).statement(first=3, after=7)


def belonging_to(owners: set[type[models.Model]]) -> Iterator[type[models.Model]]:
    """Give the models that go when one of these is deleted."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            remote = field.remote_field
            if remote and remote.model in owners and remote.on_delete is models.CASCADE:
                yield model


def test_every_table_that_goes_with_a_person_is_copied() -> None:
    owners: set[type[models.Model]] = {Person}
    while more := set(belonging_to(owners)) - owners:
        owners |= more

    assert owners == set(OWNERS)


def test_parents_come_before_their_children() -> None:
    order = list(OWNERS)

    assert order.index(Person) < order.index(Assessment) < order.index(Plan)


def test_copies_are_counted_from_the_first_to_the_one_before_the_end() -> None:
    assert "generate_series(3, 6)" in statement(Person)


def test_a_key_and_what_points_to_it_move_alike() -> None:
    assert 't."id" + g * 10' in statement(Person)
    assert 't."person_id" + g * 10' in statement(Assessment)


def test_what_is_not_copied_is_pointed_to_as_before() -> None:
    assert 't."routine_id",' in statement(Plan)


@pytest.mark.parametrize(("model", "is_moved"), [(Assessment, True), (ShareLink, False)])
def test_dates_move_unless_the_row_lasts_for_days_only(
    model: type[models.Model],
    is_moved: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    assert ("- d.days" in statement(model)) is is_moved


def test_an_id_is_the_digest_of_the_first_one_and_the_copy() -> None:
    # SELECT md5('00000000-0000-0000-0000-000000000001' || 7)::uuid
    seed = UUID(int=1)

    assert copied_id(seed, 7) == copied_id(seed, 7) != copied_id(seed, 8)
    assert copied_id(seed, 7) == UUID("4354ee8a-de8c-4c56-05be-4bee4d8eac85")


def test_a_token_names_the_table_and_the_key() -> None:
    assert token_of(Person, 12) == "assessment_person-12"
