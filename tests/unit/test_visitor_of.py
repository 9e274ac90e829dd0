"""The address that limits count by: a proxy's word counts only from a proxy of ours."""

from ipaddress import ip_network

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from config.limits.visitor import visitor_of


def visitor(*, caller: str, forwarded: str = "") -> str:
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    return visitor_of(RequestFactory().get("/", headers=headers, REMOTE_ADDR=caller))


@pytest.fixture
def behind_proxies(settings: Settings) -> None:
    settings.TRUSTED_PROXIES = (ip_network("127.0.0.1"), ip_network("10.0.0.0/8"))


def test_without_a_proxy_it_is_who_calls() -> None:
    assert visitor(caller="203.0.113.7") == "203.0.113.7"


def test_nobody_chooses_their_own_address() -> None:
    assert visitor(caller="203.0.113.7", forwarded="198.51.100.1") == "203.0.113.7"


@pytest.mark.usefixtures("behind_proxies")
def test_a_proxy_of_ours_tells_who_called_it() -> None:
    assert visitor(caller="127.0.0.1", forwarded="203.0.113.7") == "203.0.113.7"


@pytest.mark.usefixtures("behind_proxies")
def test_several_proxies_are_passed_from_our_side() -> None:
    assert visitor(caller="127.0.0.1", forwarded="203.0.113.7, 10.0.0.5") == "203.0.113.7"


@pytest.mark.usefixtures("behind_proxies")
def test_what_a_visitor_put_into_the_list_is_not_read() -> None:
    forwarded = "198.51.100.1, 203.0.113.7, 10.0.0.5"
    assert visitor(caller="127.0.0.1", forwarded=forwarded) == "203.0.113.7"


@pytest.mark.usefixtures("behind_proxies")
@pytest.mark.parametrize("nonsense", ["", "unknown", "203.0.113.7:443", "<b>", ", ,"])
def test_nonsense_counts_for_the_proxy_itself(nonsense: str) -> None:
    assert visitor(caller="127.0.0.1", forwarded=nonsense) == "127.0.0.1"


def test_a_household_s_addresses_count_as_one_under_ipv6() -> None:
    assert visitor(caller="2001:db8:1:2::5") == visitor(caller="2001:db8:1:2:ffff::9")
    assert visitor(caller="2001:db8:1:2::5") != visitor(caller="2001:db8:1:3::5")


def test_an_ipv4_address_written_as_ipv6_is_the_same() -> None:
    assert visitor(caller="::ffff:203.0.113.7") == "203.0.113.7"


def test_a_caller_without_an_address_is_one_visitor() -> None:
    assert visitor(caller="") == "unknown"
