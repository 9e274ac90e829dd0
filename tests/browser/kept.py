"""What a browser holds on its device: its caches, looked at from a page."""

from playwright.sync_api import Page

ADDRESSES = """async (ending) => {
  const names = (await caches.keys()).filter((name) => name.endsWith(ending));
  const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return lists.flat().map(({ url }) => new URL(url).pathname).sort();
}"""
WAIT_MS = 20_000
STEP_MS = 100


def kept_pages(page: Page) -> list[str]:
    """The addresses of the pages that are kept."""
    return list(page.evaluate(ADDRESSES, "-pages"))


def kept_files(page: Page) -> list[str]:
    """The addresses of the files that are kept."""
    return list(page.evaluate(ADDRESSES, "-files"))


def wait_until_kept(page: Page, path: str) -> None:
    """Return once the page at this address is kept, with its files, which come first."""
    for _ in range(WAIT_MS // STEP_MS):
        if path in kept_pages(page):
            return
        page.wait_for_timeout(STEP_MS)
    raise AssertionError(f"{path} is not kept, but {kept_pages(page)}")
