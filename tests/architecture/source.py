"""Reading the project's own files, for the tests that hold its rules."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPS = ("assessment", "config", "routines")


def modules_in(folder: Path) -> Iterator[Path]:
    """Every Python file under the folder that somebody wrote by hand."""
    for path in sorted(folder.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path


def imports_in(source: str) -> Iterator[str]:
    """The dotted name of everything imported, also inside functions; relative ones keep dots."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = "." * node.level + (node.module or "")
            # "from package import module" may import a module: name it in full.
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def calls_in(source: str) -> Iterator[str]:
    """What is called, as it is written: ``date.today``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def is_under(name: str, *packages: str) -> bool:
    """Whether the dotted name is one of the packages or inside one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def tracked_files() -> list[Path]:
    """Every file that is, or is about to be, under version control."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return [path for path in paths if path.is_file()]


def text_of(path: Path) -> str:
    """The file's text, or nothing for a picture."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
