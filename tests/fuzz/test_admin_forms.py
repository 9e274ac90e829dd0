"""An editor who types anything into any form of the admin: an answer, and nothing besides it."""

import random
from collections.abc import Iterator
from itertools import cycle
from unittest.mock import patch

import pytest
from django.contrib import admin
from django.db.models import Model

from tests.fuzz.crawl import Form
from tests.fuzz.editor import ACCEPTED, EDITOR, Desk, desk_in, tables_of
from tests.fuzz.hostile import HUGE, KNOWN, TAG
from tests.fuzz.shots import Shot, urlencoded, with_query
from tests.fuzz.size import SEED
from tests.fuzz.world import World

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("note"),
    # Django's own admin pages ask for variables that are not always there.
    pytest.mark.ignore_template_errors,
]
MODELS = list(admin.site._registry)
VALUES = (*KNOWN, HUGE[:20_000])
# An admin page is slow to make, and its forms are long: so many fields of each, by the seed.
FIELDS = 40


@pytest.fixture
def desk(world: World) -> Iterator[Desk]:
    """An editor at work, without the pose check: that takes seconds, whatever the form says."""
    finding = patch("routines.admin.figures.pose_findings", return_value=[f"<{TAG}>"])
    with finding, desk_in(world) as desk:
        yield desk


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.model_name)
def test_each_field_takes_any_value_for_what_it_is(desk: Desk, model: type[Model]) -> None:
    forms = list(desk.forms(model))

    assert forms
    for shot in shots_at(forms, seed=f"{SEED} {model._meta.label}"):
        response = desk.take(shot)
        is_saved = response.status_code == ACCEPTED and "/delete/" not in shot.address
        assert not is_saved or desk.written <= tables_of(model), shot


def shots_at(forms: list[Form], *, seed: str) -> Iterator[Shot]:
    """Return each form as it stands, then some of its fields with some values by the seed."""
    chance = random.Random(seed)
    values = cycle(chance.sample(VALUES, len(VALUES)))
    for form in forms:
        yield shot_of(form, form.as_it_stands())
        for each in chance.sample(form.fields, min(FIELDS, len(form.fields))):
            others = [pair for pair in form.as_it_stands() if pair[0] != each.name]
            yield shot_of(form, [*others, (each.name, next(values))])


def shot_of(form: Form, fields: list[tuple[str, str]]) -> Shot:
    """Return the request that sends these fields."""
    if form.method == "GET":
        return Shot(EDITOR, "GET", with_query(form.action, fields))
    return Shot(EDITOR, "POST", form.action, urlencoded(fields))
