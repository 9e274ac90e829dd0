"""duration_text: seconds as people say them."""

import pytest

from routines.presenters.words import duration_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (20, "20 s"), (60, "1 min"), (74, "1 min 14 s"), (600, "10 min")],
)
def test_it_names_only_what_is_there(seconds: int, text: str) -> None:
    assert duration_text(seconds) == text
