"""HTTP/1.1 as bytes, without a socket: a request to send, and a reply read piece by piece."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import brotli

END_OF_HEADERS = b"\r\n\r\n"
UNPACKED: Mapping[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "gzip": lambda body: zlib.decompress(body, zlib.MAX_WBITS | 16),
    "br": brotli.decompress,
}


@dataclass(frozen=True, slots=True)
class Reply:
    """One complete reply, and how many bytes it was on the wire."""

    status: int
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    body: bytes
    received: int

    @property
    def text(self) -> str:
        """The body, unpacked."""
        return UNPACKED[self.headers.get("content-encoding", "")](self.body).decode()


def request(method: str, path: str, *, headers: Mapping[str, str], body: str = "") -> bytes:
    """Write a request."""
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {text}" for name, text in headers.items())]
    if method == "POST":
        lines += [
            "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
        ]
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


@dataclass(slots=True)
class Incoming:
    """One reply on its way in."""

    _data: bytearray = field(default_factory=bytearray)

    def take(self, data: bytes) -> Reply | None:
        """Add what has arrived; return the reply once it is complete."""
        self._data += data
        end = self._data.find(END_OF_HEADERS)
        if end < 0:
            return None
        status, headers, cookies = _head(bytes(self._data[:end]))
        rest = bytes(self._data[end + len(END_OF_HEADERS) :])
        if headers.get("transfer-encoding") == "chunked":
            body = _joined(rest)
        else:
            body = rest if len(rest) >= int(headers.get("content-length", "0")) else None
        if body is None:
            return None
        return Reply(status, headers, cookies, body, len(self._data))


def _head(data: bytes) -> tuple[int, dict[str, str], dict[str, str]]:
    first, *lines = data.decode("latin-1").split("\r\n")
    headers, cookies = {}, {}
    for line in lines:
        name, _, text = line.partition(": ")
        if name.lower() == "set-cookie":
            key, _, value = text.partition(";")[0].partition("=")
            cookies[key] = value
        headers[name.lower()] = text
    return int(first.split()[1]), headers, cookies


def _joined(data: bytes) -> bytes | None:
    """Join the pieces of a chunked body; nothing while the last one is missing."""
    body = bytearray()
    while True:
        line, found, data = data.partition(b"\r\n")
        if not found:
            return None
        size = int(line, 16)
        if len(data) < size + 2:
            return None
        if not size:
            return bytes(body)
        body += data[:size]
        data = data[size + 2 :]
