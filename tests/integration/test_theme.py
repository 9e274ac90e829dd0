"""GET and POST /theme/: what is chosen, where it leads, and how pages follow it."""

import pytest
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

PAGE = "http://testserver/no-such-page/?minutes=8"


@pytest.fixture
def client() -> Client:
    """A browser whose forms come from a page of ours."""
    return Client(headers={"Sec-Fetch-Site": "same-origin"})


@pytest.mark.parametrize(
    "headers", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}, {"Origin": "http://x"}]
)
def test_another_site_cannot_choose(headers: dict[str, str]) -> None:
    response = Client(headers=headers).post("/theme/", {"theme": "dark"})

    assert response.status_code == 403
    assert "theme" not in response.cookies


def choose(client: Client, theme: str, *, referer: str = PAGE) -> str:
    """Choose a theme on a page and return where that leads."""
    response = client.post("/theme/", {"theme": theme}, headers={"Referer": referer})
    assert response.status_code == 302
    return response.headers["Location"]


def test_it_follows_the_device_until_somebody_chooses(client: Client) -> None:
    page = client.get("/theme/")

    assertContains(page, 'data-theme="device"')
    assertContains(page, '<meta name="color-scheme" content="light dark">')
    assertContains(page, 'aria-pressed="true"', count=1)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_makes_every_page_light_or_dark(client: Client, theme: str) -> None:
    choose(client, theme)

    page = client.get("/no-such-page/")
    assertContains(page, f'data-theme="{theme}"', status_code=404)
    assertContains(page, f'<meta name="color-scheme" content="{theme}">', status_code=404)


def test_it_is_remembered_for_a_year_out_of_reach_of_scripts_and_other_sites(
    client: Client,
) -> None:
    choose(client, "dark")

    cookie = client.cookies["theme"]
    assert (cookie.value, cookie["max-age"]) == ("dark", 365 * 24 * 3600)
    assert (cookie["samesite"], cookie["httponly"]) == ("Lax", True)


def test_it_forgets_the_choice_when_the_device_decides_again(client: Client) -> None:
    choose(client, "dark")
    choose(client, "device")

    assert client.cookies["theme"].value == ""
    assertContains(client.get("/theme/"), 'data-theme="device"')


def test_it_leads_back_to_the_page_with_its_query(client: Client) -> None:
    assert choose(client, "dark") == "/no-such-page/?minutes=8"


@pytest.mark.parametrize(
    "referer",
    [
        "",
        "nonsense",
        "https://elsewhere.example/page/",
        "//elsewhere.example/page/",
        "http://testserver//elsewhere.example/page/",
        "http://testserver/\\elsewhere.example/",
        "http://testserver@elsewhere.example/",
        "javascript:alert(1)",
        "http://[",
    ],
)
def test_it_leads_to_no_other_site(client: Client, referer: str) -> None:
    assert choose(client, "dark", referer=referer) == "/"


@pytest.mark.parametrize("data", [{}, {"theme": "purple"}, {"theme": "Dark"}])
def test_it_asks_again_for_anything_else_and_keeps_the_choice(
    client: Client, data: dict[str, str]
) -> None:
    choose(client, "dark")

    response = client.post("/theme/", data)

    assertContains(response, "Choose light, dark, or as this device.", status_code=422)
    assert client.cookies["theme"].value == "dark"


def test_it_takes_a_cookie_that_it_does_not_know_for_no_choice(client: Client) -> None:
    client.cookies["theme"] = "<purple>"

    assertContains(client.get("/theme/"), 'data-theme="device"')


def test_it_gives_nobody_a_cookie_who_only_reads(client: Client) -> None:
    assert not client.get("/theme/").cookies


@pytest.mark.django_db
def test_it_cannot_be_chosen_where_that_would_lose_a_refused_form(client: Client) -> None:
    assertContains(client.get("/test/safety/"), 'action="/theme/"')
    assertNotContains(client.post("/test/safety/", {}), 'action="/theme/"', status_code=422)


def test_pages_vary_on_the_cookie(client: Client) -> None:
    assert "Cookie" in client.get("/theme/").headers["Vary"]
