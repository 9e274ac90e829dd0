"""What the doctor says of the disk."""

import os
from pathlib import Path

import pytest

from config.doctor import disk
from config.doctor.finding import Verdict


def test_little_room_is_to_mend(tmp_path: Path) -> None:
    found = disk.space(tmp_path, free=499_999_999)

    assert found.verdict is Verdict.MEND
    assert found.found.startswith("499 MB are free")


def test_enough_room_is_fine(tmp_path: Path) -> None:
    assert disk.space(tmp_path, free=500_000_000).verdict is Verdict.OK


def test_a_folder_that_cannot_be_written_to_is_to_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert disk.writable(tmp_path).verdict is Verdict.OK
    # Root may write anywhere, so the system's answer is given here.
    monkeypatch.setattr(os, "access", lambda *_: False)

    assert disk.writable(tmp_path).verdict is Verdict.MEND
