"""
Typed readers for environment variables.

A reader notes what is wrong and carries on with the default, so that ``check``
can report every mistake at once instead of one per restart. A message names the
variable, what was found and what is expected; it never repeats a secret.

An empty variable counts as not set: that is what compose files and shells
produce when a value is left out.
"""

from collections.abc import Mapping
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = frozenset({"true", "1", "yes"})
FALSE_WORDS = frozenset({"false", "0", "no"})


class BadEnvironment(ImproperlyConfigured):
    """One or more environment variables hold something Unwind cannot use."""


class Env:
    """Reads variables from one mapping and collects what is wrong with them."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self._problems: list[str] = []

    def problem(self, name: str, text: str) -> None:
        """Note a mistake that ``check`` will report."""
        self._problems.append(f"{name}: {text}")

    def check(self) -> None:
        """Raise BadEnvironment that lists every mistake, if there is one."""
        if self._problems:
            lines = "".join(f"\n  {problem}" for problem in self._problems)
            raise BadEnvironment(f"Unwind cannot start with these settings:{lines}")

    def text(self, name: str, *, default: str) -> str:
        """Read a piece of text."""
        return self._values.get(name, "").strip() or default

    def secret(self, name: str) -> str | None:
        """Read a secret from ``NAME``, or from the file that ``NAME_FILE`` names."""
        value = self.text(name, default="")
        path = self.text(f"{name}_FILE", default="")
        if value and path:
            self.problem(name, f"set {name} or {name}_FILE, not both.")
        if value or not path:
            return value or None
        try:
            content = Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
            self.problem(f"{name}_FILE", f"cannot read {path!r} ({reason}).")
            return None
        if not content:
            self.problem(f"{name}_FILE", f"{path!r} is empty.")
        return content or None

    def flag(self, name: str, *, default: bool) -> bool:
        """Read yes or no; anything but true, false, 1, 0, yes and no is a mistake."""
        value = self.text(name, default="")
        if not value:
            return default
        if value.lower() in TRUE_WORDS:
            return True
        if value.lower() not in FALSE_WORDS:
            self.problem(name, f"found {value!r}; expected true, false, 1, 0, yes or no.")
            return default
        return False

    def integer(self, name: str, *, default: int, at_least: int, at_most: int) -> int:
        """Read a whole number within the bounds, both included."""
        value = self.text(name, default="")
        if not value:
            return default
        expected = f"expected a whole number from {at_least} to {at_most}."
        try:
            number = int(value)
        except ValueError:
            self.problem(name, f"found {value!r}; {expected}")
            return default
        if not at_least <= number <= at_most:
            self.problem(name, f"found {number}; {expected}")
            return default
        return number

    def bind(self, name: str) -> tuple[str, int] | None:
        """Read an address and a port to listen on; nothing where it is not set."""
        value = self.text(name, default="")
        host, _, port = value.rpartition(":")
        if host and port.isascii() and port.isdecimal() and 0 < int(port) < 65536:
            return host.strip("[]"), int(port)
        if value:
            self.problem(name, f"found {value!r}; expected one such as 127.0.0.1:9100.")
        return None

    def words(self, name: str, *, default: tuple[str, ...] = ()) -> list[str]:
        """Read a list separated by commas."""
        value = self.text(name, default="")
        found = [word.strip() for word in value.split(",") if word.strip()]
        return found or list(default)

    def networks(self, name: str) -> tuple[IPv4Network | IPv6Network, ...]:
        """Read addresses and networks separated by commas; none where it is not set."""
        found = []
        for word in self.words(name):
            try:
                found.append(ip_network(word))
            except ValueError:
                self.problem(
                    name, f"found {word!r}; expected an address such as 127.0.0.1 or 10.0.0.0/8."
                )
        return tuple(found)

    def choice(self, name: str, *, default: str, among: tuple[str, ...]) -> str:
        """Read one of a few words; capitals do not matter."""
        value = self.text(name, default=default)
        by_folded = {word.casefold(): word for word in among}
        if value.casefold() not in by_folded:
            self.problem(name, f"found {value!r}; expected one of {', '.join(among)}.")
            return default
        return by_folded[value.casefold()]

    def time_zone(self, name: str, *, default: str) -> str:
        """Read the name of a time zone, such as Europe/London."""
        value = self.text(name, default=default)
        try:
            ZoneInfo(value)
        except (ValueError, OSError, ZoneInfoNotFoundError):
            self.problem(name, f"found {value!r}; expected a time zone such as Europe/London.")
            return default
        return value

    def url(self, name: str, *, default: str, schemes: tuple[str, ...]) -> str:
        """
        Read a URL whose scheme is one of ``schemes``.

        A URL may hold a password, so it is read like a secret and only its
        scheme is ever repeated.
        """
        value = self.secret(name) or default
        try:
            scheme = urlsplit(value).scheme
        except ValueError:
            scheme = ""
        if scheme not in schemes:
            wanted = ", ".join(f"{known}://" for known in schemes)
            found = f"a URL that starts with {scheme}:" if scheme else "no usable URL"
            self.problem(name, f"found {found}; expected one of {wanted}")
            return default
        return value
