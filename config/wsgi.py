"""The WSGI entry point: what the web server loads."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup(set_prefix=False)

from config.handlers import TolerantWSGIHandler  # noqa: E402 - it needs the settings

application = TolerantWSGIHandler()
