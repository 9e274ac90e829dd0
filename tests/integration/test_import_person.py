"""manage.py import_person FILE."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from assessment.models import Person
from routines.services.takeout.restore import LARGEST_FILE
from tests.takeouts import file_of
from tests.whole_person import whole_person

pytestmark = pytest.mark.django_db


def import_person(file: Path) -> str:
    out = StringIO()
    call_command("import_person", str(file), stdout=out)
    return out.getvalue()


def downloaded(folder: Path) -> Path:
    whole_person(links=False)
    path = folder / "unwind.json"
    path.write_bytes(file_of())
    return path


def test_it_brings_everything_in_under_the_same_ids(tmp_path: Path) -> None:
    file = downloaded(tmp_path)
    before = Person.objects.get().public_id
    Person.objects.all().delete()

    said = import_person(file)

    assert "Tests: 3, routines: 2, practice: 3." in said
    assert Person.objects.get().public_id == before


def test_it_prints_the_way_to_the_person_s_browser(tmp_path: Path) -> None:
    file = downloaded(tmp_path)
    Person.objects.all().delete()
    browser = Client()

    found = re.search(r"/carry/\S+", import_person(file))

    assert found is not None
    browser.post(found.group())
    assert "Take a copy" in browser.get("/your-data/mine/").content.decode()


def test_it_refuses_somebody_who_is_here(tmp_path: Path) -> None:
    file = downloaded(tmp_path)

    with pytest.raises(CommandError, match="What this file holds is here already"):
        import_person(file)

    assert Person.objects.count() == 1


def test_it_says_which_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"missing\.json cannot be read: No such file"):
        import_person(tmp_path / "missing.json")


def test_it_refuses_a_file_that_is_too_large(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    file.write_bytes(b" " * (LARGEST_FILE + 1))

    with pytest.raises(CommandError, match="larger than 4 MB"):
        import_person(file)


def test_it_names_what_is_wrong_with_a_file(tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    file.write_text("{}", encoding="utf-8")

    with pytest.raises(CommandError, match=r"Nothing was brought in\. The file has no format"):
        import_person(file)
