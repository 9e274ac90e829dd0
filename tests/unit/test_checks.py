"""The site's own system checks."""

import sqlite3
from ipaddress import ip_network
from pathlib import Path

import pytest
from pytest_django import Settings

from config import checks
from config.wording.shipped import shipped_wording


def test_a_short_key_is_an_error(settings: Settings) -> None:
    settings.SECRET_KEY = "x" * 31

    [message] = checks.check_secret_key(None)

    assert message.id == "unwind.E001"
    assert "secrets.token_urlsafe" in str(message.hint)


def test_a_long_key_is_fine(settings: Settings) -> None:
    settings.SECRET_KEY = "x" * 32

    assert checks.check_secret_key(None) == []


def test_an_old_sqlite_is_an_error(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.sqlite3")
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))

    [message] = checks.check_sqlite_version(None)

    assert message.id == "unwind.E002"


def test_any_host_name_is_a_warning(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]

    [message] = checks.check_allowed_hosts(None)

    assert message.id == "unwind.W003"


def test_a_key_of_its_own_is_a_warning_for_production(settings: Settings) -> None:
    settings.SECRET_KEY_IS_LOCAL = True

    [message] = checks.check_secret_key_is_given(None)

    assert message.id == "unwind.W004"


def test_a_given_key_is_fine(settings: Settings) -> None:
    settings.SECRET_KEY_IS_LOCAL = False

    assert checks.check_secret_key_is_given(None) == []


def test_a_redirect_without_end_is_a_warning(settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = None

    [message] = checks.check_proxy_is_trusted(None)

    assert message.id == "unwind.W005"


def test_behind_a_trusted_proxy_the_redirect_is_fine(settings: Settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

    assert checks.check_proxy_is_trusted(None) == []


def test_limits_that_count_only_the_proxy_are_a_warning(settings: Settings) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

    [message] = checks.check_visitors_are_told_apart(None)

    assert message.id == "unwind.W007"


def test_limits_behind_a_named_proxy_are_fine(settings: Settings) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.TRUSTED_PROXIES = (ip_network("127.0.0.1"),)

    assert checks.check_visitors_are_told_apart(None) == []


def test_a_broken_word_list_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "shipped_wording", lambda: shipped_wording(tmp_path / "none.toml"))

    [message] = checks.check_word_list(None)

    assert message.id == "unwind.E006"
    assert message.msg.endswith("none.toml: the file is missing")


def test_the_shipped_word_list_is_fine() -> None:
    assert checks.check_word_list(None) == []
