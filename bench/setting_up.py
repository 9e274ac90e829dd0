"""Django set up inside a benchmark, for content and sentences; the database stays empty."""

import os

import django


def set_up() -> None:
    """Make the site's code usable in this process, unless a test has done so already."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("DATABASE_URL", "sqlite://:memory:")
    django.setup()
