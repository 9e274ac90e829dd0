"""The questions of the first page: what the file must say."""

from pathlib import Path

import pytest

from assessment.content_loader import ContentError
from assessment.faq_file import load_questions, read_questions


def problems_of(path: Path, text: str) -> tuple[str, ...]:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_questions(path)
    return caught.value.problems


def test_it_reads_the_shipped_questions_in_order() -> None:
    questions = load_questions()
    assert questions[0].slug == "tight-although-i-stretch"
    assert len({each.slug for each in questions}) == len(questions) == 11


def test_it_names_a_question_without_an_answer(tmp_path: Path) -> None:
    text = '[[question]]\nslug = "why"\nquestion = "Why?"\n'
    [problem] = problems_of(tmp_path / "faq.toml", text)
    assert problem.endswith("faq.toml, question why, answer: is missing")


def test_it_refuses_a_key_that_nobody_knows(tmp_path: Path) -> None:
    text = '[[question]]\nslug = "why"\nquestion = "Why?"\nanswer = "So."\nanwser = "So."\n'
    [problem] = problems_of(tmp_path / "faq.toml", text)
    assert "did you mean answer?" in problem


def test_it_says_when_the_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read_questions(tmp_path / "faq.toml")
    assert caught.value.problems[0].endswith("the file is missing")
