"""
``python -m bench.growth``: the same pages and the purge with 0, 10,000 and more finished tests.

``--sizes 0,10000,1000000,10000000 --keep DIR`` fills a folder with all of them, once, and
measures what is there each time that it is called again. See bench/README.md for the room it takes.
"""

import os
import tempfile
from pathlib import Path

from django.core.management import call_command

from bench.growth.options import folder_of, options
from bench.kept import KEPT, machine
from bench.setting_up import set_up
from tests.postgres import SUPERUSER, kept_cluster


def main() -> None:
    """Fill what is missing, measure, and keep the figures."""
    chosen = options(__doc__)
    with folder_of(chosen) as folder, tempfile.TemporaryDirectory() as static:
        os.environ |= environment_for(folder, static=static)
        set_up()
        # Only now are the models there that it speaks of.
        from bench.growth import running  # noqa: PLC0415

        running.make_missing(folder, chosen)
        begun = machine()
        with kept_cluster(folder, running.MEASURING) as cluster:
            call_command("draw_figures", verbosity=0)
            call_command("collectstatic", interactive=False, verbosity=0)
            running.measure_all(cluster.where["HOST"], chosen, begun=begun)


def environment_for(folder: Path, *, static: str) -> dict[str, str]:
    """Return what the site reads its settings from."""
    return {
        "DATABASE_URL": f"postgresql://{SUPERUSER}@/postgres?host={folder}",
        # One connection that stays open, as each thread has one from the pool.
        "DATABASE_POOL_SIZE": "0",
        "STATIC_ROOT": static,
        "FIGURES_ROOT": str(KEPT / "figures"),
        "LOG_LEVEL": "ERROR",
    }


if __name__ == "__main__":
    main()
