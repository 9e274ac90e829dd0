"""HTTP as the light client writes and reads it."""

import gzip
from collections.abc import Callable

import brotli
import pytest

from bench.messages import Incoming, Reply, request

COOKIES = b"Set-Cookie: a=1; Path=/\r\nset-cookie: b=2\r\n"
PLAIN = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n" + COOKIES + b"\r\nhello"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n"
EMPTY = b"HTTP/1.1 302 Found\r\nLocation: /next/\r\nContent-Length: 0\r\n\r\n"


def read(data: bytes, *, piece: int) -> Reply | None:
    incoming = Incoming()
    replies = [incoming.take(data[at : at + piece]) for at in range(0, len(data), piece)]
    assert replies[:-1] == [None] * (len(replies) - 1)
    return replies[-1]


@pytest.mark.parametrize("piece", [1, 7, 1000])
@pytest.mark.parametrize(("data", "text"), [(PLAIN, "hello"), (CHUNKED, "hello"), (EMPTY, "")])
def test_a_reply_is_complete_whatever_the_pieces(data: bytes, text: str, piece: int) -> None:
    reply = read(data, piece=piece)

    assert reply is not None
    assert (reply.text, reply.received) == (text, len(data))


def test_it_keeps_every_cookie() -> None:
    reply = read(PLAIN, piece=1000)

    assert reply is not None
    assert reply.cookies == {"a": "1", "b": "2"}


@pytest.mark.parametrize(("name", "pack"), [("gzip", gzip.compress), ("br", brotli.compress)])
def test_it_unpacks_what_is_compressed(name: str, pack: Callable[[bytes], bytes]) -> None:
    body = pack(b"hello")
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: {name}\r\nContent-Length: {len(body)}\r\n\r\n"

    reply = read(head.encode() + body, piece=1000)

    assert reply is not None
    assert reply.text == "hello"


def test_a_form_is_sent_with_its_length() -> None:
    sent = request("POST", "/x/", headers={"Host": "h"}, body="a=1")

    assert sent.startswith(b"POST /x/ HTTP/1.1\r\nHost: h\r\n")
    assert sent.endswith(b"Content-Length: 3\r\n\r\na=1")
