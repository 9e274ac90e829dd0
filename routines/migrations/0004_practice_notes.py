import django.db.models.deletion
import routines.models.choices
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("routines", "0003_pauses_and_kept_fives"),
    ]

    operations = [
        migrations.AddField(
            model_name="planstep",
            name="left_out",
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name="PracticeNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("practice_id", models.UUIDField(db_index=True, default=uuid.uuid4)),
                ("started_at", models.DateTimeField()),
                ("position", models.PositiveSmallIntegerField()),
                ("exercise", models.CharField(max_length=60)),
                (
                    "told",
                    models.CharField(choices=routines.models.choices.told_choices, max_length=10),
                ),
                ("discomfort", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("sharp", models.BooleanField(default=False)),
                ("before", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("told_at", models.DateTimeField(auto_now_add=True)),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="practice_notes",
                        to="routines.plan",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1), ("position__lte", 5)),
                        name="practice_note_position_1_to_5",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("discomfort__isnull", True), ("discomfort__lte", 10), _connector="OR"
                        ),
                        name="practice_note_discomfort_0_to_10",
                    ),
                ],
            },
        ),
    ]
