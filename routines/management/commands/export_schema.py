"""``manage.py export_schema``: the JSON Schema of the file that people take away."""

from typing import Any

from django.core.management.base import BaseCommand

from config.records.schema import json_schema
from config.records.writing import json_text
from routines.services.takeout.records import FORMAT, VERSION, PersonDocument


class Command(BaseCommand):
    help = "Print the JSON Schema of the exported file: export_schema > docs/export.schema.json"
    # It only describes types; no part of the site has to be in order for that.
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print the schema."""
        self.stdout.write(json_text(export_schema()), ending="")


def export_schema() -> dict[str, object]:
    """Return the schema of the current version."""
    return json_schema(PersonDocument, name=f"urn:{FORMAT}:{VERSION}")
