"""GET /your-data/copy/csv/."""

import csv
import io
import re
import zipfile

from django.test import TestCase

from assessment.models import Measurement, MovementResult, ZoneResult
from routines.models import Plan, PlanStep, Practice, PracticeNote
from tests.factories import browser_of
from tests.whole_person import whole_person

COPY = "/your-data/copy/csv/"


def tables() -> dict[str, list[dict[str, str]]]:
    """Every table of the person's ZIP file, as a spreadsheet would read it."""
    packed = zipfile.ZipFile(io.BytesIO(browser_of().get(COPY).content))
    return {
        name.removesuffix(".csv"): list(
            csv.DictReader(io.StringIO(packed.read(name).decode("utf-8-sig"), newline=""))
        )
        for name in packed.namelist()
    }


class CopyCsvTests(TestCase):
    def test_it_has_a_row_for_everything(self) -> None:
        whole_person()

        counts = {name: len(rows) for name, rows in tables().items()}

        assert counts == {
            "person": 1,
            "tests": 3,
            "answers": Measurement.objects.count(),
            "movements": MovementResult.objects.count(),
            "scores": ZoneResult.objects.count(),
            "routines": Plan.objects.count(),
            "routine_steps": PlanStep.objects.count(),
            "practice_notes": PracticeNote.objects.count(),
            "practices": 3,
            "practice_steps": 15,
            "share_links": 1,
        }

    def test_a_value_has_its_movement_and_its_unit_beside_it(self) -> None:
        whole_person()

        [row] = [r for r in tables()["answers"] if r["value"] == "-3.5" and r["side"] == "L"]

        assert (row["title"], row["unit"], row["method"]) == ("Chair sit-and-reach", "cm", "tape")

    def test_an_id_leads_from_table_to_table(self) -> None:
        whole_person()
        found = tables()

        tests = {row["public_id"] for row in found["tests"]}
        plans = {row["public_id"] for row in found["routines"]}
        assert {row["test"] for row in (*found["answers"], *found["routines"])} <= tests
        assert {row["plan"] for row in found["practices"]} <= plans

    def test_a_text_that_looks_like_a_formula_is_made_harmless(self) -> None:
        whole_person()
        PlanStep.objects.update(reason='=HYPERLINK("x")')

        assert {row["reason"] for row in tables()["routine_steps"]} == {'\'=HYPERLINK("x")'}

    def test_no_cell_begins_like_a_formula(self) -> None:
        whole_person()

        cells = [v for rows in tables().values() for row in rows for v in row.values()]
        risky = [cell for cell in cells if cell[:1] in {"=", "+", "@", "-"}]
        assert [cell for cell in risky if not re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell)] == []

    def test_it_is_for_the_owner_s_browser_only_and_kept_by_no_cache(self) -> None:
        whole_person()

        response = browser_of().get(COPY)

        assert re.search(r'"unwind-[\d-]+\.zip"$', response["Content-Disposition"])
        assert response["Cache-Control"] == "private, no-store"
        assert self.client.get(COPY).status_code == 404
        assert Practice.objects.exists()
