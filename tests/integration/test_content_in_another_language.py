"""Content files in another language: overlays beside them, for files and database alike."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client, override_settings
from django.utils.translation import override

from assessment import content_loader
from assessment.content_loader import load_edition
from assessment.faq_file import load_questions
from assessment.services import reading_sources as service
from routines import content_files
from routines.content_texts import content_texts
from routines.models import Exercise
from tests.plans import load_content

EXERCISE = '[cat-cow]\nname = "Katze und Kuh"\n'
MOVEMENT = '[[movement]]\nslug = "hip_ir"\ntitle = "Hüfte nach innen"\n'
GERMAN = override_settings(LANGUAGES=[("en", "English"), ("de", "Deutsch")])


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Both content folders as copies, in which a test may write; nothing read is kept."""
    editions, routines = tmp_path / "editions", tmp_path / "routines"
    shutil.copytree(content_loader.EDITIONS, editions)
    shutil.copytree(content_files.CONTENT_FOLDER, routines)
    monkeypatch.setattr(content_loader, "EDITIONS", editions)
    monkeypatch.setattr(content_files, "CONTENT_FOLDER", routines)
    kept = (load_edition, load_questions, content_texts, service.reading_sources)
    for each in kept:
        each.cache_clear()
    with GERMAN:
        yield tmp_path
    for each in kept:
        each.cache_clear()


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_an_edition_is_read_in_the_language_of_the_request(folders: Path) -> None:
    write(folders / "editions/1/movements.de.toml", MOVEMENT)

    with override("de"):
        german = load_edition("1").movement("hip_ir")
    english = load_edition("1").movement("hip_ir")

    assert german.title == "Hüfte nach innen"
    assert (german.purpose, german.levels) == (english.purpose, english.levels)
    assert english.title.startswith("Seated")


def test_the_sources_of_the_reading_pages_are_kept_by_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(service.FILE, tmp_path))
    monkeypatch.setattr(service, "FILE", path)
    write(path.with_suffix(".de.toml"), '[troke2001]\nkind = "Messungen an 405 Erwachsenen"\n')

    english = service.reading_sources()["troke2001"].kind
    with override("de"):
        german = service.reading_sources()["troke2001"].kind

    assert (english, german) == ("Measurements of 405 adults", "Messungen an 405 Erwachsenen")


@pytest.mark.django_db
def test_a_page_says_a_row_of_the_database_in_its_language(folders: Path, client: Client) -> None:
    load_content()
    write(folders / "routines/exercises.de.toml", EXERCISE)

    pages = [
        client.get("/exercises/cat-cow/", headers={"Accept-Language": language}).content.decode()
        for language in ("de", "en")
    ]

    assert ["Katze und Kuh" in page for page in pages] == [True, False]


@pytest.mark.django_db
def test_what_an_editor_changed_stays_as_the_editor_wrote_it(folders: Path) -> None:
    load_content()
    write(folders / "routines/exercises.de.toml", EXERCISE)
    Exercise.objects.filter(slug="cat-cow").update(name="Cat, then cow")

    with override("de"):
        assert Exercise.objects.get(slug="cat-cow").name == "Cat, then cow"


@pytest.mark.django_db
def test_the_admin_edits_english(folders: Path, admin_client: Client) -> None:
    load_content()
    write(folders / "routines/exercises.de.toml", EXERCISE)
    pk = Exercise.objects.get(slug="cat-cow").pk

    page = admin_client.get(
        f"/admin/routines/exercise/{pk}/change/", headers={"Accept-Language": "de"}
    )

    assert page.headers["Content-Language"] == "en"
    assert "Katze" not in page.content.decode()


def test_check_content_reads_every_translation(folders: Path) -> None:
    write(folders / "editions/1/movements.de.toml", MOVEMENT.replace("title", "titel"))
    write(folders / "routines/exercises.de.toml", EXERCISE)

    with pytest.raises(CommandError, match="1 problem"):
        call_command("check_content")
