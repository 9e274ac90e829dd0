"""The key that a copy without SECRET_KEY makes for itself."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from config.secret_key import local_secret_key


def test_it_is_long_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "var" / "secret-key"
    first = local_secret_key(path)

    assert len(first) >= 50
    assert local_secret_key(path) == first


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "secret-key"
    local_secret_key(path)

    assert path.stat().st_mode & 0o777 == 0o600


def test_two_copies_get_different_keys(tmp_path: Path) -> None:
    assert local_secret_key(tmp_path / "a") != local_secret_key(tmp_path / "b")


def test_processes_that_start_together_agree(tmp_path: Path) -> None:
    with ThreadPoolExecutor(max_workers=8) as pool:
        keys = set(pool.map(local_secret_key, [tmp_path / "secret-key"] * 8))

    assert len(keys) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]
