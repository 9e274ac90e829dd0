"""A second factor for tests: what the app on an editor's phone would hold and show."""

import time

from django.contrib.auth.models import User
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice


def make_device(user: User) -> TOTPDevice:
    """Set up the second factor of an account."""
    return TOTPDevice.objects.create(user=user, name="phone", confirmed=True)


def code_now(key: bytes) -> str:
    """Return the six figures that the app shows now."""
    counter = TOTP(key)
    counter.time = time.time()
    return f"{counter.token():06}"
