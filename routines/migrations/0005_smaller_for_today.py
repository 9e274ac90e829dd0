from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("routines", "0004_practice_notes"),
    ]

    operations = [
        migrations.AddField(
            model_name="planstep",
            name="smaller",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AlterField(
            model_name="planstep",
            name="change",
            field=models.CharField(blank=True, max_length=400),
        ),
        migrations.AlterField(
            model_name="planstep",
            name="dose_text",
            field=models.CharField(max_length=200),
        ),
    ]
