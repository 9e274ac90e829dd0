"""
The document as a FHIR R4 Bundle: what was asked and answered, and what was observed.

Codes are our own, under the address of the installation, wherever no published code means the
same; ``docs/export.md`` says which were looked at. A routine is not part of it.
"""

from collections.abc import Iterator

from routines.presenters.takeout.fhir_answers import practice_response, test_response
from routines.presenters.takeout.fhir_observations import observations_of
from routines.presenters.takeout.fhir_parts import Resource, Site
from routines.services.takeout.records import PersonDocument


def bundle_of(document: PersonDocument, *, address: str) -> Resource:
    """Return the Bundle; ``address`` is that of the installation, with a slash at its end."""
    site = Site(address, person=document.person.public_id)
    resources = [site.patient(), *_resources(document, site)]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [
            {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}
            for resource in resources
        ],
    }


def _resources(document: PersonDocument, site: Site) -> Iterator[Resource]:
    for test in document.tests:
        yield test_response(test, site=site)
        yield from observations_of(test, site=site)
    for practice in document.practices:
        yield practice_response(practice, site=site)
