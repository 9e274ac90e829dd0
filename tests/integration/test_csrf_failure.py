"""A form that was open too long, or came without its cookie."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from config.urls import urlpatterns as site_urlpatterns

pytestmark = pytest.mark.urls(__name__)


def saved(request: HttpRequest) -> HttpResponse:
    return HttpResponse("saved")


urlpatterns = [path("test/x/", saved), path("data/erase/", saved), *site_urlpatterns]

FROM_OUR_PAGE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def strict_client() -> Client:
    return Client(enforce_csrf_checks=True)


def test_it_says_that_nothing_was_saved(strict_client: Client) -> None:
    response = strict_client.post("/test/x/", headers=FROM_OUR_PAGE)

    assert response.status_code == 403
    assert "Nothing was saved" in response.content.decode()


def test_what_was_typed_can_be_sent_again(strict_client: Client) -> None:
    response = strict_client.post(
        "/test/x/", {"left": '3"0', "tag": ["a", "b"]}, headers=FROM_OUR_PAGE
    )

    page = response.content.decode()
    assert '<input type="hidden" name="left" value="3&quot;0">' in page
    assert 'name="tag" value="a"' in page
    assert 'name="tag" value="b"' in page
    assert 'action="/test/x/"' in page


def test_it_carries_a_fresh_token_that_works(strict_client: Client) -> None:
    response = strict_client.post("/test/x/", {"left": "30"}, headers=FROM_OUR_PAGE)
    token = strict_client.cookies["csrftoken"].value

    again = strict_client.post("/test/x/", {"csrfmiddlewaretoken": token}, headers=FROM_OUR_PAGE)

    assert response.status_code == 403
    assert again.content == b"saved"


@pytest.mark.parametrize("name", ["csrfmiddlewaretoken", "password", "new_password1", "secret"])
def test_it_never_repeats_a_secret(strict_client: Client, name: str) -> None:
    response = strict_client.post("/test/x/", {name: "abc123", "left": "3"}, headers=FROM_OUR_PAGE)

    assert "abc123" not in response.content.decode()


@pytest.mark.parametrize("address", ["/admin/login/", "/data/erase/"])
def test_it_offers_no_repeat_elsewhere(strict_client: Client, address: str) -> None:
    response = strict_client.post(address, {"left": "30"}, headers=FROM_OUR_PAGE)

    assert response.status_code == 403
    assert 'value="30"' not in response.content.decode()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://["},
        {},
    ],
)
def test_it_does_not_lend_itself_to_another_site(
    strict_client: Client, headers: dict[str, str]
) -> None:
    response = strict_client.post("/test/x/", {"left": "30"}, headers=headers)

    assert 'value="30"' not in response.content.decode()


def test_an_older_browser_is_known_by_its_origin(strict_client: Client) -> None:
    response = strict_client.post(
        "/test/x/", {"left": "30"}, headers={"Origin": "http://testserver"}
    )

    assert 'value="30"' in response.content.decode()


def test_htmx_gets_it_in_place_of_the_form(strict_client: Client) -> None:
    headers = {**FROM_OUR_PAGE, "HX-Request": "true"}

    page = strict_client.post("/test/x/", {"left": "30"}, headers=headers).content.decode()

    assert "<html" not in page
    assert 'id="step"' in page
    assert 'name="left" value="30"' in page
