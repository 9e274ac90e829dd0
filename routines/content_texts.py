"""The translations of the content files by their English texts, for what the database holds."""

from collections.abc import Mapping
from pathlib import Path

from config.content_files.language import ByLanguage, content_language, overlay_path
from config.content_files.opening import read_toml
from config.content_files.overlay import Overlay, texts_of
from routines import content_files

FILES = ("exercises.toml", "routines.toml")


@ByLanguage
def content_texts() -> Mapping[str, str]:
    """Return each translated text under its English one; nothing where no file has an overlay."""
    texts: dict[str, str] = {}
    for name in FILES:
        texts |= _texts(content_files.CONTENT_FOLDER / name)
    return texts


def _texts(path: Path) -> dict[str, str]:
    over = overlay_path(path, language=content_language())
    if over is None:
        return {}
    # Problems were told when the server started; what is sound is of use.
    problems: list[str] = []
    english = read_toml(path, problems=problems) or {}
    translated = read_toml(over, problems=problems) or {}
    return dict(texts_of(english, Overlay(over.name, problems).table(english, translated)))
