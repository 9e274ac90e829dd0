"""one_writer.one_writer: the threads of a process write one after the other on SQLite."""

import threading
from unittest.mock import patch

import pytest

from config import one_writer


def enter_beside_another() -> bool:
    """Whether a second thread comes in while the first is there."""
    inside = threading.Event()

    def enter() -> None:
        with one_writer.one_writer():
            inside.set()

    other = threading.Thread(target=enter)
    with one_writer.one_writer():
        other.start()
        came_in = inside.wait(0.3)
    other.join(timeout=10)
    assert inside.is_set()
    return came_in


@pytest.fixture(params=["sqlite", "postgresql"])
def vendor(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_second_waits_for_the_first_on_sqlite_alone(vendor: str) -> None:
    with patch.object(one_writer, "connection") as connection:
        connection.vendor = vendor

        assert enter_beside_another() is (vendor == "postgresql")


def test_it_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_writer, "PATIENCE_SECONDS", 0.01)
    with patch.object(one_writer, "connection") as connection:
        connection.vendor = "sqlite"

        assert enter_beside_another()


def test_the_door_is_open_again_after_a_fault() -> None:
    with patch.object(one_writer, "connection") as connection:
        connection.vendor = "sqlite"
        with pytest.raises(ValueError, match="a fault"), one_writer.one_writer():
            raise ValueError("a fault")

        assert not enter_beside_another()
