"""What the doctor says of Python and the packages."""

from pathlib import Path

from config.doctor.finding import Verdict
from config.doctor.pins import Pin, look, packages, pins_in, python, read_pins

TEXT = """\
django==5.2.19 \\
    --hash=sha256:00
psycopg-binary==3.3.9 ; implementation_name != 'pypy' \\
    --hash=sha256:01
"""


def test_it_reads_names_versions_and_conditions() -> None:
    assert read_pins(TEXT) == (
        Pin("django", "5.2.19", is_conditional=False),
        Pin("psycopg-binary", "3.3.9", is_conditional=True),
    )


def test_it_finds_this_environment_as_pinned() -> None:
    assert {finding.verdict for finding in look()} == {Verdict.OK}


def test_an_old_python_is_to_mend() -> None:
    assert python((3, 10, 14)).verdict is Verdict.MEND


def test_another_version_is_to_mend() -> None:
    found = packages(read_pins(TEXT), installed={"django": "5.2.1", "psycopg-binary": "3.3.9"})

    assert found.verdict is Verdict.MEND
    assert "django 5.2.1 (pinned 5.2.19)" in found.found


def test_a_missing_package_is_to_mend(tmp_path: Path) -> None:
    pins = tmp_path / "run.txt"
    pins.write_text("no-such-package==1.0 \\\n", encoding="utf-8")

    assert "no-such-package is missing" in pins_in(pins).found


def test_one_for_another_system_may_be_missing() -> None:
    found = packages(read_pins(TEXT), installed={"django": "5.2.19", "psycopg-binary": None})

    assert found.verdict is Verdict.OK
