"""kept_briefly.KeptBriefly: one reading in so many seconds, for each language."""

from collections.abc import Iterator

from django.utils.translation import override

from config.kept_briefly import KeptBriefly


def moments(*seconds: float) -> Iterator[float]:
    yield from seconds


def kept(*seconds: float) -> KeptBriefly[int]:
    """A value that counts how often it was read, looked at in these seconds."""
    readings, moment = iter(range(100)), moments(*seconds)
    return KeptBriefly(lambda: next(readings), seconds=5, clock=lambda: next(moment))


def test_it_reads_once_in_five_seconds() -> None:
    value = kept(0, 4.9)

    assert [value(), value()] == [0, 0]


def test_it_reads_again_when_they_are_over() -> None:
    value = kept(0, 5)

    assert [value(), value()] == [0, 1]


def test_it_reads_again_when_told_to_forget() -> None:
    value = kept(0, 1)
    value()
    value.clear()

    assert value() == 1


def test_each_language_has_its_own() -> None:
    value = kept(0, 1, 2)
    english = value()
    with override("de"):
        german = value()

    assert (english, german, value()) == (0, 1, 0)
