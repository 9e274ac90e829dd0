"""The questions of the first page: ``content/faq.toml``, read once."""

from dataclasses import dataclass
from pathlib import Path

from assessment import content_loader
from assessment.content_loader import ContentError
from config.content_files.language import ByLanguage
from config.content_files.opening import open_toml

FILE_NAME = "faq.toml"


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answer; ``slug`` is its place in the address."""

    slug: str
    question: str
    answer: str


@ByLanguage
def load_questions() -> tuple[Question, ...]:
    """Return the questions in order; raises ``ContentError`` with every problem of the file."""
    return read_questions(content_loader.EDITIONS / FILE_NAME)


def read_questions(path: Path) -> tuple[Question, ...]:
    """Read and check one file; raises ``ContentError``."""
    problems: list[str] = []
    questions: list[Question] = []
    document = open_toml(path, problems=problems)
    entries = document.tables("question", called="question", by="slug") if document else ()
    for entry in entries:
        questions.append(
            Question(
                slug=entry.text("slug"),
                question=entry.text("question"),
                answer=entry.text("answer"),
            )
        )
        entry.close()
    if document is not None:
        document.close()
    if problems:
        raise ContentError(tuple(problems))
    return tuple(questions)
