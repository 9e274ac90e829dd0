"""In which language a content file is read, and keeping it once for each."""

import functools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Generic, ParamSpec, TypeVar

from django.conf import settings
from django.utils.translation import get_language, override

Given = ParamSpec("Given")
Read = TypeVar("Read")


def content_language() -> str:
    """Return the language of this request, or of the site outside of one."""
    return get_language() or ""


def overlay_path(path: Path, *, language: str) -> Path | None:
    """Return the translations beside a file: for pt-br those of pt-br, or else those of pt."""
    codes = dict.fromkeys((language, language.partition("-")[0]))
    paths = (path.with_suffix(f".{code}{path.suffix}") for code in codes if code)
    return next((each for each in paths if each.is_file()), None)


def overlay_languages(folder: Path) -> tuple[str, ...]:
    """Return the languages that a folder has translations in."""
    return tuple(sorted({path.name.split(".")[1] for path in folder.glob("*.*.toml")}))


def english_files(folder: Path) -> tuple[Path, ...]:
    """Return the content files of a folder without the translations beside them."""
    return tuple(path for path in sorted(folder.glob("*.toml")) if path.name.count(".") == 1)


def each_language_of(folder: Path) -> Iterator[None]:
    """Go through English and every language of a folder's overlays, each being spoken in turn."""
    for language in (settings.LANGUAGE_CODE, *overlay_languages(folder)):
        with override(language):
            yield


class ByLanguage(Generic[Given, Read]):
    """A reader of content files whose answer is kept, once for each language."""

    def __init__(self, read: Callable[Given, Read]) -> None:
        functools.update_wrapper(self, read)

        @functools.cache
        def kept(language: str, *args: Given.args, **kwargs: Given.kwargs) -> Read:
            return read(*args, **kwargs)

        self._kept = kept

    def __call__(self, *args: Given.args, **kwargs: Given.kwargs) -> Read:
        # The arguments are names of editions and the like, which can be keys.
        return self._kept(content_language(), *args, **kwargs)  # type: ignore[arg-type]

    def cache_clear(self) -> None:
        """Forget everything, as for a file that was mended."""
        self._kept.cache_clear()
