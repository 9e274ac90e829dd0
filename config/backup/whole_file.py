"""A backup is there whole or not at all, and only its owner can read it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class BackupFailed(RuntimeError):
    """A backup could not be made or put back; the message says why, for the operator."""


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """
    Yield a draft beside the path, and give it the name only when it is on the disk.

    Raises:
        BackupFailed: If something has that name already, or the folder cannot be written to.
    """
    if path.exists():
        raise BackupFailed(f"{path} is there already; choose another name.")
    try:
        # mkstemp opens the file with mode 600 from the start.
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    except OSError as error:
        raise BackupFailed(f"cannot write into {path.parent} ({error.strerror}).") from error
    draft = Path(name)
    try:
        yield draft
        os.fsync(handle)
        draft.replace(path)
    finally:
        os.close(handle)
        draft.unlink(missing_ok=True)
