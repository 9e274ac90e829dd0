"""Which sizes, in which folder, and how many requests of each kind."""

import argparse
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Some minutes; the larger ones take gigabytes of the disk.
USUAL = (0, 10_000, 100_000)
NO_END = 10**9


@dataclass(frozen=True, slots=True)
class Options:
    """What may be set from the command line."""

    sizes: tuple[int, ...]
    keep: Path | None
    most_whole: int
    requests: int
    seed: int


def options(description: str | None) -> Options:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=sizes_in, default=USUAL, help="such as 0,10000,1000000")
    parser.add_argument("--keep", type=Path, help="a folder: what is there is measured again")
    parser.add_argument(
        "--most-whole", type=int, default=NO_END,
        help="fill a size with results and routines for so many tests, answers for all",
    )  # fmt: skip
    parser.add_argument("--requests", type=int, default=100, help="of each kind and size")
    parser.add_argument("--seed", type=int, default=1, help="of who is asked")
    chosen = parser.parse_args()
    # Whoever ends a benchmark early must not leave its server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended early"))
    return Options(**vars(chosen))


def sizes_in(text: str) -> tuple[int, ...]:
    """
    Return the sizes that a text names, the smallest first.

    >>> sizes_in("10000,0")
    (0, 10000)
    """
    return tuple(sorted({int(part) for part in text.split(",")}))


@contextmanager
def folder_of(options: Options) -> Iterator[Path]:
    """Yield the folder for the server's files: the one that is kept, or one for this run."""
    if options.keep:
        yield options.keep.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="unwind-pg-") as folder:
        yield Path(folder)
