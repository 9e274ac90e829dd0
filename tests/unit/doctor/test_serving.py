"""What the doctor says of the settings."""

from ipaddress import ip_network

import pytest
from pytest_django import Settings

from config.doctor import serving
from config.doctor.finding import Verdict


@pytest.fixture
def for_others(settings: Settings) -> Settings:
    """Settings of a sound site that others use."""
    settings.ALLOWED_HOSTS = ["unwind.example", "localhost"]
    settings.HTTPS, settings.SECRET_KEY_IS_LOCAL = True, False
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.TRUSTED_PROXIES = (ip_network("127.0.0.1"),)
    settings.OPERATOR, settings.CONTACT, settings.BACKUP_DAYS = "A clinic", "a@b.example", 30
    return settings


def wrong() -> list[str]:
    return [str(finding) for finding in serving.look() if finding.verdict is Verdict.MEND]


def test_a_sound_site_has_nothing_to_mend(for_others: Settings) -> None:
    assert wrong() == []


def test_a_laptop_needs_neither_https_nor_names(settings: Settings) -> None:
    settings.ALLOWED_HOSTS, settings.SECRET_KEY_IS_LOCAL = ["localhost"], True

    assert wrong() == []


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("DEBUG", True, "DEBUG is on"),
        ("SECRET_KEY", "short", "SECRET_KEY is short"),
        ("SECRET_KEY_IS_LOCAL", True, "SECRET_KEY is not set"),
        ("ALLOWED_HOSTS", ["*"], "ALLOWED_HOSTS contains"),
        ("ALLOWED_HOSTS", ["localhost"], "names no host"),
        ("HTTPS", False, "HTTPS is off"),
        ("SECURE_PROXY_SSL_HEADER", None, "TRUST_PROXY is off"),
        ("TRUSTED_PROXIES", (), "TRUSTED_PROXIES is empty"),
        ("CONTACT", "", "CONTACT"),
        ("BACKUP_DAYS", 0, "BACKUP_DAYS"),
    ],
)
def test_each_wrong_setting_is_to_mend(
    for_others: Settings, name: str, value: object, says: str
) -> None:
    setattr(for_others, name, value)

    [line] = wrong()
    assert says in line


def test_it_never_says_the_key(for_others: Settings) -> None:
    for_others.SECRET_KEY = "abc-guessable"

    assert not any("abc-guessable" in str(finding) for finding in serving.look())
