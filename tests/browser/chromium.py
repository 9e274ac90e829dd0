"""The browser on this machine: which one it is, and how it is started."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = (
    "No Chromium for the browser tests. Run .ci/system-packages, or install Chromium or "
    "Chrome, or set CHROMIUM_PATH to one."
)
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing but this machine has a name, so not even a mistake leaves it.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


class NoChromium(Exception):
    """There is no browser here; the message says how to get one."""


def find_chromium() -> str:
    """Return the browser to use."""
    candidates = (os.environ.get("CHROMIUM_PATH", ""), *NAMES)
    found = next((path for name in candidates if name and (path := shutil.which(name))), None)
    if found is None:
        raise NoChromium(ADVICE)
    return found


@contextmanager
def started_chromium() -> Iterator[Browser]:
    """Yield a running browser. For the superuser it has no sandbox, or it would not start."""
    flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else list(FLAGS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=flags)
        yield browser
        browser.close()
