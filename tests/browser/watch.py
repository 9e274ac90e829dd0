"""Notes what goes wrong on a page while a test looks elsewhere."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Request,
    Response,
    WebError,
)

HTTP_ERROR = 400
# Answering 422 to a form with a mistake in it is how the site works; Chromium calls it an error.
# Contexts that must not keep pages refuse the worker, and say so.
ALWAYS_ALLOWED = (
    re.compile(r"\b422\b"),
    re.compile("Service Worker registration blocked by Playwright"),
)


def _cut_off(request: Request) -> str:
    return f"request failed: {request.url} (net::ERR_FAILED)"


class Watch:
    """Collects what the console says, script errors, failed requests and requests to elsewhere."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self._allowed = list(ALWAYS_ALLOWED)
        # What a page had asked for when it was left.
        self._given_up: set[str] = set()
        self._is_over = False

    def allow(self, pattern: str) -> None:
        """Let problems pass that match; for a test that provokes one on purpose."""
        self._allowed.append(re.compile(pattern))

    def attach(self, context: BrowserContext) -> None:
        """Watch every page that this context has and will have."""
        context.on("console", self._on_console)
        context.on("weberror", self._on_script_error)
        context.on("request", self._on_request)
        context.on("requestfailed", self._on_failed)
        context.on("response", self._on_response)

    def leave(self) -> None:
        """Take every page as left: what they had asked for is of no use to anybody now."""
        self._is_over = True

    def check(self) -> None:
        """Fail if there is any problem that was not allowed."""
        left = [
            problem
            for problem in self.problems
            if not any(pattern.search(problem) for pattern in self._allowed)
        ]
        assert not left, "on the page:\n" + "\n".join(left)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.problems.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _on_script_error(self, error: WebError) -> None:
        self.problems.append(f"script: {error.error}")

    def _on_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.hostname != "127.0.0.1":
            self.problems.append(f"request to elsewhere: {request.url}")

    def _on_failed(self, request: Request) -> None:
        failed = f"request failed: {request.url} ({request.failure})"
        # A page that is left, or a download, aborts what it had asked for; nothing is broken. If
        # its service worker is asking in its name, that request fails as well, mostly after it.
        if request.failure == "net::ERR_ABORTED":
            self._given_up.add(request.url)
            self.problems = [one for one in self.problems if one != _cut_off(request)]
        elif not self._is_over and (
            failed != _cut_off(request) or request.url not in self._given_up
        ):
            self.problems.append(failed)

    def _on_response(self, response: Response) -> None:
        if response.status >= HTTP_ERROR:
            self.problems.append(f"status {response.status}: {response.url}")
