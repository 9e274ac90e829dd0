"""
Who is asking: one browser, known by a random token in a signed cookie.

The database holds only the token's SHA-256. A missing, expired or altered cookie
makes nobody: the pages of others answer 404, never 403, so that they do not tell
whether something exists.
"""

import hashlib
import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse

COOKIE_NAME: str = settings.PERSON_COOKIE_NAME
COOKIE_AGE = 365 * 24 * 3600
_SALT = "unwind.person"
_KNOWN = "known_owner"


def owner_of(request: HttpRequest) -> str | None:
    """Return the hash of this browser's token, or ``None`` without a sound cookie."""
    cookie = request.COOKIES.get(COOKIE_NAME)
    known: tuple[str | None, str | None] | None = vars(request).get(_KNOWN)
    # Asked several times for each page, and a signature costs more than the rest of it.
    if known is None or known[0] != cookie:
        token = request.get_signed_cookie(COOKIE_NAME, default=None, salt=_SALT, max_age=COOKIE_AGE)
        known = vars(request)[_KNOWN] = (cookie, hash_token(token) if token else None)
    return known[1]


def hash_token(token: str) -> str:
    """Return the SHA-256 of a device token in hexadecimal, as the database stores it."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_token() -> str:
    """Return a fresh random device token."""
    return secrets.token_urlsafe(32)


def remember(response: HttpResponse, token: str) -> None:
    """Give the browser its token, out of reach of scripts and other sites."""
    response.set_signed_cookie(
        COOKIE_NAME,
        token,
        salt=_SALT,
        max_age=COOKIE_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def forget(response: HttpResponse) -> None:
    """Take the browser's token away again."""
    response.delete_cookie(COOKIE_NAME, samesite="Lax")
