"""How to reach whoever runs this copy: as they wrote it, with a link where it is an address."""

import re
from dataclasses import dataclass

MAIL = re.compile(r"[^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+")


@dataclass(frozen=True, slots=True)
class Contact:
    """What to show, and where it leads; both are empty if none was set."""

    text: str
    url: str


def contact_of(text: str) -> Contact:
    """Return the contact; an e-mail address or an https address becomes a link."""
    if MAIL.fullmatch(text):
        return Contact(text=text, url=f"mailto:{text}")
    if text.startswith("https://") and " " not in text:
        return Contact(text=text, url=text)
    return Contact(text=text, url="")
