"""A file that somebody brings back may hold anything: it is refused, or becomes their own."""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from functools import reduce
from itertools import cycle
from typing import Any
from zlib import compress

import pytest

from tests.fuzz.hostile import HUGE, KNOWN, MARKUP, SQL
from tests.fuzz.people import CANARIES, MARK
from tests.fuzz.shots import MULTIPART, Shot, multipart_file
from tests.fuzz.size import SEED
from tests.fuzz.world import World
from tests.takeouts import file_of, parsed_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("note")]
BRING = "/your-data/bring/"
TAKEN = 302
MOST_CHANGES = 200
BOMB = b"PK\x03\x04" + compress(b"\x00" * 5_000_000)
WRONG = (
    b"", b"\x00", b"\xff\xfe{\x00}\x00", b"\xef\xbb\xbf{}", b"{", b"[]", b"null", b'"<zq7x>"',
    b"NaN", b"-Infinity", b"1" * 5_000, b"1e999", b"[" * 200_000, b'{"a":' * 100_000,
    b'{"a": 1, "a": 2}', b'{"<zq7x>": "<zq7x>"}', b'{"person": "\\ud800"}', b'{"a": "\\u0000"}',
    b"<!DOCTYPE a><zq7x>", BOMB, b"\x1f\x8b" + BOMB, HUGE.encode(), HUGE[:900_000].encode(),
)  # fmt: skip
NAMES = ("unwind.json", "<zq7x>.json", "../../etc/passwd", "\x00.json", "a" * 3_000, "")
VALUES: tuple[object, ...] = (*KNOWN, None, True, -1, 0, 2**70, 1e308, [], {}, [[]], {"a": {}})


def test_what_is_no_file_of_ours_is_refused(world: World) -> None:
    with world.watched():
        taken = [
            content[:40]
            for content in WRONG
            for who in ("stranger", "broken", "practiser")
            if bring(world, content, who=who)
        ]

    assert taken == []


def test_any_value_in_any_place_is_refused_or_taken_as_it_is(world: World) -> None:
    file, chance = parsed_file("practiser"), random.Random(SEED)
    # One place of each kind: the many practices are all alike.
    paths = list({kind_of(path): path for path in ways(file)}.values())
    with world.watched():
        taken = sum(
            bring(world, as_json(changed(file, chance.choice(paths), chance.choice(VALUES))))
            for _ in range(MOST_CHANGES)
        )

    assert 0 < taken < MOST_CHANGES


def test_markup_in_a_text_is_escaped_on_every_page(world: World) -> None:
    file, taken = parsed_file("practiser"), 0
    with world.watched():
        for path in {kind_of(path): path for path in ways(file)}.values():
            if isinstance(value_at(file, path), str):
                taken += bring(world, as_json(changed(file, path, MARKUP[1])))

    assert taken > 0


def test_the_ids_of_somebody_else_give_nothing_of_theirs(world: World) -> None:
    file = as_json(parsed_file("practiser"))
    own = [each for each in world.arguments.ids if each.encode() in file]
    with world.watched():
        for mine, theirs in zip(cycle(own), world.secret, strict=False):
            bring(world, file.replace(mine.encode(), theirs.encode()))
        # Even the whole file of somebody else makes another person, and leaves them as they are.
        for name in CANARIES:
            assert bring(world, file_of(name).replace(MARK.encode(), b"a sentence"))


def test_the_name_of_the_file_does_not_matter(world: World) -> None:
    with world.watched():
        bring(world, as_json(parsed_file("practiser")), name=MARKUP[0])
        for name in (*NAMES, *MARKUP, *SQL):
            bring(world, b"{}", name=name)


def bring(world: World, content: bytes, *, who: str = "stranger", name: str = "a.json") -> bool:
    """Hand the file in and look at the pages with the cookie that comes back, if any."""
    body = multipart_file("file", name=name, content=content)
    response = world.take(Shot(who, "POST", BRING, body, MULTIPART))
    if response.status_code != TAKEN:
        return False
    cookie = "; ".join(f"{key}={morsel.value}" for key, morsel in response.cookies.items())
    newcomer = world.joined_by("brought", cookie=cookie)
    for page in ("/", "/progress/", "/your-data/mine/", "/your-data/copy/json/"):
        newcomer.take(Shot("brought", "GET", page))
    return True


def ways(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Return the way to every value of a file, to the lists and objects as well."""
    keys: Any = value if isinstance(value, dict) else ()
    for key in range(len(value)) if isinstance(value, list) else keys:
        yield (*path, key)
        yield from ways(value[key], (*path, key))


def kind_of(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the names on the way, without the places in lists."""
    return tuple(key for key in path if isinstance(key, str))


def value_at(file: Any, path: tuple[str | int, ...]) -> Any:
    """Return what is there."""
    return reduce(lambda value, key: value[key], path, file)


def changed(file: Any, path: tuple[str | int, ...], value: object) -> Any:
    """Return a copy of the file with one value changed."""
    copy = deepcopy(file)
    value_at(copy, path[:-1])[path[-1]] = value
    return copy


def as_json(file: object) -> bytes:
    """Return the file as bytes; half a character goes as its escape."""
    return json.dumps(file).encode()
