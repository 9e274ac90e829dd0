"""As much of a browser as a test of the server needs: cookies, redirects, forms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit

from tests.fuzz.crawl import Draft, read

TIMEOUT = 30
MOST_REDIRECTS = 6


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, and from where."""

    status: int
    address: str
    location: str
    html: str

    def form(self, *, to: str = "") -> Draft:
        """Return the form that goes to an address that holds ``to``: the largest, if several."""
        forms = [
            draft
            for draft in read(self.html).drafts
            if draft.method == "POST" and to in (draft.action or self.address)
        ]
        return max(
            (each for each in forms if each.action != "/theme/"), key=lambda each: len(each.fields)
        )


@dataclass(slots=True)
class Browser:
    """One person's browser at one server."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    def get(self, address: str) -> Answer:
        """Fetch a page, following redirects."""
        for _ in range(MOST_REDIRECTS):
            answer = self.send("GET", address)
            if not answer.location:
                return answer
            address = answer.location
        raise OSError(f"{address} redirects without end")

    def post(self, address: str, fields: Iterable[tuple[str, str]]) -> Answer:
        """Send a form and return the answer itself, not what it leads to."""
        return self.send("POST", address, body=urlencode(list(fields)))

    def send(self, method: str, address: str, *, body: str | None = None) -> Answer:
        """Send one request on a connection of its own, so that a dead one is not used again."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=TIMEOUT)
        sent = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Origin": f"http://127.0.0.1:{self.port}",
            "Sec-Fetch-Site": "same-origin",
            **self.headers,
        }
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, address, body=body, headers=sent)
            response = connection.getresponse()
            html = response.read().decode()
        finally:
            connection.close()
        self._keep(response)
        location = response.headers.get("Location") or response.headers.get("HX-Redirect") or ""
        return Answer(
            response.status, address, urljoin(address, location) if location else "", html
        )

    def _keep(self, response: HTTPResponse) -> None:
        for header in response.headers.get_all("Set-Cookie") or []:
            for name, morsel in SimpleCookie(header).items():
                self.cookies[name] = morsel.value


def filled(form: Draft, chosen: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the form's fields as they stand, with what is chosen where the form asks for it."""
    sent = [
        (name, value)
        for name, (_, values) in form.fields.items()
        for value in values
        if name not in chosen
    ]
    return [*sent, *((name, value) for name, value in chosen.items() if name in form.fields)]


def path_of(address: str) -> str:
    """Return the path of an address."""
    return urlsplit(address).path
