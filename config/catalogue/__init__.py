"""The sentences of the project: found in templates and code, and written for translators."""
