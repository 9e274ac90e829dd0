"""The site's settings as the tests need them; UNWIND_TEST_DB=postgres chooses PostgreSQL."""

import os

from config.database import database_settings
from config.settings import *  # noqa: F403 - that is what a variation is

_URLS = {"sqlite": "sqlite:///:memory:", "postgres": "postgres:///unwind"}

# What the machine's own environment says must not decide whether a test passes.
DEBUG = False
HTTPS = False
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
SECURE_PROXY_SSL_HEADER = None
SECRET_KEY = "for-tests-only-" + "x" * 40
SECRET_KEY_FALLBACKS = []
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
CSRF_TRUSTED_ORIGINS = []
ADMIN_PATH = "admin/"
ADMIN_SECOND_FACTOR = "off"
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "sessionid", "csrftoken"
PERSON_COOKIE_NAME = "unwind_person"
TIME_ZONE = "UTC"
METRICS_BIND = None
TRUSTED_PROXIES = ()
# Every test comes from one address; those of the limits set their own.
LIMIT_STARTS = LIMIT_LINKS = LIMIT_WRONG_LINKS = LIMIT_LOGINS = 0

DATABASES = {
    "default": database_settings(_URLS[os.environ.get("UNWIND_TEST_DB", "sqlite")], pool_size=4)
}

# Hashed names need collectstatic; the tests of the real server have them.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Nor may what this machine has drawn: nothing can be there, and a test of pictures brings its own.
FIGURES_ROOT = str(BASE_DIR / "manage.py" / "figures")  # noqa: F405
STATICFILES_DIRS = [BASE_DIR / "static"]  # noqa: F405
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True

# A slow hash protects a real password; here it would only cost half a second a login.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
