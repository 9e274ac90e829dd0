"""The signed cookie: one browser, known by the hash of a random token."""

from django.test import RequestFactory

from assessment.services.identity import COOKIE_NAME, hash_token, new_token, owner_of
from tests.factories import TOKEN, signed_cookie


def owner_with(cookie: str | None) -> str | None:
    request = RequestFactory().get("/")
    if cookie is not None:
        request.COOKIES[COOKIE_NAME] = cookie
    return owner_of(request)


def test_it_knows_the_browser_by_its_cookie() -> None:
    assert owner_with(signed_cookie()) == hash_token(TOKEN)


def test_it_knows_nobody_without_a_cookie() -> None:
    assert owner_with(None) is None
    assert owner_with("") is None


def test_it_knows_nobody_with_any_one_byte_changed() -> None:
    cookie = signed_cookie()

    for position, letter in enumerate(cookie):
        changed = cookie[:position] + ("x" if letter != "x" else "y") + cookie[position + 1 :]
        assert owner_with(changed) is None, position


def test_it_knows_nobody_by_a_bare_token() -> None:
    assert owner_with(TOKEN) is None


def test_it_never_gives_the_same_token_twice() -> None:
    assert len({new_token() for _ in range(100)}) == 100
