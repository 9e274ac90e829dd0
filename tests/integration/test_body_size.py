"""What is larger than any form of ours is refused before anything reads it."""

import pytest
from django.test import Client
from pytest_django import Settings

from assessment.models import Person
from tests.factories import browser_of


def send(size: int, **headers: str) -> int:
    body = b"emergency=" + b"x" * (size - 10)
    form = "application/x-www-form-urlencoded"
    return Client(headers=headers).post("/test/safety/", body, content_type=form).status_code


@pytest.mark.django_db
def test_a_body_of_the_largest_size_is_read(settings: Settings) -> None:
    assert send(settings.DATA_UPLOAD_MAX_MEMORY_SIZE) == 422


def test_one_byte_more_is_refused(settings: Settings) -> None:
    assert send(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1) == 413


def test_a_file_counts_like_a_field(settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    body = b'--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n' + b"y" * 2000
    response = Client().post("/carry/", body, content_type="multipart/form-data; boundary=x")

    assert response.status_code == 413
    assert "Nothing was saved" in response.content.decode()


@pytest.mark.django_db
def test_a_form_of_a_thousand_fields_and_one_is_refused() -> None:
    fields = {f"field-{number}": "1" for number in range(1001)}

    assert browser_of().post("/test/safety/", fields).status_code == 400
    assert not Person.objects.exists()


@pytest.mark.parametrize("length", ["", "-1", "ten", "²"])
def test_a_length_that_is_none_does_no_harm(length: str) -> None:
    assert Client().get("/healthz", CONTENT_LENGTH=length).status_code == 200
