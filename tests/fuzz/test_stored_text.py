"""Whatever an editor or a person has stored as text comes out escaped, on every page."""

from collections.abc import Iterator, Mapping

import pytest
from django.apps import apps
from django.db.models import CharField, Field, JSONField, Model, SlugField, TextField
from django.utils import timezone

from assessment.domain.zones import Zone
from assessment.models import ZoneResult
from routines.models import Exercise, Plan, Routine
from tests.fuzz.bars import body_of
from tests.fuzz.crawl import forms_on, pages_of
from tests.fuzz.editor import ACCEPTED, EDITOR, desk_in, pages_in_the_admin
from tests.fuzz.hostile import TAG
from tests.fuzz.people import WALKERS
from tests.fuzz.shots import Shot, urlencoded
from tests.fuzz.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("note")]
APPS = ("assessment", "routines")
# Markup with room for a number in the shortest column, so that a text is known again.
STORED = f'"><{TAG}>&'
ESCAPED = f"&quot;&gt;&lt;{TAG}&gt;&amp;"
# What people can read of each; the rest is for editors, or chooses without being shown.
SHOWN = {
    "Exercise.name", "Exercise.aka", "Exercise.cue",
    "Exercise.steps", "Exercise.breathing", "Exercise.feel", "Exercise.mistakes",
    "Exercise.easier_text", "Exercise.harder_text", "Exercise.why", "Exercise.evidence_note",
    "Exercise.equipment_note",
    "Caution.note", "Routine.title", "Routine.purpose", "Routine.who_for", "PlanStep.dose_text",
    "PlanStep.reason", "ZoneResult.why",
}  # fmt: skip

# What an editor types into the forms of the admin, and where it is shown.
TYPED: Mapping[type[Exercise] | type[Routine], tuple[str, ...]] = {
    Exercise: (
        "name", "aka", "equipment_note", "steps", "cue", "breathing", "feel", "mistakes",
        "easier_text", "harder_text", "why", "evidence_note", "cautions-0-note",
    ),
    Routine: ("title", "purpose", "who_for", "steps-0-role"),
}  # fmt: skip


def test_it_is_escaped_wherever_it_is_shown(world: World) -> None:
    shown = set[str]()
    with world.undone():
        stored = dict(store_markup())
        # As stored: a plan of another day would be fitted, and written, anew.
        Plan.objects.update(fitted_on=timezone.localdate())
        ZoneResult.objects.filter(zone=Zone.HIPS).update(score=None, low=None, high=None, z=None)
        for who in WALKERS:
            for address, html in pages_of(world.cookies[who], start=world.starts):
                world.take(Shot(who, "GET", address))
                shown |= {name for name, escaped in stored.items() if escaped in html}

    assert sorted(SHOWN - shown) == []


@pytest.mark.ignore_template_errors
@pytest.mark.parametrize("model", TYPED, ids=lambda model: model.__name__)
def test_what_an_editor_has_saved_is_escaped(
    world: World, model: type[Exercise] | type[Routine]
) -> None:
    row = model.objects.get(slug="cat-cow" if model is Exercise else "hip-first")
    kind = "exercises" if model is Exercise else "routines"
    public = ["/", f"/{kind}/", f"/{kind}/{row.slug}/", "/routines/hip-first/follow/"]
    with desk_in(world) as desk:
        change = pages_in_the_admin(model, row=row)[2]
        texts = {name: f"{STORED}{number_of(name)};" for name in TYPED[model]}
        save(desk.world, change, texts)

        pages = [Shot("stranger", "GET", page) for page in public]
        pages += [Shot(EDITOR, "GET", page) for page in pages_in_the_admin(model, row=row)]
        shown = b"".join(body_of(desk.world.take(page)) for page in pages).decode()

    assert [name for name in texts if f"{ESCAPED}{number_of(name)};" not in shown] == []


def save(world: World, page: str, texts: Mapping[str, str]) -> None:
    """Open a row's page in the admin, type the texts, press Save."""
    html = body_of(world.take(Shot(EDITOR, "GET", page))).decode()
    form = max(forms_on(EDITOR, page, html), key=lambda form: len(form.fields))
    kept = [pair for pair in form.as_it_stands() if pair[0] not in texts]
    sent = urlencoded([*kept, *texts.items()])
    assert world.take(Shot(EDITOR, "POST", page, sent)).status_code == ACCEPTED


def store_markup() -> Iterator[tuple[str, str]]:
    """Put markup into every text of every table; yield its column and how it must come out."""
    for model in (model for app in APPS for model in apps.get_app_config(app).get_models()):
        for field in model._meta.concrete_fields:
            value = markup_for(model, field)
            if value is not None:
                model._default_manager.update(**{field.name: value})
                label = f"{model.__name__}.{field.name}"
                yield label, f"{ESCAPED}{number_of(label)};"


def markup_for(model: type[Model], field: "Field[object, object]") -> object:
    """Return what to store in a column, or ``None`` where it holds no free text."""
    text = f"{STORED}{number_of(f'{model.__name__}.{field.name}')};"
    if isinstance(field, JSONField):
        sample = model._default_manager.exclude(**{field.name: []}).first()
        value = getattr(sample, field.name, None)
        is_texts = isinstance(value, list) and " " in str(value[0]) and isinstance(value[0], str)
        return [text] if is_texts else None
    if field.choices or field.unique or isinstance(field, SlugField):
        return None
    if isinstance(field, TextField):
        return text
    is_free = isinstance(field, CharField) and (field.max_length or 0) >= 80
    return text if is_free and field.name != "seed" else None


def number_of(label: str) -> int:
    """Return a number that stands for a column."""
    return sum(index * ord(letter) for index, letter in enumerate(label, start=1))
