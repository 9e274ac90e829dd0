"""A QR code as a path: its size and its quiet edge."""

import re

from assessment.presenters.qr_code import QUIET, qr_code


def test_it_is_as_large_as_the_standard_says() -> None:
    # A code of version v has 17 + 4 v modules; round it are four empty ones.
    size = qr_code("http://127.0.0.1:8000/carry/" + "a" * 43 + "/").size
    assert (size - 2 * QUIET - 17) % 4 == 0


def test_it_begins_inside_its_quiet_edge() -> None:
    found = re.match(rf"M{QUIET} {QUIET}\.5h7", qr_code("Unwind").path)
    assert found is not None


def test_other_words_give_another_code() -> None:
    assert qr_code("one").path != qr_code("two").path
