"""A migration runs while the previous release serves: what that one does must go on working."""

from collections.abc import Iterator

import pytest
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from tests.architecture.source import APPS

# Written before the rule, and applied everywhere by now.
BEFORE_THE_RULE = {
    ("routines", "0002_practice_moves_the_next_plan"),
    ("routines", "0003_pauses_and_kept_fives"),
    ("routines", "0004_practice_notes"),
}
# What the release before has stopped using may go: ("app", "migration"), with that release.
SECOND_STEPS: dict[tuple[str, str], str] = {}

REMOVES = (
    migrations.RemoveField,
    migrations.DeleteModel,
    migrations.RenameField,
    migrations.RenameModel,
    migrations.AlterModelTable,
    migrations.AddConstraint,
)


def told(operation: Operation, *, before: ProjectState, app: str) -> str | None:
    """Return what the previous release would stumble over, or nothing."""
    if isinstance(operation, REMOVES):
        return f"{operation.describe()}: only when a release has stopped needing it"
    if isinstance(operation, migrations.AddField) and not may_be_left_out(operation.field):
        return f"{operation.describe()}: its rows come without it; null or db_default"
    if isinstance(operation, migrations.AlterField):
        model = before.models[app, operation.model_name_lower]
        old = model.get_field(operation.name)
        if is_narrower(operation.field, than=old):
            return f"{operation.describe()}: it may still write what no longer fits"
    return None


def may_be_left_out(field: models.Field) -> bool:  # type: ignore[type-arg]
    """Whether an INSERT without the column succeeds."""
    return field.null or field.many_to_many is True or field.has_db_default()


def is_narrower(new: models.Field, *, than: models.Field) -> bool:  # type: ignore[type-arg]
    """Whether something that fitted does not fit any more."""
    shorter = (new.max_length or 10**9) < (than.max_length or 10**9)
    return shorter or (than.null and not new.null)


def stumbles(loader: MigrationLoader) -> Iterator[str]:
    """Give every operation of ours that breaks the rule."""
    for (app, name), migration in sorted(loader.disk_migrations.items()):
        is_first = not any(parent[0] == app for parent in migration.dependencies)
        past = BEFORE_THE_RULE | set(SECOND_STEPS)
        if is_first or (app, name) in past or app not in {*APPS, "limits"}:
            continue
        before = loader.project_state((app, name), at_end=False)
        for operation in migration.operations:
            if found := told(operation, before=before, app=app):
                yield f"{app}.{name}: {found}"


def test_no_migration_trips_the_previous_release() -> None:
    assert list(stumbles(MigrationLoader(None))) == []


def a_state() -> ProjectState:
    state = ProjectState()
    migrations.CreateModel(
        "Plan",
        [("id", models.AutoField(primary_key=True)), ("text", models.CharField(max_length=9))],
    ).state_forwards("app", state)
    return state


@pytest.mark.parametrize(
    "operation",
    [
        migrations.AddField("plan", "more", models.BooleanField(default=False)),
        migrations.RemoveField("plan", "text"),
        migrations.RenameField("plan", "text", "words"),
        migrations.DeleteModel("plan"),
        migrations.AlterField("plan", "text", models.CharField(max_length=8)),
    ],
)
def test_it_finds_what_would(operation: Operation) -> None:
    assert told(operation, before=a_state(), app="app") is not None


@pytest.mark.parametrize(
    "operation",
    [
        migrations.AddField("plan", "more", models.BooleanField(db_default=False)),
        migrations.AddField("plan", "more", models.DateField(null=True)),
        migrations.AlterField("plan", "text", models.CharField(max_length=10)),
        migrations.CreateModel("Note", []),
    ],
)
def test_it_lets_pass_what_would_not(operation: Operation) -> None:
    assert told(operation, before=a_state(), app="app") is None
