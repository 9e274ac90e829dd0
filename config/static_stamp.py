"""Whether the static files have changed since they were last collected."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders

STAMP_NAME = ".collected"


def is_current() -> bool:
    """Whether collecting again would change nothing."""
    stamp = _stamp_path()
    return stamp.exists() and stamp.read_text(encoding="ascii") == _fingerprint()


def remember() -> None:
    """Note what was collected just now."""
    _stamp_path().write_text(_fingerprint(), encoding="ascii")


def _stamp_path() -> Path:
    return Path(settings.STATIC_ROOT) / STAMP_NAME


def _fingerprint() -> str:
    """Names, sizes and dates of all sources; reading them all would take as long as collecting."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            facts = Path(storage.path(name)).stat()
            digest.update(f"{name} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return digest.hexdigest()
