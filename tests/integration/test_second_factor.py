"""manage.py second_factor: an account gets its app for one-time codes."""

import base64
import re
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django_otp.plugins.otp_totp.models import TOTPDevice

from tests.second_factor import code_now, make_device

pytestmark = pytest.mark.django_db


def run(monkeypatch: pytest.MonkeyPatch, *, right: bool) -> str:
    """Set it up like somebody who types the printed secret into their app."""
    out = StringIO()

    def answer(question: str) -> str:
        [secret] = re.findall(r"secret into it: ([A-Z2-7]+)", out.getvalue())
        code = code_now(base64.b32decode(secret))
        return f"{code[:3]} {code[3:]}" if right else f"{(int(code) + 1) % 1_000_000:06}"

    monkeypatch.setattr("builtins.input", answer)
    call_command("second_factor", "admin", stdout=out)
    return out.getvalue()


def test_it_shows_a_code_to_scan_and_keeps_the_secret(
    monkeypatch: pytest.MonkeyPatch, admin_user: User
) -> None:
    text = run(monkeypatch, right=True)

    assert "█" in text or "▄" in text
    assert TOTPDevice.objects.get(user=admin_user).confirmed


def test_it_keeps_nothing_until_a_code_fits(
    monkeypatch: pytest.MonkeyPatch, admin_user: User
) -> None:
    old = make_device(admin_user)
    with pytest.raises(CommandError, match="Nothing was changed"):
        run(monkeypatch, right=False)

    assert TOTPDevice.objects.get() == old


def test_an_earlier_one_stops_counting(monkeypatch: pytest.MonkeyPatch, admin_user: User) -> None:
    old = make_device(admin_user)
    run(monkeypatch, right=True)

    assert TOTPDevice.objects.get().key != old.key


def test_it_is_taken_away(admin_user: User) -> None:
    make_device(admin_user)
    call_command("second_factor", "admin", "--remove", stdout=StringIO())

    assert not TOTPDevice.objects.exists()


def test_an_unknown_account_is_told() -> None:
    with pytest.raises(CommandError, match="There is no account 'nobody'"):
        call_command("second_factor", "nobody")
