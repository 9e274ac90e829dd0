"""/admin/login/: with and without a second factor, limited, and silent about who exists."""

from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from tests.second_factor import code_now, make_device

# Django's own admin pages ask for variables that are not always there.
pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]
PASSWORD = "password"


@pytest.fixture
def required(settings: Settings) -> None:
    settings.ADMIN_SECOND_FACTOR = "required"


def log_in(client: Client, **fields: str) -> Any:
    sent = {"username": "admin", "password": PASSWORD, "next": "/admin/", **fields}
    return client.post("/admin/login/", sent)


def is_in(client: Client) -> bool:
    return client.get("/admin/").status_code == 200


def test_without_a_second_factor_the_password_is_enough(client: Client, admin_user: User) -> None:
    page = client.get("/admin/login/").content.decode()
    assert log_in(client).status_code == 302
    assert is_in(client)
    assert 'name="code"' not in page


@pytest.mark.usefixtures("required")
def test_with_one_the_code_of_the_phone_opens(client: Client, admin_user: User) -> None:
    device = make_device(admin_user)
    assert 'autocomplete="one-time-code"' in client.get("/admin/login/").content.decode()
    assert log_in(client, code=code_now(device.bin_key)).status_code == 302
    assert is_in(client)


@pytest.mark.usefixtures("required")
@pytest.mark.parametrize("code", ["", "000000", "nonsense", "1234567890"])
def test_without_the_right_code_it_stays_closed(
    client: Client, admin_user: User, code: str
) -> None:
    make_device(admin_user)
    assert log_in(client, code=code).status_code == 200
    assert not is_in(client)


@pytest.mark.usefixtures("required")
def test_a_code_counts_once(client: Client, admin_user: User) -> None:
    code = code_now(make_device(admin_user).bin_key)
    log_in(client, code=code)
    other = Client()
    log_in(other, code=code)
    assert is_in(client)
    assert not is_in(other)


@pytest.mark.usefixtures("required")
def test_after_a_wrong_code_even_the_right_one_has_to_wait(
    client: Client, admin_user: User
) -> None:
    device = make_device(admin_user)
    for _ in range(3):
        log_in(client, code="000000")
    log_in(client, code=code_now(device.bin_key))
    assert not is_in(client)


@pytest.mark.usefixtures("required")
def test_the_code_of_another_account_does_not_count(client: Client, admin_user: User) -> None:
    make_device(admin_user)
    other = make_device(User.objects.create_user("other", password=PASSWORD, is_staff=True))
    log_in(client, code=code_now(other.bin_key))
    assert not is_in(client)


@pytest.mark.usefixtures("required")
def test_an_account_without_a_phone_cannot_come_in(client: Client, admin_user: User) -> None:
    log_in(client, code="000000")
    assert not is_in(client)


def test_a_session_from_before_it_was_required_is_not_enough(
    client: Client, admin_user: User, settings: Settings
) -> None:
    log_in(client)
    settings.ADMIN_SECOND_FACTOR = "required"
    assert not is_in(client)


@pytest.mark.parametrize("factor", ["off", "required"])
def test_the_answer_does_not_tell_what_was_wrong(
    client: Client, admin_user: User, settings: Settings, factor: str
) -> None:
    settings.ADMIN_SECOND_FACTOR = factor
    make_device(admin_user)
    User.objects.create_user("reader", password=PASSWORD)
    User.objects.create_user("gone", password=PASSWORD, is_staff=True, is_active=False)
    wrong = [
        {"username": "nobody"},
        {"password": "wrong"},
        {"username": "reader"},
        {"username": "gone"},
        *([{"code": "000000"}] if factor == "required" else []),
    ]

    told = set()
    for fields in wrong:
        response = log_in(client, **fields)
        assert response.status_code == 200
        told.add(tuple(response.context["form"].non_field_errors()))
    assert len(told) == 1


def test_an_unknown_name_costs_as_much_hashing_as_a_known_one(
    client: Client, admin_user: User
) -> None:
    work = []
    for name in ("admin", "nobody"):
        with patch.object(MD5PasswordHasher, "encode", return_value="md5$x$y") as encode:
            log_in(client, username=name, password="wrong")
        work.append(encode.call_count)
    assert work == [1, 1]


def test_log_ins_are_limited_for_each_address(
    client: Client, admin_user: User, settings: Settings
) -> None:
    settings.LIMIT_LOGINS = 2
    for _ in range(2):
        assert log_in(client, password="wrong").status_code == 200
    refused = log_in(client)
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 900
    assert PASSWORD not in refused.content.decode()
    assert not is_in(client)
    assert client.get("/admin/login/").status_code == 200


def test_a_session_planted_before_the_log_in_is_worth_nothing(
    client: Client, admin_user: User
) -> None:
    session = client.session
    session.save()
    client.cookies["sessionid"] = planted = str(session.session_key)
    log_in(client)
    thief = Client()
    thief.cookies["sessionid"] = planted
    assert client.cookies["sessionid"].value != planted
    assert is_in(client)
    assert not is_in(thief)


def test_the_session_cookie_is_hidden_from_scripts_and_other_sites(
    client: Client, admin_user: User
) -> None:
    log_in(client)
    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    assert cookie["max-age"] == 12 * 3600


def test_the_admin_does_not_show_the_secrets(admin_client: Client, admin_user: User) -> None:
    device = make_device(admin_user)
    page = admin_client.get(f"/admin/otp_totp/totpdevice/{device.pk}/change/").content.decode()
    assert device.key not in page
