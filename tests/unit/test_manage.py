"""The command line, as a process of its own."""

import os
import subprocess
import sys

from tests.architecture.source import ROOT


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "DATABASE_URL": "sqlite://:memory:", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_wrong_variable_is_a_sentence_and_not_a_stack_trace() -> None:
    done = manage("check", DEBUG="maybe")

    assert done.returncode == 1
    assert "DEBUG: found 'maybe'" in done.stderr
    assert "Traceback" not in done.stderr


def test_production_settings_pass_every_deployment_check() -> None:
    done = manage(
        *("check", "--deploy", "--fail-level", "WARNING"),
        SECRET_KEY="abcdefghijklmnopqrstuvwxyz-0123456789-ABCDEFGHIJKLM",
        ALLOWED_HOSTS="unwind.example",
        HTTPS="yes",
        TRUST_PROXY="yes",
        TRUSTED_PROXIES="127.0.0.1",
    )

    assert done.returncode == 0, done.stderr


def test_production_without_a_key_is_warned() -> None:
    done = manage("check", "--deploy", HTTPS="yes")

    assert "unwind.W004" in done.stderr
