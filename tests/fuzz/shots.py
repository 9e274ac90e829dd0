"""One request as bytes on the wire, and how it is sent."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote_from_bytes

from django.http import HttpResponseBase
from django.test import Client

from tests.fuzz.hostile import as_bytes

URLENCODED = "application/x-www-form-urlencoded"
BOUNDARY = "unwindboundary"
MULTIPART = f"multipart/form-data; boundary={BOUNDARY}"


@dataclass(frozen=True, slots=True)
class Shot:
    """A request: who sends it, how, where to, and with what."""

    who: str
    method: str
    address: str
    body: bytes = b""
    content_type: str = URLENCODED
    headers: tuple[tuple[str, str], ...] = ()
    # Whether a CSRF token is asked for, as in production; mostly not, to come further in.
    guarded: bool = False

    def __str__(self) -> str:
        sent = f"{self.content_type} {self.body[:300]!r} {self.headers}"
        return f"{self.who}: {self.method} {self.address[:300]} {sent}"


_open = Client(raise_request_exception=False)
_guarded = Client(raise_request_exception=False, enforce_csrf_checks=True)


def send(shot: Shot, *, cookie: str) -> HttpResponseBase:
    """Send the request and return what the site answers; a 500 is an answer, too."""
    client = _guarded if shot.guarded else _open
    client.cookies.clear()
    sent = {"Cookie": cookie, **dict(shot.headers)}
    return client.generic(
        shot.method,
        shot.address,
        shot.body,
        shot.content_type,
        headers={name: on_the_wire(value) for name, value in sent.items()},
    )


def on_the_wire(text: str) -> str:
    """Return a header's text as WSGI hands it over: each byte a character."""
    return as_bytes(text).decode("latin-1")


def urlencoded(fields: Iterable[tuple[str, str]]) -> bytes:
    """Encode fields as a form does."""
    return "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in fields).encode()


def multipart(fields: Iterable[tuple[str, str]]) -> bytes:
    """Encode fields as a form with files does, names as they are."""
    parts = [
        b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
        % (BOUNDARY.encode(), as_bytes(name), as_bytes(value))
        for name, value in fields
    ]
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


def multipart_file(field: str, *, name: str, content: bytes) -> bytes:
    """Encode one file as a form does, its name as it is."""
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"; filename="'
    return b"".join(
        (
            as_bytes(head + name),
            b'"\r\nContent-Type: application/json\r\n\r\n',
            content,
            f"\r\n--{BOUNDARY}--\r\n".encode(),
        )
    )


def with_query(address: str, fields: Iterable[tuple[str, str]]) -> str:
    """Return the address with a query behind it."""
    query = urlencoded(fields).decode()
    return f"{address}?{query}" if query else address


def _quoted(text: str) -> str:
    return quote_from_bytes(as_bytes(text))
