"""Give an account of the admin its second factor: an app on a phone that shows six figures."""

import base64
import io
from argparse import ArgumentParser

import segno
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp.util import random_hex

EARLIER_AND_LATER = (-1, 0, 1)


class Command(BaseCommand):
    help = "Set up the second factor of an admin account; an earlier one stops counting."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--remove", action="store_true", help="only take the earlier one away")

    def handle(self, *args: object, username: str, remove: bool, **options: object) -> None:
        """Show the secret once, and keep it after a code of it was typed in."""
        users = get_user_model().objects
        user = users.filter(username=username).first()
        if user is None:
            raise CommandError(f"There is no account {username!r}: manage.py createsuperuser.")
        if remove:
            TOTPDevice.objects.filter(user=user).delete()
            self.stdout.write(f"{username} has no second factor any more.")
            return
        device = TOTPDevice(user=user, name="phone", key=random_hex())
        self._show(device)
        if input("The six figures that it shows now: ").replace(" ", "") not in codes_of(device):
            raise CommandError("That code does not fit. Nothing was changed; try again.")
        with transaction.atomic():
            TOTPDevice.objects.filter(user=user).delete()
            device.save()
        self.stdout.write(f"From now on, {username} logs in with a code of this app.")

    def _show(self, device: TOTPDevice) -> None:
        self.stdout.write("Scan this with an app for one-time codes:\n")
        drawn = io.StringIO()
        segno.make(device.config_url).terminal(out=drawn, compact=True)
        self.stdout.write(drawn.getvalue())
        secret = base64.b32encode(device.bin_key).decode()
        self.stdout.write(f"\nor type this secret into it: {secret}\n")


def codes_of(device: TOTPDevice) -> set[str]:
    """Return the codes that count now: clocks may differ by half a minute."""
    return {
        f"{totp(device.bin_key, device.step, device.t0, device.digits, drift):0{device.digits}}"
        for drift in EARLIER_AND_LATER
    }
