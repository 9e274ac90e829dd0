"""What the doctor says of the admin's accounts."""

import pytest
from pytest_django import Settings

from config.doctor.admin import accounts
from config.doctor.finding import Verdict


@pytest.fixture(autouse=True)
def required(settings: Settings) -> None:
    settings.ADMIN_SECOND_FACTOR, settings.HTTPS = "required", True


def test_an_account_without_a_second_factor_is_to_mend() -> None:
    found = accounts({"ann", "bob"}, protected={"ann"})

    assert found.verdict is Verdict.MEND
    assert found.remedy == "manage.py second_factor bob."


def test_accounts_with_one_are_fine() -> None:
    assert accounts({"ann"}, protected={"ann"}).verdict is Verdict.OK


def test_no_account_is_fine() -> None:
    assert accounts(set(), protected=set()).verdict is Verdict.OK


def test_a_password_alone_is_to_mend_where_others_may_come(settings: Settings) -> None:
    settings.ADMIN_SECOND_FACTOR = "off"

    assert accounts({"ann"}, protected={"ann"}).verdict is Verdict.MEND


def test_a_password_alone_is_fine_on_a_laptop(settings: Settings) -> None:
    settings.ADMIN_SECOND_FACTOR, settings.HTTPS = "off", False
    settings.ALLOWED_HOSTS = ["localhost"]

    assert accounts({"ann"}, protected=set()).verdict is Verdict.OK
