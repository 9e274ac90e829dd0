"""Which of our pages is measured against which page of the floor, and how each is asked for."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from bench.wrk import Request

# A secret of the length that Django makes; both sites take it, as the client brings both halves.
CSRF_TOKEN = "b" * 32
FLOOR_COOKIE = f"csrftoken={CSRF_TOKEN}"
FLOOR_ANSWER = {
    "csrfmiddlewaretoken": CSRF_TOKEN,
    "method": "eye",
    "left_level": "3",
    "left_value": "",
    "right_level": "3",
    "right_value": "",
    "skip": "",
}
GZIP = "Accept-Encoding=gzip"
HTMX = "HX-Request=true;HX-Target=step"


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of the table: ours and the floor's. ``bar`` is the ratio that the goal names."""

    name: str
    ours: Request
    floor: Request
    bar: float | None = None

    @property
    def is_post(self) -> bool:
        """Whether answers are sent."""
        return self.ours.file is not None

    def ours_in(self, round_number: int) -> Request:
        """Return our request of one round: each has its own file of answers."""
        if self.ours.file is None:
            return self.ours
        return Request(file=answers_file(self.ours.file.parent, round_number))


def answers_file(folder: Path, number: int) -> Path:
    """Return where the answers of one round are."""
    return folder / f"answers-{number}.tsv"


def pairs(folder: Path) -> list[Pair]:
    """Return every row, from what the seeding has written."""
    found: Mapping[str, tuple[str, str]] = json.loads((folder / "pages.json").read_text())
    movement, results, routine = (found[name] for name in ("movement", "results", "routine"))
    floor_answer = folder / "floor-answer.tsv"
    floor_answer.write_text(f"/form/\t{FLOOR_COOKIE}\t{urlencode(FLOOR_ANSWER)}\n")
    form, page = Request("/form/", FLOOR_COOKIE), Request("/page/", FLOOR_COOKIE)
    post, floor_post = Request(file=answers_file(folder, 0)), Request(file=floor_answer)
    return [
        Pair("movement page / form page", Request(*movement), form, bar=3.0),
        Pair("movement panel / form page", Request(*movement, HTMX), form),
        Pair("movement page, gzip / form page", Request(*movement, GZIP), form),
        Pair("answer POST / form POST", post, floor_post, bar=0.7),
        Pair("results page / template page", Request(*results), page, bar=0.5),
        Pair("results page, gzip / template page", Request(*results, GZIP), page),
        Pair("routine page / template page", Request(*routine), page),
    ]


def size_of(request: Request, *, port: int) -> int:
    """
    Fetch a page once and return its length.

    Raises:
        RuntimeError: If it is not answered with a page: then nothing would be measured.
    """
    headers = dict(pair.split("=") for pair in request.headers.split(";") if pair)
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", request.path, headers={"Cookie": request.cookie, **headers})
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{request.path}: status {answer.status}")
    return len(body)
