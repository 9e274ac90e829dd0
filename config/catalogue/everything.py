"""Every text of the project that can be translated."""

from collections.abc import Iterator
from pathlib import Path

from config.catalogue.in_python import python_messages
from config.catalogue.in_templates import template_messages
from config.catalogue.message import Found

APPS = ("assessment", "config", "routines")
# Where the calls themselves are defined, and which only those who run the site read.
NOT_READ = frozenset({"migrations", "commands", "catalogue"})


def all_messages(root: Path) -> Iterator[Found]:
    """Read the templates and the code under the project's folder, file by file."""
    for path in sorted((root / "templates").rglob("*.html")):
        source = path.read_text(encoding="utf-8")
        yield from template_messages(source, path=path.relative_to(root).as_posix())
    for app in APPS:
        for path in sorted((root / app).rglob("*.py")):
            name = path.relative_to(root)
            if NOT_READ.isdisjoint(name.parts):
                source = path.read_text(encoding="utf-8")
                yield from python_messages(source, path=name.as_posix())
