"""One text that can be translated."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """
    What a translator is given, in gettext's terms.

    ``plural`` is empty where nothing is counted, ``context`` where the English says enough.
    """

    singular: str
    plural: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A text and where it stands."""

    message: Message
    path: str
    line: int
