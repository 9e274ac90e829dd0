"""The settings that decide who can come, and how safely."""

from collections.abc import Iterator

from django.conf import settings

from config.checks import MAKE_A_KEY, SHORTEST_SECRET_KEY
from config.doctor.finding import Finding, mend, ok

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})


def look() -> Iterator[Finding]:
    """Judge the settings, more strictly where others than this machine may come."""
    yield debug()
    yield secret_key()
    if not is_for_others():
        yield ok("served to this machine alone, so https and names are not asked for.")
        return
    yield hosts()
    yield https()
    yield proxies()
    yield operator()


def is_for_others() -> bool:
    """Whether anybody but this machine is meant to use the site."""
    return settings.HTTPS or bool(set(settings.ALLOWED_HOSTS) - THIS_MACHINE)


def debug() -> Finding:
    """DEBUG shows settings and answers to whoever meets an error."""
    if settings.DEBUG:
        return mend("DEBUG is on: a page for an error shows what people typed.", "Unset DEBUG.")
    return ok("DEBUG is off.")


def secret_key() -> Finding:
    """Judge the key; what it is, is never said."""
    if len(settings.SECRET_KEY) < SHORTEST_SECRET_KEY:
        return mend("SECRET_KEY is short enough to be guessed.", MAKE_A_KEY)
    if not settings.SECRET_KEY_IS_LOCAL:
        return ok("SECRET_KEY is set.")
    if is_for_others():
        return mend(
            "SECRET_KEY is not set: a second machine or a fresh disk would know nobody's cookie.",
            "Set SECRET_KEY or SECRET_KEY_FILE.",
        )
    return ok("SECRET_KEY is this copy's own, kept in var/.")


def hosts() -> Finding:
    """The names under which the site may be called."""
    names = [name for name in settings.ALLOWED_HOSTS if name not in THIS_MACHINE]
    if "*" in names:
        return mend("ALLOWED_HOSTS contains '*'.", "Name the hosts: ALLOWED_HOSTS=unwind.example.")
    if not names:
        return mend(
            "ALLOWED_HOSTS names no host but this machine: others get a 400.",
            "Name the hosts: ALLOWED_HOSTS=unwind.example.",
        )
    return ok(f"ALLOWED_HOSTS: {', '.join(names)}.")


def https() -> Finding:
    """Health answers travel by https only, and the site must be able to see that they do."""
    if not settings.HTTPS:
        return mend(
            "HTTPS is off and others may come: answers and cookies travel in the clear.",
            "Put a proxy with a certificate in front, then HTTPS=yes and TRUST_PROXY=yes.",
        )
    if settings.SECURE_PROXY_SSL_HEADER is None:
        return mend(
            "HTTPS is on and TRUST_PROXY is off: behind a proxy, pages redirect without end.",
            "TRUST_PROXY=yes, if the proxy sets X-Forwarded-Proto itself.",
        )
    return ok("HTTPS and TRUST_PROXY are on.")


def proxies() -> Finding:
    """Without the proxy's address, everybody shares one limit."""
    if settings.SECURE_PROXY_SSL_HEADER and not settings.TRUSTED_PROXIES:
        return mend(
            "TRUSTED_PROXIES is empty: all visitors count as one, the proxy.",
            "Name its address: TRUSTED_PROXIES=127.0.0.1.",
        )
    return ok(f"{len(settings.TRUSTED_PROXIES)} trusted proxies or networks.")


def operator() -> Finding:
    """What the page "Your data" has to tell people."""
    values = {
        "OPERATOR": settings.OPERATOR,
        "CONTACT": settings.CONTACT,
        "BACKUP_DAYS": settings.BACKUP_DAYS,
    }
    if missing := [name for name, value in values.items() if not value]:
        return mend(f'"Your data" cannot tell {", ".join(missing)}.', "Set them.")
    return ok("OPERATOR, CONTACT and BACKUP_DAYS are set.")
