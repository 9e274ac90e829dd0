"""Which address a request came from, where a proxy stands in front and where none does."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest

# A household or a phone has at least this many addresses of its own under IPv6.
IPV6_PREFIX = 64


def visitor_of(request: HttpRequest) -> str:
    """
    Return the address to count by: the first, from our side, that is no proxy of ours.

    ``X-Forwarded-For`` is a list to which each proxy adds who called it, at the end. What stands
    left of a caller that we do not know is that caller's own word, and is not read.
    """
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")
    found = "unknown"
    for text in (request.META.get("REMOTE_ADDR", ""), *reversed(forwarded)):
        address = _address(text.strip())
        if address is None:
            break
        found = _counted(address)
        if not any(address in network for network in settings.TRUSTED_PROXIES):
            break
    return found


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _counted(address: IPv4Address | IPv6Address) -> str:
    if isinstance(address, IPv4Address):
        return str(address)
    return str(IPv6Network((int(address), IPV6_PREFIX), strict=False))
