"""What a person sees on the page is what `manage.py score` says about the same values."""

import io
import json
import sys

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from tests.factories import browser_of, make_assessment

VALUES = {
    "hip_ir": ("phone", 24.5, 31.0),
    "hip_er": ("phone", 33.0, 30.5),
    "trunk_rotation": ("phone", 41.0, 52.0),
    "chair_sit_reach": ("tape", -6.5, -2.0),
    "side_bend": ("tape", 17.5, 19.0),
    "knee_to_wall": ("tape", 8.0, 11.5),
    "aslr": ("phone", 66.0, 71.0),
}


def scores_on_the_page(browser: Client) -> dict[str, tuple[int | None, int | None, int | None]]:
    assessment = make_assessment(sex="F", age_band="40-49")
    for slug, (method, left, right) in VALUES.items():
        browser.post(
            reverse("assessment:movement", args=[assessment.public_id, slug]),
            {"method": method, "left_value": left, "right_value": right},
        )
    browser.post(reverse("assessment:check", args=[assessment.public_id]))
    page = browser.get(reverse("assessment:results", args=[assessment.public_id]))
    return {zone.slug: (zone.score, zone.low, zone.high) for zone in page.context["results"].zones}


def scores_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> dict[str, tuple[int, int, int]]:
    measurements = [
        {"movement": slug, "side": side, "value": value, "method": method}
        for slug, (method, left, right) in VALUES.items()
        for side, value in (("L", left), ("R", right))
    ]
    line = json.dumps({"id": "a1", "age": 45, "sex": "F", "measurements": measurements})
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line.encode())))
    call_command("score", "-")
    zones = json.loads(capsys.readouterr().out)["zones"]
    return {slug: (zone["score"], zone["low"], zone["high"]) for slug, zone in zones.items()}


@pytest.mark.django_db
def test_they_give_the_same_scores_and_ranges(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = scores_on_the_page(browser_of())

    assert shown == scores_of_the_command(monkeypatch, capsys)
    assert None not in {score for score, _, _ in shown.values()}
