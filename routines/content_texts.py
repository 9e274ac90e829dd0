"""The translations of the content files by their English texts, for what the database holds."""

from collections.abc import Mapping

from config.content_files.language import ByLanguage
from config.content_files.opening import translated_texts
from routines import content_files

FILES = ("exercises.toml", "routines.toml")


@ByLanguage
def content_texts() -> Mapping[str, str]:
    """Return each translated text under its English one; nothing where no file has an overlay."""
    # Problems were told when the server started; what is sound is of use.
    problems: list[str] = []
    texts: dict[str, str] = {}
    for name in FILES:
        texts |= translated_texts(content_files.CONTENT_FOLDER / name, problems=problems)
    return texts
