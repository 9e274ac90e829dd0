"""What is limited, and how often each may happen; the operator sets the numbers."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Limit:
    """So many attempts from one address from the first on; 0 turns the limit off."""

    setting: str
    window: timedelta

    @property
    def most(self) -> int:
        """Return how many attempts are let pass in a window."""
        number: int = getattr(settings, self.setting)
        return number


STARTS = Limit("LIMIT_STARTS", window=timedelta(hours=1))
LINKS = Limit("LIMIT_LINKS", window=timedelta(hours=1))
WRONG_LINKS = Limit("LIMIT_WRONG_LINKS", window=timedelta(minutes=15))
LOGINS = Limit("LIMIT_LOGINS", window=timedelta(minutes=15))
