"""The contact that an operator sets."""

import pytest

from assessment.presenters.contact import contact_of


def test_an_e_mail_address_becomes_a_link() -> None:
    assert contact_of("help@unwind.example").url == "mailto:help@unwind.example"


def test_an_https_address_becomes_a_link() -> None:
    assert contact_of("https://unwind.example/contact").url == "https://unwind.example/contact"


@pytest.mark.parametrize("text", ["Room 4, on Mondays", "javascript:alert(1)", "a@b.c?cc=d@e.f"])
def test_anything_else_stays_text(text: str) -> None:
    assert contact_of(text).url == ""
    assert contact_of(text).text == text


def test_none_stays_empty() -> None:
    assert contact_of("").text == ""
