"""Who can log in to the admin, and by what."""

from collections.abc import Collection, Iterator

from django.conf import settings
from django.contrib.auth import get_user_model
from django_otp.plugins.otp_totp.models import TOTPDevice

from config.doctor.finding import Finding, mend, ok
from config.doctor.serving import is_for_others


def look() -> Iterator[Finding]:
    """Compare the accounts with the second factors."""
    staff = get_user_model().objects.filter(is_active=True, is_staff=True)
    protected = TOTPDevice.objects.filter(confirmed=True, user__in=staff)
    yield accounts(
        {user.get_username() for user in staff},
        protected=set(protected.values_list("user__username", flat=True)),
    )


def accounts(names: Collection[str], *, protected: Collection[str]) -> Finding:
    """An account without a second factor cannot enter, or enters by a password alone."""
    if not names:
        return ok("No account: manage.py createsuperuser makes one, to edit the content.")
    bare = sorted(set(names) - set(protected))
    if settings.ADMIN_SECOND_FACTOR != "required":
        if is_for_others():
            return mend("A password alone opens the admin.", "ADMIN_SECOND_FACTOR=required.")
        return ok(f"{len(names)} accounts; a password is enough on this machine.")
    if bare:
        return mend(
            f"{', '.join(bare)} cannot log in without a second factor.",
            f"manage.py second_factor {bare[0]}.",
        )
    return ok(f"{len(names)} accounts, each with a second factor.")
