"""A value that no column can hold: 400, never an error of ours."""

import pytest
from django.contrib.auth.models import Group
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from config.urls import handler400, handler500  # noqa: F401 - Django looks them up here
from config.urls import urlpatterns as site_urlpatterns

WITH_NUL = '"aaaaaaaaaaaaaaaaaaaa\\000"'


def refused(request: HttpRequest) -> HttpResponse:
    raise DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")


urlpatterns = [path("test/refused/", refused), *site_urlpatterns]


@pytest.mark.urls(__name__)
def test_it_is_a_400_that_says_nothing_was_saved(client: Client) -> None:
    response = client.post("/test/refused/")

    assert response.status_code == 400
    assert "Nothing was saved" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.ignore_template_errors
def test_a_session_cookie_with_a_nul_is_no_error() -> None:
    response = Client(headers={"Cookie": f"sessionid={WITH_NUL}"}).get("/admin/")

    assert response.status_code in {302, 400}


@pytest.mark.ignore_template_errors
def test_a_key_of_too_many_digits_is_no_error(admin_client: Client) -> None:
    response = admin_client.post(
        "/admin/auth/group/add/", {"name": "physios", "permissions": "-9223372036854775809"}
    )

    assert response.status_code in {200, 400}
    assert not Group.objects.exists()
