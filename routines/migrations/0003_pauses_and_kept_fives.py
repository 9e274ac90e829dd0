from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def keep_the_fives(apps: Apps, _schema_editor: BaseDatabaseSchemaEditor | None) -> None:
    """Let the plans that people have keep their exercises, and what they swapped."""
    plans = apps.get_model("routines", "Plan").objects
    for plan in plans.filter(five=[]).prefetch_related("steps__exercise").iterator(chunk_size=500):
        plan.five = [step.exercise.slug for step in plan.steps.all()]
        plan.five_routine, plan.five_since = plan.routine_slug, plan.created_at.date()
        plan.save(update_fields=["five", "five_routine", "five_since"])


class Migration(migrations.Migration):
    dependencies = [
        ("routines", "0002_practice_moves_the_next_plan"),
    ]

    operations = [
        migrations.AddField(
            model_name="plan",
            name="paused",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(keep_the_fives, migrations.RunPython.noop),
    ]
