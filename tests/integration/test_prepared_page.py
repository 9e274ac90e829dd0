"""Pages rendered once for all who are alike: each person gets what they would have got alone."""

import pytest
from django.test import Client, override_settings

from assessment.figures.looks import look_of
from assessment.models import Assessment
from assessment.services.identity import hash_token
from config.prepared.page import PAGES
from tests.factories import browser_of, finish, make_assessment, make_person

pytestmark = pytest.mark.django_db
PEOPLE = tuple(f"token {number}" for number in range(6))
HEADERS: tuple[dict[str, str], ...] = ({}, {"HX-Request": "true"}, {"Host": "localhost"})


def address_of(assessment: Assessment, movement: str = "hip_ir") -> str:
    return f"/test/{assessment.public_id}/movement/{movement}/"


def seen(client: Client, address: str, **headers: str) -> str:
    """Return the page, with one word for the token, which is another every time."""
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    token = str(response.context["csrf_token"]) if response.context else ""
    html = response.content.decode()
    start = html.index('csrfmiddlewaretoken" value="') + 28
    assert token in {"", html[start : start + 64]}
    return html.replace(html[start : start + 64], "TOKEN")


def everybody() -> list[tuple[Client, Assessment]]:
    """People with different looks, ways to measure, themes and things in the house."""
    found = []
    for number, token in enumerate(PEOPLE):
        client = browser_of(token)
        client.cookies["theme"] = ("light", "dark", "device")[number % 3]
        assessment = make_assessment(
            make_person(token),
            method=("eye", "tape")[number % 2],
            places=["chair"] if number == 4 else ["chair", "floor", "wall"],
        )
        found.append((client, assessment))
    return found


def test_everybody_gets_the_page_that_they_would_get_alone() -> None:
    people = everybody()
    for client, assessment in people:
        for headers in HEADERS:
            PAGES.clear()
            alone = seen(client, address_of(assessment), **headers)
            PAGES.clear()
            for other, others in people:
                seen(other, address_of(others), **headers)

            assert seen(client, address_of(assessment), **headers) == alone


def test_the_second_person_s_form_has_a_token_and_an_address_of_their_own() -> None:
    look = look_of(hash_token(PEOPLE[0]))
    alike = next(token for token in PEOPLE[1:] if look_of(hash_token(token)) is look)
    first, second = (make_assessment(make_person(token)) for token in (PEOPLE[0], alike))
    browser_of(PEOPLE[0]).get(address_of(first))
    client = Client(enforce_csrf_checks=True)
    client.cookies = browser_of(alike).cookies

    response = client.get(address_of(second))
    html = response.content.decode()
    start = html.index('csrfmiddlewaretoken" value="') + 28

    assert not response.context  # filled in, not rendered
    assert str(first.public_id) not in html
    answer = {"method": "eye", "left_level": "3", "right_level": "3"}
    sent = client.post(
        address_of(second), {**answer, "csrfmiddlewaretoken": html[start : start + 64]}
    )
    assert sent.status_code == 302


def test_in_a_frame_that_is_rendered_once_everybody_sees_their_own_results() -> None:
    people = [(client, finish(assessment)) for client, assessment in everybody()[:3]]

    for client, assessment in people:
        page = seen(client, f"/results/{assessment.public_id}/")
        for _other, others in people:
            assert (str(others.public_id) in page) is (others is assessment)
        assert page.count("<html") == page.count('id="step"') == 1


def test_a_message_is_for_one_person_alone() -> None:
    client, assessment = everybody()[0]
    client.get(address_of(assessment, "side_bend"))

    told = seen(client, address_of(assessment))
    after = seen(client, address_of(assessment))

    assert "One movement at a time" in told
    assert "One movement at a time" not in after


@override_settings(DEBUG=True)
def test_while_templates_are_worked_on_each_page_is_rendered() -> None:
    client, assessment = everybody()[0]
    client.get(address_of(assessment))

    assert client.get(address_of(assessment)).context
