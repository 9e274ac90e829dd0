"""The body map on the results page: drawn once, read from a file, and never in the way."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

from assessment.domain.zones import Zone
from assessment.management.commands import draw_figures
from assessment.models import Assessment
from assessment.services.drawn_paths import BODY_MAP, body_map, write_drawings
from tests.factories import browser_of, finish, make_assessment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FIGURES_ROOT = str(tmp_path)
    return tmp_path


def results_page(assessment: Assessment, *, browser: Client | None = None) -> str:
    url = reverse("assessment:results", args=[assessment.public_id])
    response = (browser or browser_of()).get(url)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("zone", list(Zone))
def test_it_leads_from_each_zone_to_its_card(folder: Path, zone: Zone) -> None:
    write_drawings(folder)
    page = results_page(finish(make_assessment()))

    assert page.count(f'<a href="#zone-{zone}"') == 1
    assert page.count(f'id="zone-{zone}"') == 1


def test_it_says_when_a_zone_was_not_measured_enough(folder: Path) -> None:
    write_drawings(folder)
    assessment = finish(make_assessment(places=["chair"], limits=["cannot_get_to_floor"]))
    page = results_page(assessment)

    assert 'aria-label="Posterior chain: not enough measured. Go to its card."' in page
    assert "An outline alone means: not enough measured." in page
    assert "body-map__zone--depth-0" in page


def test_it_uses_every_id_once(folder: Path) -> None:
    write_drawings(folder)
    page = results_page(finish(make_assessment()))

    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]
    assert len(ids) == len(set(ids))


def test_it_costs_no_query(folder: Path, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    write_drawings(folder)
    assessment = finish(make_assessment())
    browser = browser_of()

    with django_assert_num_queries(5):
        results_page(assessment, browser=browser)


def test_without_a_drawn_map_the_page_does_without() -> None:
    assert "body-map" not in results_page(finish(make_assessment()))


@pytest.mark.parametrize("text", ["", "[]", '{"width": 900}', '{"layers": 1, "zones": {}}'])
def test_with_a_broken_map_the_page_does_without(folder: Path, text: str) -> None:
    (folder / BODY_MAP).write_text(text, encoding="utf-8")

    assert "body-map" not in results_page(finish(make_assessment()))


def test_a_map_that_cannot_be_read_is_left_out(folder: Path) -> None:
    (folder / BODY_MAP).mkdir()

    assert "body-map" not in results_page(finish(make_assessment()))


def test_drawing_the_figures_draws_the_map(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draw_figures, "read_all_figures", lambda **_problems: {})
    call_command("draw_figures")

    assert body_map() is not None


def test_it_reads_back_what_was_drawn(folder: Path) -> None:
    write_drawings(folder)
    drawn = body_map()

    assert drawn is not None
    assert set(drawn.zones) == set(Zone)


def test_drawing_again_leaves_an_unchanged_file_alone(folder: Path) -> None:
    write_drawings(folder)
    before = (folder / BODY_MAP).stat().st_mtime_ns
    write_drawings(folder)

    assert (folder / BODY_MAP).stat().st_mtime_ns == before
