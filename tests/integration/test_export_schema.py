"""docs/export.schema.json: the form of the file that people take away."""

import json
from copy import deepcopy
from typing import Any

import pytest
from django.core.management import call_command
from jsonschema import Draft202012Validator

from config.records.parsing import RecordError
from routines.management.commands.export_schema import export_schema
from routines.services.takeout.restore import read_document
from tests.architecture.source import ROOT
from tests.takeouts import parsed_file
from tests.whole_person import whole_person

SHIPPED = ROOT / "docs" / "export.schema.json"

# One mistake of each kind: where, and what stands there then.
MISTAKES: list[tuple[list[str | int], object]] = [
    (["format"], "another"),
    (["version"], 2),
    (["person"], None),
    (["tests", 0, "discomfort"], 11),
    (["tests", 0, "discomfort"], "1"),
    (["tests", 0, "age_band"], "ancient"),
    (["tests", 0, "limits"], "none"),
    (["tests", 0, "measurements", 0, "value"], 1000),
    (["tests", 0, "zone_results", 0, "score"], 0),
    (["tests", 0, "zone_results", 0, "provisional"], 1),
    (["tests", 0, "movement_results", 0, "group", "grade"], "perfect"),
    (["plans", 0, "needs"], {"neck": 1}),
    (["plans", 0, "steps", 0, "position"], 6),
    (["practices", 0, "effort"], 4.5),
    (["practices", 0, "token"], "x"),
    (["carry_link"], {}),
]


def validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SHIPPED.read_text(encoding="utf-8")))


def test_the_file_is_that_of_the_code(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("export_schema")

    # Write it anew: manage.py export_schema > docs/export.schema.json
    assert capsys.readouterr().out == SHIPPED.read_text(encoding="utf-8")


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(export_schema())


@pytest.mark.django_db
def test_a_whole_person_s_file_keeps_to_it() -> None:
    whole_person()

    assert [error.message for error in validator().iter_errors(parsed_file())] == []


@pytest.mark.django_db
def test_it_refuses_what_the_import_refuses() -> None:
    whole_person()
    good = parsed_file()

    for path, wrong in MISTAKES:
        file: Any = deepcopy(good)
        place = file
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = wrong

        assert not validator().is_valid(file), path
        with pytest.raises(RecordError):
            read_document(json.dumps(file).encode())


@pytest.mark.django_db
def test_nothing_may_be_missing() -> None:
    whole_person()
    good = parsed_file()

    for name in good:
        file = {key: value for key, value in good.items() if key != name}
        assert not validator().is_valid(file), name
