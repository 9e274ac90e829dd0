"""How collected static files are named and compressed."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed names for ES modules too: their imports are rewritten like a style sheet's."""

    support_js_module_import_aggregation = True
