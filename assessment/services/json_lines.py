"""Answer JSON Lines one by one: what the commands that read people from a file share."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, TextIO

from assessment.domain.lines import answer_line
from assessment.domain.strict_json import LONGEST_LINE

STANDARD_INPUT = "-"


class CannotRead(Exception):
    """The file with the lines cannot be opened; says which, and why."""


def answer_lines(
    source: str, *, answer: Callable[[Mapping[str, object]], dict[str, object]], out: TextIO
) -> int:
    """
    Answer every line of a file (or ``-``) as it comes, and return how many were bad.

    Memory stays the same however many lines come. Raises ``CannotRead``.
    """
    bad = 0
    try:
        with _opened(source) as stream:
            for line in _lines(stream):
                answered, good = answer_line(line, answer=answer)
                bad += not good
                out.write(f"{json.dumps(answered)}\n")
                # A person at the other end of a pipe waits for this one answer.
                out.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough (``head``, say). Python flushes once more on exit,
        # which must not fail aloud either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return bad


def _opened(source: str) -> AbstractContextManager[BinaryIO]:
    if source == STANDARD_INPUT:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(source).open("rb")
    except OSError as error:
        raise CannotRead(f"Cannot read {source}: {error.strerror}.") from None


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Give every line that is not blank; one that is too long comes cut, just too long."""
    while line := stream.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        if line.strip():
            yield line
