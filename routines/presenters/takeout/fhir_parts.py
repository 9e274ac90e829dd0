"""The small parts that FHIR resources are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID, uuid5

from assessment.domain.protocol import Side, Unit

Resource = Mapping[str, object]

UCUM = "http://unitsofmeasure.org"
SNOMED = "http://snomed.info/sct"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"

UNITS = {Unit.DEGREES: ("degrees", "deg"), Unit.CENTIMETRES: ("cm", "cm")}
# Qualifier values of SNOMED CT, as HL7's own value sets of laterality list them.
SIDES = {Side.LEFT: ("7771000", "Left"), Side.RIGHT: ("24028007", "Right")}


@dataclass(frozen=True, slots=True)
class Site:
    """One installation, whose address our own codes stand under, and whose data it is."""

    address: str
    person: UUID

    @property
    def subject(self) -> Resource:
        """The reference to the person."""
        return {"reference": f"urn:uuid:{self.person}"}

    def patient(self) -> Resource:
        """The person, of whom nothing is known: a place that everything can point to."""
        return {"resourceType": "Patient", "id": str(self.person)}

    def concept(self, code: str, *, text: str) -> Resource:
        """One of our own codes."""
        coding = {"system": f"{self.address}fhir/CodeSystem/unwind", "code": code, "display": text}
        return {"coding": [coding], "text": text}

    def questionnaire(self, name: str) -> str:
        """The canonical address that names one of our questionnaires."""
        return f"{self.address}fhir/Questionnaire/{name}"


def instant(moment: datetime) -> str:
    """A moment as FHIR writes it."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def part_id(whole: UUID, *names: str) -> str:
    """An id for a part of something, the same one every time."""
    return str(uuid5(whole, " ".join(names)))


def quantity(value: float, *, unit: str, code: str) -> Resource:
    """A number with its unit."""
    return {"value": value, "unit": unit, "system": UCUM, "code": code}


def category(code: str) -> list[Resource]:
    """What kind of observation it is: survey or exam."""
    return [{"coding": [{"system": CATEGORY, "code": code}]}]


def absent(reason: str) -> Resource:
    """Why there is no value: it was not performed, and our words for it."""
    return {"coding": [{"system": ABSENT, "code": "not-performed"}], "text": reason}


def body_site(side: str) -> Resource:
    """The side of the body."""
    code, name = SIDES[Side(side)]
    coding = {"system": SNOMED, "code": code, "display": name}
    return {"coding": [coding], "text": f"{name} side"}
