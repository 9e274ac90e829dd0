"""What the doctor says of an SQLite database."""

from pathlib import Path

import pytest

from config.doctor import sqlite
from config.doctor.finding import Verdict

FILE = Path("/srv/data/unwind.sqlite3")
LOCAL = "/dev/vda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n"


def test_a_local_disk_is_fine() -> None:
    assert sqlite.disk_kind(FILE, mounts=LOCAL).verdict is Verdict.OK


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p"])
def test_a_network_disk_is_to_mend(kind: str) -> None:
    mounts = f"{LOCAL}box:/share /srv/data {kind} rw 0 0\n"

    assert sqlite.disk_kind(FILE, mounts=mounts).verdict is Verdict.MEND


def test_a_neighbour_on_a_network_disk_does_not_count() -> None:
    mounts = f"{LOCAL}box:/share /srv/dat nfs rw 0 0\n"

    assert sqlite.filesystem_of(FILE, mounts=mounts) == "ext4"


def test_the_later_of_two_mounts_at_one_place_counts() -> None:
    mounts = f"{LOCAL}box:/share /srv nfs rw 0 0\n/dev/vdb /srv xfs rw 0 0\n"

    assert sqlite.filesystem_of(FILE, mounts=mounts) == "xfs"


def test_a_blank_in_the_name_of_a_mount_is_read() -> None:
    mounts = f"{LOCAL}box:/share /srv/my\\040data nfs rw 0 0\n"

    assert sqlite.filesystem_of(Path("/srv/my data/x"), mounts=mounts) == "nfs"


def test_without_a_list_of_mounts_it_cannot_tell() -> None:
    assert sqlite.disk_kind(FILE, mounts="").verdict is Verdict.UNKNOWN


def test_a_journal_that_is_not_wal_is_to_mend() -> None:
    assert sqlite.journal("delete").verdict is Verdict.MEND
    assert sqlite.journal("wal").verdict is Verdict.OK


def test_less_than_synchronous_full_is_to_mend() -> None:
    assert sqlite.synchronous(1).verdict is Verdict.MEND
    assert sqlite.synchronous(2).verdict is Verdict.OK
