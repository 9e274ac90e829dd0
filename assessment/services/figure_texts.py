"""What the figures show, in the language of whoever has them read aloud."""

from collections.abc import Mapping
from pathlib import Path

from assessment.services.figure_files import figure_folders
from config.content_files.language import ByLanguage, each_language_of, english_files
from config.content_files.opening import translated_texts


@ByLanguage
def figure_texts() -> Mapping[str, str]:
    """Return each translated description under its English one, which the manifest holds."""
    # Problems were told when the server started; what is sound is of use.
    problems: list[str] = []
    texts: dict[str, str] = {}
    for folder in figure_folders():
        texts |= _texts(folder, problems=problems)
    return texts


def check_figure_texts(folder: Path, *, problems: list[str]) -> None:
    """Read the translations of one folder in each language, noting what is wrong with them."""
    for _language in each_language_of(folder):
        _texts(folder, problems=problems)


def _texts(folder: Path, *, problems: list[str]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in english_files(folder):
        texts |= translated_texts(path, problems=problems)
    return texts
