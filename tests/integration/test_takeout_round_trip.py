"""Everything out as JSON and back into an empty database."""

from django.test import TestCase
from django.utils import timezone

from assessment.models import Person
from assessment.services.identity import hash_token
from config.records.writing import json_text
from routines.services.takeout.gather import document_of
from routines.services.takeout.restore import read_document, restore
from tests.factories import TOKEN
from tests.whole_person import whole_person


def file_of(token: str = TOKEN) -> bytes:
    document = document_of(hash_token(token))
    assert document is not None
    return json_text(document).encode()


class RoundTripTests(TestCase):
    def test_it_comes_back_to_the_byte(self) -> None:
        whole_person(links=False)
        before = file_of()
        Person.objects.all().delete()

        back = restore(read_document(before), now=timezone.now())

        assert file_of(back.token) == before
