"""gettext's files."""

from gettext import GNUTranslations
from io import BytesIO

from config.catalogue.files import machine_file, template_text
from config.catalogue.message import Found, Message

TRANSLATIONS = {
    Message("Sit"): ["Sitz"],
    Message("Back", context="body"): ["Rücken"],
    Message("{n} day", "{n} days"): ["{n} Tag", "{n} Tage"],
}


def test_a_program_reads_what_was_written() -> None:
    catalogue = GNUTranslations(BytesIO(machine_file(TRANSLATIONS)))

    assert catalogue.gettext("Sit") == "Sitz"
    assert catalogue.pgettext("body", "Back") == "Rücken"
    assert [catalogue.ngettext("{n} day", "{n} days", n) for n in (1, 2)] == ["{n} Tag", "{n} Tage"]
    assert catalogue.gettext("Stand") == "Stand"


def test_a_translator_sees_each_text_once_with_its_places() -> None:
    found = [Found(Message('Say "go"'), path, 3) for path in ("a.py", "b.html")]

    assert template_text(found).endswith(
        '#: a.py:3\n#: b.html:3\nmsgid "Say \\"go\\""\nmsgstr ""\n'
    )


def test_a_translator_is_told_of_context_plurals_and_places_for_values() -> None:
    text = template_text([Found(Message("{n} day", "{n} days", "age"), "a.py", 1)])

    assert "#, python-brace-format" in text
    assert 'msgctxt "age"\nmsgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] ""' in text
