"""What the doctor says of the loaded content."""

import pytest

from config.content_files.errors import ContentError
from config.doctor import content
from config.doctor.finding import Verdict
from routines.services.loading.load import Edited, Loaded


def test_what_is_not_loaded_is_to_mend() -> None:
    assert content.compared(Loaded(created=3)).verdict is Verdict.MEND


def test_what_is_older_than_its_file_is_to_mend() -> None:
    assert content.compared(Loaded(updated=1, unchanged=90)).verdict is Verdict.MEND


def test_what_an_editor_changed_is_fine_and_told() -> None:
    edited = Edited("exercise", "cat-cow", ("name",))

    found = content.compared(Loaded(unchanged=90, left_alone=[edited]))

    assert found.verdict is Verdict.OK
    assert "1 edited here" in found.found


def test_a_broken_file_is_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ContentError(("rules.toml: no such key",))

    monkeypatch.setattr(content, "read_content", broken)

    [finding] = content.look()
    assert finding.verdict is Verdict.MEND
    assert "rules.toml: no such key" in finding.found
