"""The signing key of a copy that was started without one."""

import contextlib
import os
import secrets
import tempfile
from pathlib import Path

KEY_BYTES = 48


def local_secret_key(path: Path) -> str:
    """
    Read the key from the file, or make one that only this user can read.

    Signed cookies must survive a restart, so the key is kept. Linking a finished
    file into place means that two processes that start together agree on one key.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # mkstemp opens the file with mode 600 from the start.
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".secret-")
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(KEY_BYTES))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        Path(draft).unlink()
    return path.read_text(encoding="ascii").strip()
