"""Judging files."""

from config.wording import report
from config.wording.passage import Passage
from config.wording.places import ReadFile
from config.wording.shipped import Judged, SetApart, Wording
from config.wording.word_list import AllowedPhrase, RefusedWord, WordList

WORDING = Wording(
    WordList(
        refused=[RefusedWord(("weak",), "gets tired sooner", "It blames.")],
        allowed=[AllowedPhrase("a weak tea", "It is a drink.")],
    ),
    frozenset(),
    (
        SetApart("*sources.toml", frozenset({"citation"}), Judged.NEVER),
        SetApart("*sources.toml", frozenset({"claim"}), Judged.WORDS),
    ),
)
EASY = "Sit on the chair and turn to the left side now. "
HARD = "Considerable uncertainty surrounds contemporary biomechanical interpretation of rotation. "


def page(path: str, text: str, *, entry: str = "", key: str = "") -> ReadFile:
    return ReadFile(path, (Passage(3, text, entry, key),))


def test_a_refusal_names_file_and_line() -> None:
    assert list(report.refusals([page("a.html", "It is\nweak")], wording=WORDING)) == [
        "a.html, line 4: “weak” is refused. Say instead: gets tired sooner. It blames."
    ]


def test_a_quotation_is_never_judged_and_a_study_s_claim_by_its_words_only() -> None:
    quoted = page("c/sources.toml", HARD * 9 + "weak", key="citation")
    claim = page("c/sources.toml", HARD * 9 + "weak", key="claim")

    assert list(report.refusals([quoted], wording=WORDING)) == []
    assert len(list(report.refusals([claim], wording=WORDING))) == 1
    assert report.measure([quoted, claim], wording=WORDING) == []


def test_an_allowed_phrase_that_nothing_says_is_a_problem() -> None:
    assert list(report.unused_phrases([page("a.html", "A weak  tea.")], wording=WORDING)) == []
    assert list(report.unused_phrases([page("a.html", "Tea.")], wording=WORDING)) == [
        "config/wording/words.toml: no text says “a weak tea” any more: take it out"
    ]


def test_the_hardest_comes_first_and_is_told() -> None:
    files = [page("t/easy.html", EASY * 9), page("t/hard.html", HARD * 9)]

    measured = report.measure(files, wording=WORDING)

    assert [one.name for one in measured] == ["t/hard.html", "t/easy.html"]
    [problem] = report.too_hard(measured)
    assert problem.startswith("t/hard.html: reads like age 3")
    assert problem.endswith(f"Its hardest sentence: {HARD.strip()}")


def test_short_pages_are_judged_together() -> None:
    files = [page(f"t/{name}.html", HARD * 3) for name in ("a", "b")]

    [both] = report.measure(files, wording=WORDING)

    assert (both.name, both.judged, both.too_hard) == ("t, short texts", False, False)
    [more] = report.measure([*files, *files], wording=WORDING)
    assert (more.judged, more.too_hard) == (True, True)


def test_short_entries_join_their_file_and_long_ones_stand_alone() -> None:
    files = [
        page("c/a.toml", EASY * 9, entry="long"),
        page("c/a.toml", EASY * 3, entry="one"),
        page("c/a.toml", EASY * 3, entry="two"),
    ]

    measured = report.measure(files, wording=WORDING)

    assert {one.name for one in measured} == {"c/a.toml, long", "c/a.toml, short texts"}
    assert [one.path for one in report.hardest_of_each(measured)] == ["c/a.toml"]


def test_code_is_measured_only_where_it_holds_sentences() -> None:
    files = [page("a/models.py", HARD * 9), page("a/forms/b.py", EASY * 9)]

    [one] = report.measure(files, wording=WORDING)

    assert one.name == "a/forms/b.py"
