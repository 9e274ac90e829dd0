"""The admin, with a limit on log-ins and a second factor where the operator asks for one."""

from django import forms
from django.conf import settings
from django.contrib.admin import AdminSite
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django_otp import verify_token
from django_otp.plugins.otp_totp.models import TOTPDevice

from config.htmx import HtmxHttpRequest
from config.limits.guard import refusal
from config.limits.rules import LOGINS

REFUSED = "Enter the {what} of an account that may log in here. Capitals count in both."


def second_factor_is_required() -> bool:
    """Whether a password alone does not open the admin."""
    return bool(settings.ADMIN_SECOND_FACTOR == "required")


class LogInForm(AdminAuthenticationForm):
    """
    Name, password and, where it is required, the code that the person's phone shows.

    One message for whatever is wrong, so that nobody learns a name or a password from it.
    """

    code = forms.CharField(
        max_length=10,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )
    error_messages = {
        **AdminAuthenticationForm.error_messages,
        "invalid_login": REFUSED.format(what="username and password"),
    }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        if second_factor_is_required():
            what = "username, password and code"
            self.error_messages = {
                **self.error_messages,
                "invalid_login": REFUSED.format(what=what).replace("both", "the first two"),
            }
        else:
            del self.fields["code"]

    def clean(self) -> dict[str, object]:
        """Check name and password, then the code."""
        cleaned: dict[str, object] = super().clean() or {}
        user = self.get_user()
        if "code" in self.fields and user is not None:
            device = device_of(user)
            code = str(cleaned.get("code", "")).replace(" ", "")
            # A code left out is no guess: it must not make the next one wait.
            if not (code and device and verify_token(user, device.persistent_id, code)):
                raise self.get_invalid_login_error()
            # django-otp notes in the session of the log-in which device stood for it.
            user.otp_device = device  # type: ignore[attr-defined]
        return cleaned


class Site(AdminSite):
    login_form = LogInForm
    login_template = "admin/log_in.html"

    def has_permission(self, request: HttpRequest) -> bool:
        """Let in who may, and who has shown the second factor where it is required."""
        allowed = super().has_permission(request)
        # The method comes from django-otp's middleware.
        return allowed and (not second_factor_is_required() or request.user.is_verified())  # type: ignore[union-attr]

    def login(
        self, request: HttpRequest, extra_context: dict[str, object] | None = None
    ) -> HttpResponse:
        """Log in; too many attempts from one address are refused before they are looked at."""
        if request.method == "POST":
            page_request: HtmxHttpRequest = request  # type: ignore[assignment]
            if refused := refusal(page_request, limit=LOGINS):
                return refused
        return super().login(request, extra_context)


def device_of(user: AbstractBaseUser) -> TOTPDevice | None:
    """Return the one device whose codes count for this account."""
    found: TOTPDevice | None = TOTPDevice.objects.filter(user=user, confirmed=True).first()
    return found
