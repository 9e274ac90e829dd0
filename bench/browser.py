"""One person's browser without its socket: cookies, redirects, htmx, and the time of each step."""

from dataclasses import dataclass, field
from urllib.parse import urlencode, urljoin, urlsplit

from bench.messages import Reply, request
from bench.walks import Ask, Page, Walk


class Refused(RuntimeError):
    """The server did not answer as it should."""


@dataclass(slots=True)
class Browser:
    """Takes one walk: says what to send, and is told what came back and when."""

    walk: Walk
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    received: int = 0
    requests: int = 0
    _ask: Ask = field(default_factory=lambda: Ask("/"))
    _path: str = "/"
    _began: float = 0.0

    def begin(self, *, now: float) -> bytes:
        """Return the first request; the step counts from ``now``, when the person arrived."""
        return self._step(next(self.walk), now=now)

    def take(self, reply: Reply, *, now: float) -> bytes | None:
        """Take a reply; return what to send next, or nothing at the end of the walk."""
        self.cookies.update(reply.cookies)
        self.received += reply.received
        if reply.status >= 400:
            raise Refused(f"{self._path}: status {reply.status}")
        # htmx leaves the page for this one; a plain redirect is followed inside its request.
        if elsewhere := reply.headers.get("hx-redirect"):
            return self._request("GET", elsewhere, with_htmx=False)
        if reply.status >= 300:
            return self._request("GET", reply.headers["location"], with_htmx=self._ask.with_htmx)
        self.seconds.append(now - self._began)
        # A panel that comes in answer to a form says which page it is.
        self._path = _path(reply.headers.get("hx-push-url", self._path))
        try:
            ask = self.walk.send(Page(self._path, reply.text))
        except StopIteration:
            return None
        return self._step(ask, now=now)

    def seconds_until(self, now: float) -> list[float]:
        """Return the time of every step, that of the unfinished one up to now."""
        return [*self.seconds, now - self._began]

    def _step(self, ask: Ask, *, now: float) -> bytes:
        self._ask, self._began = ask, now
        if ask.fields is None:
            return self._request("GET", ask.path, with_htmx=ask.with_htmx)
        body = urlencode(ask.fields)
        return self._request("POST", ask.path, with_htmx=ask.with_htmx, body=body)

    def _request(self, method: str, to: str, *, with_htmx: bool, body: str = "") -> bytes:
        origin = f"http://127.0.0.1:{self.port}"
        headers = {
            "Host": f"127.0.0.1:{self.port}",
            "User-Agent": "bench",
            "Accept": "*/*" if with_htmx else "text/html",
            "Accept-Encoding": "gzip, br",
            "Accept-Language": "en",
            "Origin": origin,
            "Sec-Fetch-Site": "same-origin",
        }
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={text}" for name, text in self.cookies.items())
        if with_htmx:
            headers |= {
                "HX-Request": "true",
                "HX-Target": "step",
                "HX-Current-URL": f"{origin}{self._path}",
            }
        self._path = _path(urljoin(f"{origin}{self._path}", to))
        self.requests += 1
        return request(method, self._path, headers=headers, body=body)


def _path(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
