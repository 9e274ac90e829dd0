"""Where in the project people read something, and how each kind of file is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from config.wording.content import content_passages
from config.wording.passage import Passage
from config.wording.python_strings import python_passages
from config.wording.scripts import script_passages
from config.wording.templates import template_passages


@dataclass(frozen=True, slots=True)
class Place:
    """One kind of file: where it lies, and what takes its texts out."""

    pattern: str
    passages: Callable[[str], Iterator[Passage]]


PLACES = (
    Place("templates/**/*.html", template_passages),
    Place("*/content/**/*.toml", content_passages),
    Place("static/js/*.js", script_passages),
    Place("assessment/**/*.py", python_passages),
    Place("config/**/*.py", python_passages),
    Place("routines/**/*.py", python_passages),
)
# Code has other strings too: only where most of them are sentences does a reading age mean much.
PROSE_IN_CODE = ("*/forms*", "*/presenters/*", "routines/domain/reasons.py")
# Words and reading age are measured in English; an overlay is another language's.
NOT_READ = ("*/migrations/*", "*/content/*.*.toml")


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file with what people read in it."""

    path: str
    passages: tuple[Passage, ...]

    @property
    def is_prose(self) -> bool:
        """Whether its reading age is judged."""
        code = self.path.endswith((".py", ".js"))
        return not code or any(fnmatchcase(self.path, pattern) for pattern in PROSE_IN_CODE)

    @property
    def is_content(self) -> bool:
        """Whether it is a content file, made of entries."""
        return self.path.endswith(".toml")


def read_files(root: Path) -> Iterator[ReadFile]:
    """Read every file of every place under the project's folder."""
    for place in PLACES:
        for path in sorted(root.glob(place.pattern)):
            name = path.relative_to(root).as_posix()
            if any(fnmatchcase(name, pattern) for pattern in NOT_READ):
                continue
            yield ReadFile(name, tuple(place.passages(path.read_text(encoding="utf-8"))))
