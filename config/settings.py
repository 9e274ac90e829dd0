"""
Settings of Unwind: one file, driven by the environment.

Every variable has a default that suits one person on a laptop; the README lists
them all. A wrong value stops the start with a sentence that names the variable.
"""

import os
from pathlib import Path

from config.database import SCHEMES, database_settings
from config.env import Env
from config.languages import languages, locale_paths
from config.secret_key import local_secret_key
from config.template_loaders import loaders

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
LOCAL_DATABASE_URL = f"sqlite:///{VAR_DIR / 'unwind.sqlite3'}"

env = Env(os.environ)

# --- What the operator decides

DEBUG = env.flag("DEBUG", default=False)
# This machine's own names always count: a container's and a proxy's probes come by them.
ALLOWED_HOSTS = [*env.words("ALLOWED_HOSTS"), "localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
ADMIN_PATH = (env.text("ADMIN_PATH", default="").strip("/") or "admin") + "/"
OPERATOR = env.text("OPERATOR", default="")
CONTACT = env.text("CONTACT", default="")
# How long a backup lives; 0 says that nobody has told.
BACKUP_DAYS = env.integer("BACKUP_DAYS", default=0, at_least=0, at_most=3650)
TIME_ZONE = env.time_zone("TIME_ZONE", default="UTC")
WORKS_OFFLINE = env.flag("WORKS_OFFLINE", default=True)
# For whoever translates or lays out pages: docs/languages.md.
PSEUDO_LANGUAGES = env.flag("PSEUDO_LANGUAGES", default=False)
LOG_LEVEL = env.choice("LOG_LEVEL", default="INFO", among=("DEBUG", "INFO", "WARNING", "ERROR"))
LOG_FORMAT = env.choice("LOG_FORMAT", default="line", among=("line", "json"))

SECRET_KEY = env.secret("SECRET_KEY") or ""
SECRET_KEY_IS_LOCAL = not SECRET_KEY
if SECRET_KEY_IS_LOCAL:
    try:
        SECRET_KEY = local_secret_key(VAR_DIR / "secret-key")
    except OSError as error:
        env.problem("SECRET_KEY", f"not set, and no key can be kept in var/ ({error.strerror}).")
# Old keys, newest first: cookies signed with them stay valid while a key is replaced.
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")

database_url = env.url("DATABASE_URL", default=LOCAL_DATABASE_URL, schemes=SCHEMES)
if database_url == LOCAL_DATABASE_URL:
    VAR_DIR.mkdir(exist_ok=True)
DATABASES = {
    "default": database_settings(
        database_url,
        pool_size=env.integer("DATABASE_POOL_SIZE", default=4, at_least=0, at_most=100),
    )
}

# For .ci/serve, which reads them itself; the doctor multiplies.
WORKERS = env.integer("WORKERS", default=2, at_least=1, at_most=256)
THREADS = env.integer("THREADS", default=2, at_least=1, at_most=256)

STATIC_ROOT = env.text("STATIC_ROOT", default=str(VAR_DIR / "static"))
FIGURES_ROOT = env.text("FIGURES_ROOT", default=str(VAR_DIR / "figures"))

# Where Prometheus fetches what is counted; nothing is counted where it is not set.
METRICS_BIND = env.bind("METRICS_BIND")
METRICS_ROOT = env.text("METRICS_ROOT", default=str(VAR_DIR / "metrics"))

# --- Served by https: off on a laptop, where a redirect to https would lead nowhere

HTTPS = env.flag("HTTPS", default=False)
SECURE_SSL_REDIRECT = HTTPS
# The container's and load balancer's probes come by plain http from inside.
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
# The prefix makes browsers refuse a cookie that another site of the same domain has planted.
COOKIE_PREFIX = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid"
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrftoken"
PERSON_COOKIE_NAME = f"{COOKIE_PREFIX}unwind_person"
SECURE_HSTS_SECONDS = env.integer(
    "HSTS_SECONDS", default=31_536_000 if HTTPS else 0, at_least=0, at_most=63_072_000
)
# "required": a password alone does not open the admin; manage.py second_factor sets it up.
ADMIN_SECOND_FACTOR = env.choice(
    "ADMIN_SECOND_FACTOR", default="required" if HTTPS else "off", among=("required", "off")
)
# Believing this header from anyone but a proxy that sets it would let a visitor fake https.
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("TRUST_PROXY", default=False) else None
)
# Whose word counts for where a visitor comes from (X-Forwarded-For): addresses and networks.
TRUSTED_PROXIES = env.networks("TRUSTED_PROXIES")

# --- How often something may be tried from one address; 0 turns a limit off

# An hour: a class or a clinic behind one address starts together.
LIMIT_STARTS = env.integer("LIMIT_STARTS", default=120, at_least=0, at_most=1_000_000)
LIMIT_LINKS = env.integer("LIMIT_LINKS", default=60, at_least=0, at_most=1_000_000)
# A quarter of an hour.
LIMIT_WRONG_LINKS = env.integer("LIMIT_WRONG_LINKS", default=20, at_least=0, at_most=1_000_000)
LIMIT_LOGINS = env.integer("LIMIT_LOGINS", default=20, at_least=0, at_most=1_000_000)

SILENCED_SYSTEM_CHECKS = [
    # Two bind the whole domain and its other sites; that is for its owner to decide, at the proxy.
    "security.W005",  # SECURE_HSTS_INCLUDE_SUBDOMAINS
    "security.W021",  # SECURE_HSTS_PRELOAD
    # The folder of the figures comes with the first run; without it, pages have no pictures.
    "staticfiles.W004",
]

env.check()

# --- What is the same everywhere

INSTALLED_APPS = [
    "config.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "config.apps.StaticConfig",
    "config.apps.SiteConfig",
    "config.limits",
    "django_htmx",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "assessment",
    "routines",
]

MIDDLEWARE = [
    "config.security_headers.security_headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.request_log",
    "config.metrics.middleware.count_requests",
    "config.body_size.body_size",
    # After WhiteNoise, which has compressed its files already.
    "config.compression.CompressionMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    # Every page of another language is at the same address, so answers vary on Accept-Language.
    "django.middleware.locale.LocaleMiddleware",
    "config.languages.language_for_the_core",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "config.middleware.DatabaseBusy",
    "config.middleware.UnstorableValue",
    "config.middleware.ContentUnsound",
    # Next to the view: whatever it follows has passed all the others already.
    "config.next_panel.next_panel",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": loaders(BASE_DIR / "templates", squeeze=not DEBUG),
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.theme.theme_for_templates",
                "config.offline.offline_for_templates",
                "assessment.context_processors.figure_look",
            ],
        },
    },
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "en"
USE_I18N = True
FORMAT_MODULE_PATH = "config.formats"
PSEUDO_LOCALE_PATH = VAR_DIR / "pseudo-locale"
LANGUAGES = languages(with_pseudo=PSEUDO_LANGUAGES)
LOCALE_PATHS = locale_paths(BASE_DIR, pseudo=PSEUDO_LOCALE_PATH if PSEUDO_LANGUAGES else None)
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static", ("figures", FIGURES_ROOT)]
# Our files are for our pages: no other site's script may read them.
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.storage.StaticStorage"},
}

# The largest form, an exercise in the admin, is well under a tenth of this; Caddy has the same.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 1

CSRF_FAILURE_VIEW = "config.errors.csrf_failure"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
# Only who works in the admin has a session: one working day.
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SAMESITE = "Lax"
# A message is one sentence for the next page; a cookie spares everyone a database session.
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

OTP_TOTP_ISSUER = "Unwind"
# The admin lists who has a second factor; the secrets are shown once, by the command.
OTP_ADMIN_HIDE_SENSITIVE_DATA = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "request": {"()": "config.logs.RequestFilter"},
        "exceptions": {"()": "config.logs.ExceptionsOnly"},
    },
    "formatters": {
        "line": {
            "()": "config.logs.SafeFormatter",
            "format": "{asctime} {levelname} {request_id} {name}: {message}",
            "style": "{",
        },
        "json": {"()": "config.json_logs.JsonFormatter"},
    },
    "handlers": {
        "stdout": {
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stdout",
            "filters": ["request"],
            "formatter": LOG_FORMAT,
        },
    },
    "root": {"handlers": ["stdout"], "level": LOG_LEVEL},
    "loggers": {
        # Replaces Django's own handlers, which would mail whole requests to ADMINS.
        "django": {"handlers": ["stdout"], "level": LOG_LEVEL, "propagate": False},
        "django.request": {"filters": ["exceptions"]},
        # The development server's lines would repeat ours, with the addresses.
        "django.server": {"handlers": ["stdout"], "level": "ERROR", "propagate": False},
        # At DEBUG it would print every answer that is stored.
        "django.db.backends": {"level": "INFO"},
    },
}
