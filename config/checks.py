"""System checks: mistakes that are cheaper to hear about before the first visitor."""

import sqlite3
from collections.abc import Sequence

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning  # noqa: A004 - Django's own name

from config.content_files.errors import ContentError
from config.wording.shipped import shipped_wording

SHORTEST_SECRET_KEY = 32
OLDEST_SQLITE = (3, 35)
MAKE_A_KEY = 'Make one: python -c "import secrets; print(secrets.token_urlsafe(48))"'


def check_secret_key(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """Refuse a key that could be guessed."""
    if len(settings.SECRET_KEY) >= SHORTEST_SECRET_KEY:
        return []
    return [
        Error(
            f"SECRET_KEY is shorter than {SHORTEST_SECRET_KEY} characters.",
            hint=MAKE_A_KEY,
            id="unwind.E001",
        )
    ]


def check_sqlite_version(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """Refuse an SQLite without RETURNING: every insert would cost a second query."""
    engine = settings.DATABASES["default"]["ENGINE"]
    if not engine.endswith("sqlite3") or sqlite3.sqlite_version_info >= OLDEST_SQLITE:
        return []
    return [
        Error(
            f"SQLite {sqlite3.sqlite_version} is too old: "
            f"{'.'.join(map(str, OLDEST_SQLITE))} or newer is needed.",
            hint="Use a newer Python build, or a PostgreSQL by DATABASE_URL.",
            id="unwind.E002",
        )
    ]


def check_allowed_hosts(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """Warn when any host name is answered."""
    if settings.DEBUG or "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        Warning(
            "ALLOWED_HOSTS contains '*': links in pages can be made to point anywhere.",
            hint="Name the hosts, separated by commas: ALLOWED_HOSTS=unwind.example",
            id="unwind.W003",
        )
    ]


def check_proxy_is_trusted(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """Warn about a redirect to https that never arrives."""
    if not settings.SECURE_SSL_REDIRECT or settings.SECURE_PROXY_SSL_HEADER:
        return []
    return [
        Warning(
            "HTTPS is on and TRUST_PROXY is off: behind a proxy, every request looks like "
            "plain http and is redirected without end.",
            hint="Set TRUST_PROXY=yes if the proxy sets X-Forwarded-Proto itself.",
            id="unwind.W005",
        )
    ]


def check_visitors_are_told_apart(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """Warn when the limits would count everybody as one visitor: the proxy."""
    if not settings.SECURE_PROXY_SSL_HEADER or settings.TRUSTED_PROXIES:
        return []
    return [
        Warning(
            "TRUST_PROXY is on and TRUSTED_PROXIES is empty: every visitor seems to come from "
            "the proxy, so that all share one limit.",
            hint="Name the proxy's address: TRUSTED_PROXIES=127.0.0.1",
            id="unwind.W007",
        )
    ]


def check_secret_key_is_given(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """Warn when the key is the one that this copy made for itself."""
    if not settings.SECRET_KEY_IS_LOCAL:
        return []
    return [
        Warning(
            "SECRET_KEY is not set, so this copy signs with a key of its own in var/. "
            "A second copy, or a fresh disk, would not know its visitors.",
            hint="Set SECRET_KEY or SECRET_KEY_FILE.",
            id="unwind.W004",
        )
    ]


def check_word_list(
    app_configs: Sequence[AppConfig] | None, **kwargs: object
) -> list[CheckMessage]:
    """Refuse a broken word list: the admin could not save a single text."""
    try:
        shipped_wording()
    except ContentError as error:
        return [Error(problem, id="unwind.E006") for problem in error.problems]
    return []
