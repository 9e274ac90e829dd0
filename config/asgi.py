"""The ASGI entry point, for servers that speak nothing else; WSGI is faster for this site."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup(set_prefix=False)

from config.handlers import TolerantASGIHandler  # noqa: E402 - it needs the settings

application = TolerantASGIHandler()
