"""What the doctor says of the database's version and migrations."""

import pytest

from config.doctor.database import migrations, version
from config.doctor.finding import Verdict


@pytest.mark.parametrize(("vendor", "old"), [("sqlite", (3, 34, 1)), ("postgresql", (13, 9))])
def test_an_old_database_is_to_mend(vendor: str, old: tuple[int, ...]) -> None:
    assert version(vendor, found=old).verdict is Verdict.MEND


def test_a_new_one_is_fine() -> None:
    assert version("postgresql", found=(15, 4)).verdict is Verdict.OK


def test_a_migration_to_come_is_to_mend() -> None:
    found = migrations(["routines.0009_more"])

    assert found.verdict is Verdict.MEND
    assert "routines.0009_more" in found.found
