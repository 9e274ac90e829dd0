"""GET /your-data/copy/fhir/."""

import json
import re
from typing import Any

from django.test import TestCase
from fhir.resources.R4B.bundle import Bundle

from assessment.models import Measurement, ZoneResult
from tests.factories import browser_of, make_person
from tests.whole_person import whole_person

COPY = "/your-data/copy/fhir/"
# Systems that others publish, and the only codes of theirs that we use.
PUBLISHED = {
    "http://snomed.info/sct": {"7771000", "24028007"},
    "http://terminology.hl7.org/CodeSystem/observation-category": {"survey", "exam"},
    "http://terminology.hl7.org/CodeSystem/data-absent-reason": {"not-performed"},
}
STATUSES = {
    "QuestionnaireResponse": {"completed", "in-progress"},
    "Observation": {"final", "preliminary"},
}


def bundle() -> dict[str, Any]:
    """What the person's browser downloads."""
    found: dict[str, Any] = json.loads(browser_of().get(COPY).content)
    return found


def resources(kind: str) -> list[dict[str, Any]]:
    """Every resource of one kind in it."""
    entries = [entry["resource"] for entry in bundle()["entry"]]
    return [resource for resource in entries if resource["resourceType"] == kind]


def every(name: str, value: Any) -> list[Any]:
    """Everything that stands under this name, however deep."""
    if isinstance(value, list):
        return [found for each in value for found in every(name, each)]
    if not isinstance(value, dict):
        return []
    here = [value[name]] if name in value else []
    return here + [found for each in value.values() for found in every(name, each)]


class CopyFhirTests(TestCase):
    def setUp(self) -> None:
        whole_person()

    def test_it_is_a_valid_bundle(self) -> None:
        Bundle.model_validate_json(browser_of().get(COPY).content)

    def test_somebody_without_any_test_gets_a_valid_bundle_too(self) -> None:
        make_person("newcomer")

        Bundle.model_validate_json(browser_of("newcomer").get(COPY).content)

    def test_it_has_every_test_and_practice_as_a_response(self) -> None:
        by_form = [each["questionnaire"] for each in resources("QuestionnaireResponse")]

        assert by_form.count("http://testserver/fhir/Questionnaire/test-1") == 3
        assert by_form.count("http://testserver/fhir/Questionnaire/practice") == 3

    def test_it_has_every_side_and_every_score_as_an_observation(self) -> None:
        codes = [each["code"]["coding"][0]["code"] for each in resources("Observation")]

        scores = [code for code in codes if code.startswith("score-")]
        assert len(scores) == ZoneResult.objects.count()
        told = codes.count("discomfort")
        assert len(codes) - len(scores) - told == Measurement.objects.count()

    def test_a_value_keeps_its_number_unit_and_side(self) -> None:
        [found] = [
            each
            for each in resources("Observation")
            if each.get("valueQuantity", {}).get("value") == -3.5
            and each["bodySite"]["text"] == "Left side"
        ]

        assert found["valueQuantity"]["system"] == "http://unitsofmeasure.org"
        assert found["valueQuantity"]["code"] == "cm"
        assert found["bodySite"]["coding"][0]["code"] == "7771000"

    def test_an_observation_has_a_value_or_says_why_not(self) -> None:
        for each in resources("Observation"):
            values = [name for name in each if name.startswith("value")]
            assert len(values) + ("dataAbsentReason" in each) == 1, each["code"]["text"]

    def test_every_code_is_ours_or_one_that_was_looked_up(self) -> None:
        codings = [coding for found in every("coding", bundle()) for coding in found]

        for coding in codings:
            ours = coding["system"] == "http://testserver/fhir/CodeSystem/unwind"
            assert ours or coding["code"] in PUBLISHED[coding["system"]], coding

    def test_every_reference_leads_to_something_in_it(self) -> None:
        found = bundle()
        there = [entry["fullUrl"] for entry in found["entry"]]

        assert set(every("reference", found)) <= set(there)
        assert len(there) == len(set(there))

    def test_every_status_is_one_of_the_standard_s(self) -> None:
        for kind, known in STATUSES.items():
            assert {each["status"] for each in resources(kind)} <= known

    def test_it_names_nobody(self) -> None:
        [patient] = resources("Patient")

        assert patient.keys() == {"resourceType", "id"}

    def test_it_is_for_the_owner_s_browser_only_and_kept_by_no_cache(self) -> None:
        response = browser_of().get(COPY)

        assert response["Content-Type"] == "application/fhir+json"
        assert re.search(r'"unwind-[\d-]+\.fhir\.json"$', response["Content-Disposition"])
        assert response["Cache-Control"] == "private, no-store"
        assert self.client.get(COPY).status_code == 404
