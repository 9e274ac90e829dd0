from django.db import migrations, models

from config.online_index import AddIndexOnline


class Migration(migrations.Migration):
    # On PostgreSQL the index is built while people go on answering.
    atomic = False

    dependencies = [
        ("assessment", "0003_carry_link"),
    ]

    operations = [
        AddIndexOnline(
            model_name="person",
            index=models.Index(fields=["last_seen_at"], name="person_last_seen"),
        ),
    ]
