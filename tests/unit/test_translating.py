"""Sentences of the pure core in the reader's language."""

from threading import Thread

from assessment.domain.translating import Translator, mark, say, say_count, translated_by


def shout_many(_one: str, many: str, _number: int) -> str:
    return many.upper()


SHOUTING = Translator(one=str.upper, counted=shout_many)


def test_it_is_english_when_nobody_translates() -> None:
    assert say("Sit tall") == mark("Sit tall") == "Sit tall"


def test_it_counts_in_english_when_nobody_translates() -> None:
    assert [say_count("day", "days", number) for number in (0, 1, 2)] == ["days", "day", "days"]


def test_it_asks_the_translator_it_was_lent() -> None:
    with translated_by(SHOUTING):
        assert say("Sit tall") == "SIT TALL"
        assert say_count("day", "days", 1) == "DAYS"


def test_it_gives_the_translator_back() -> None:
    with translated_by(SHOUTING):
        pass

    assert say("Sit tall") == "Sit tall"


def test_it_does_not_translate_nothing() -> None:
    with translated_by(Translator(one="the head of a catalogue{}".format, counted=shout_many)):
        assert say("") == ""


def test_another_thread_speaks_its_own_language() -> None:
    heard: list[str] = []
    with translated_by(SHOUTING):
        thread = Thread(target=lambda: heard.append(say("Sit tall")))
        thread.start()
        thread.join()

    assert heard == ["Sit tall"]
