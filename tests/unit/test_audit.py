""".ci/audit: a known hole fails, and a lookup that could not be done is said aloud."""

import os
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from types import ModuleType

import pytest

from tests.architecture.source import ROOT

SOUND = {"name": "django", "version": "5.2.19", "vulns": []}
HOLE = {"id": "CVE-1", "fix_versions": ["5.2.20"]}


@pytest.fixture
def audit() -> ModuleType:
    loader = SourceFileLoader("audit", str(ROOT / ".ci" / "audit"))
    module = ModuleType(loader.name)
    module.__file__ = loader.path
    # Not through the loader, which would leave compiled files in .ci.
    exec(loader.get_data(loader.path), module.__dict__)  # noqa: S102 - our own script
    return module


def test_without_a_hole_it_passes(audit: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.report([SOUND]) == 0
    assert "1 packages looked up, no known hole" in capsys.readouterr().out


def test_a_hole_fails_and_is_named(audit: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert audit.report([SOUND, {**SOUND, "vulns": [HOLE]}]) == 1
    assert "django 5.2.19: CVE-1, mended in 5.2.20" in capsys.readouterr().out


def test_a_package_that_nobody_knows_is_not_called_sound(
    audit: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert audit.report([SOUND, {"name": "x", "skip_reason": "not found"}]) == 0
    assert "NOT DONE for 1 of 2 packages" in capsys.readouterr().out


def test_without_a_network_it_says_so_and_fails_nothing() -> None:
    nowhere = "http://127.0.0.1:9"
    done = subprocess.run(
        [sys.executable, ROOT / ".ci" / "audit"],
        env={"PATH": os.environ["PATH"], "HTTP_PROXY": nowhere, "HTTPS_PROXY": nowhere},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout[:8]) == (0, "NOT DONE")
