"""Which language a page is answered in."""

from datetime import UTC, datetime

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.utils.formats import date_format
from django.utils.translation import override

from assessment.domain.translating import say, say_number, translated_by
from config.languages import DJANGO, PSEUDO_LANGUAGES, language_for_the_core, languages


@pytest.mark.django_db
@pytest.mark.parametrize("asked", ["", "en-gb", "en-US,en", "de,fr;q=0.5", "xx-" * 40])
def test_the_public_site_answers_in_english(client: Client, asked: str) -> None:
    response = client.get("/", headers={"Accept-Language": asked})

    assert '<html lang="en-GB"' in response.content.decode()
    assert response.headers["Content-Language"] == "en"


def test_a_cache_is_told_that_answers_vary(client: Client) -> None:
    assert "Accept-Language" in client.get("/why/").headers["Vary"]


def test_pseudo_languages_are_not_for_the_public() -> None:
    assert not {*PSEUDO_LANGUAGES} & {*languages(with_pseudo=False)}
    assert {*PSEUDO_LANGUAGES} < {*languages(with_pseudo=True)}


def test_the_core_speaks_through_djangos_catalogues() -> None:
    def view(request: HttpRequest) -> HttpResponse:
        return HttpResponse(say("January"))

    with override("de"):
        response = language_for_the_core(view)(HttpRequest())

    assert isinstance(response, HttpResponse)
    assert response.content == b"Januar"


def test_the_core_writes_numbers_as_the_language_has_them() -> None:
    with override("de"), translated_by(DJANGO):
        assert [say_number(number) for number in (20.5, 20.0)] == ["20,5", "20"]


@pytest.mark.parametrize(
    ("name", "british", "german"),
    [
        ("DATE_FORMAT", "2 November 2026", "2. November 2026"),
        ("SHORT_DATE_FORMAT", "2 Nov 2026", "02.11.2026"),
        ("MONTH_DAY_FORMAT", "2 November", "2. November"),
        ("TIME_FORMAT", "13:05", "13:05"),
        ("DATETIME_FORMAT", "2 November 2026, 13:05", "2. November 2026 13:05"),
    ],
)
def test_dates_are_written_as_the_language_has_them(name: str, british: str, german: str) -> None:
    day = datetime(2026, 11, 2, 13, 5, tzinfo=UTC)

    assert date_format(day, name) == british
    with override("de"):
        assert date_format(day, name) == german
