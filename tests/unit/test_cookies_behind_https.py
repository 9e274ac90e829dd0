"""The cookies of a site that is served by https, in a process of its own with those settings."""

import os
import subprocess
import sys
from http.cookies import SimpleCookie

import pytest

from tests.architecture.source import ROOT

SCRIPT = """
from django.http import HttpResponse
from django.middleware.csrf import CsrfViewMiddleware, get_token
from django.test import RequestFactory
from assessment.services.identity import forget, remember
from config.theme import theme

headers = {"Host": "localhost", "Sec-Fetch-Site": "same-origin"}
request = RequestFactory().post("/theme/", {"theme": "dark"}, headers=headers)
responses = [theme(request), HttpResponse(), HttpResponse()]
remember(responses[1], "a-token")
get_token(request)
CsrfViewMiddleware(lambda _: None).process_response(request, responses[2])
for response in responses:
    print(response.cookies.output(header=""))
forget(response)
print("forgotten:", response.cookies.output(header=""))
"""


@pytest.fixture(scope="module")
def printed() -> str:
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": "sqlite://:memory:",
        "SECRET_KEY": "k" * 50,
        "HTTPS": "yes",
        "LOG_LEVEL": "ERROR",
    }
    return subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "--command", SCRIPT],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@pytest.mark.parametrize("name", ["__Host-unwind_person", "__Host-csrftoken", "theme"])
def test_it_is_for_this_host_over_https_and_out_of_reach_of_scripts(
    printed: str, name: str
) -> None:
    cookie: SimpleCookie = SimpleCookie(printed.partition("forgotten:")[0])

    assert cookie[name]["secure"]
    assert cookie[name]["httponly"]
    assert cookie[name]["samesite"] == "Lax"
    assert cookie[name]["path"] == "/"
    assert not cookie[name]["domain"]


def test_a_browser_takes_its_end_from_us(printed: str) -> None:
    # A browser ignores whatever has the prefix and is not Secure, also when it is to go.
    cookie: SimpleCookie = SimpleCookie(printed.partition("forgotten:")[2])

    assert cookie["__Host-unwind_person"]["secure"]
    assert cookie["__Host-unwind_person"]["max-age"] == "0"
