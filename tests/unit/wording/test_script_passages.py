"""The strings of a script."""

from config.wording.passage import Passage
from config.wording.scripts import script_passages


def test_it_reads_every_kind_of_string_and_no_comment() -> None:
    source = '// it\'s a comment\n/* "another" */\nsay("It\'s on", \'Hold "it"\', `${n} left`);\n'

    assert list(script_passages(source)) == [
        Passage(3, "It's on"),
        Passage(3, 'Hold "it"'),
        Passage(3, "7 left"),
    ]


def test_an_address_in_a_string_is_no_comment() -> None:
    assert [each.text for each in script_passages('go("//a"); say("Done");')] == ["//a", "Done"]
