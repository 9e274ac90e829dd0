"""What goes over the wire: Brotli, gzip for who knows only that, and lengths that tell nothing."""

import gzip
import re

import brotli
from django.http import HttpRequest, HttpResponse
from django.test import Client, SimpleTestCase

from config.compression import LEAST_BYTES, CompressionMiddleware

PADDING = re.compile(rb"<!--[0-9a-f]*-->$")
LONG = "a long text " * 100


def answer(response: HttpResponse, *, accepting: str = "br") -> HttpResponse:
    """Return the response as the middleware sends it."""
    request = HttpRequest()
    request.META["HTTP_ACCEPT_ENCODING"] = accepting
    sent = CompressionMiddleware(lambda _: response)(request)
    assert isinstance(sent, HttpResponse)
    return sent


class CompressionTests(SimpleTestCase):
    def test_a_page_comes_in_brotli_to_whoever_takes_it(self) -> None:
        plain = Client().get("/why/")
        packed = Client().get("/why/", headers={"Accept-Encoding": "gzip, deflate, br, zstd"})

        assert packed.headers["Content-Encoding"] == "br"
        assert "Accept-Encoding" in packed.headers["Vary"]
        assert int(packed.headers["Content-Length"]) == len(packed.content)
        assert PADDING.sub(b"", brotli.decompress(packed.content)) == plain.content

    def test_it_comes_in_gzip_to_others_and_plain_to_the_rest(self) -> None:
        packed = answer(HttpResponse(LONG), accepting="gzip")

        assert gzip.decompress(packed.content).decode() == LONG
        assert answer(HttpResponse(LONG), accepting="identity").content.decode() == LONG

    def test_its_length_says_nothing_about_what_is_in_it(self) -> None:
        assert len({len(answer(HttpResponse(LONG)).content) for _ in range(60)}) > 5

    def test_only_a_page_has_a_comment_added(self) -> None:
        packed = answer(HttpResponse(LONG, content_type="application/json"))

        assert brotli.decompress(packed.content).decode() == LONG

    def test_what_is_short_or_packed_already_stays(self) -> None:
        short = "x" * (LEAST_BYTES - 1)

        assert answer(HttpResponse(short)).content.decode() == short
        assert (
            answer(HttpResponse(LONG, headers={"Content-Encoding": "zip"})).content == LONG.encode()
        )

    def test_a_strong_etag_becomes_a_weak_one(self) -> None:
        assert answer(HttpResponse(LONG, headers={"ETag": '"one"'})).headers["ETag"] == 'W/"one"'
