"""Where templates come from: our folder first, then the packages that bring their own."""

from pathlib import Path
from typing import Any


def loaders(folder: Path, *, squeeze: bool) -> list[Any]:
    """Return Django's ``loaders``. While templates are being worked on, they are read each time."""
    ours = "config.squeezed.SqueezedLoader"
    theirs = "django.template.loaders.app_directories.Loader"
    if not squeeze:
        return [("django.template.loaders.filesystem.Loader", [folder]), theirs]
    return [("django.template.loaders.cached.Loader", [(ours, [folder]), theirs])]
