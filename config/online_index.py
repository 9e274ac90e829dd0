"""Adding an index to a table that has many rows while people go on answering."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import AddIndex
from django.db.migrations.state import ProjectState


class AddIndexOnline(AddIndexConcurrently):
    """
    ``AddIndex`` that on PostgreSQL lets the table be written meanwhile.

    Its migration needs ``atomic = False``. SQLite has no such way, and is quick enough.
    """

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Add it, by the way that the database knows."""
        way = _way_of(schema_editor)
        way.database_forwards(self, app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """Remove it, by the way that the database knows."""
        way = _way_of(schema_editor)
        way.database_backwards(self, app_label, schema_editor, from_state, to_state)


def _way_of(schema_editor: BaseDatabaseSchemaEditor) -> type[AddIndex]:
    is_postgresql = schema_editor.connection.vendor == "postgresql"
    return AddIndexConcurrently if is_postgresql else AddIndex
