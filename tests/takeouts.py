"""Taking everything of a person out and bringing it back, for the tests of both."""

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from assessment.services.identity import hash_token
from config.records.writing import json_text
from routines.services.takeout.gather import document_of
from tests.factories import TOKEN


def file_of(token: str = TOKEN) -> bytes:
    """Return the JSON file that this person would download."""
    document = document_of(hash_token(token))
    if document is None:
        raise LookupError(token)
    return json_text(document).encode()


def parsed_file(token: str = TOKEN) -> dict[str, Any]:
    """Return what is in that file."""
    parsed: dict[str, Any] = json.loads(file_of(token))
    return parsed


def upload(content: bytes | dict[str, Any]) -> dict[str, object]:
    """Return the form that hands a file in."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return {"file": SimpleUploadedFile("unwind.json", data, "application/json")}
