"""Which pg_dump is taken."""

from pathlib import Path

import pytest

from config.backup import postgres_tools
from config.backup.postgres_tools import NEEDED, folder_of_tools
from config.backup.whole_file import BackupFailed


def tools(folder: Path, *, version: str) -> Path:
    """Lay down programs that tell a version, as PostgreSQL's do."""
    folder.mkdir(parents=True)
    for name in NEEDED:
        program = folder / name
        program.write_text(f"#!/bin/sh\necho 'pg_dump (PostgreSQL) {version}'\n")
        program.chmod(0o700)
    return folder


@pytest.fixture(autouse=True)
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres_tools, "DEBIAN", tmp_path / "debian")
    monkeypatch.setenv("PATH", str(tmp_path / "path"))


def on_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, version: str) -> Path:
    folder = tools(tmp_path / "path", version=version)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def test_those_of_the_server_s_own_version_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_path(tmp_path, monkeypatch, version="17.2")
    own = tools(tmp_path / "debian" / "15" / "bin", version="15.4 (Debian 15.4-1)")

    assert folder_of_tools(server=15) == own


def test_newer_ones_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = on_path(tmp_path, monkeypatch, version="17.2")

    assert folder_of_tools(server=15) == newer


def test_older_ones_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_path(tmp_path, monkeypatch, version="14.1")

    with pytest.raises(BackupFailed, match="version 15 or newer"):
        folder_of_tools(server=15)


def test_half_an_installation_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = on_path(tmp_path, monkeypatch, version="15.4")
    (folder / "psql").unlink()

    with pytest.raises(BackupFailed):
        folder_of_tools(server=15)
