"""
When not to test, and what to leave out: the safety check as values.

Three kinds of answer: a *stop list* ends the test kindly and says what to do
now; a *limit* (flag) leaves single movements out and adapts the routine; an
*advice* lets the test go on and is repeated with the results.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# From this discomfort today (0-10) there is no test, only the gentle day.
NO_TEST_FROM = 7


@dataclass(frozen=True, slots=True)
class StopList:
    """Signs of which any one ends the test, with what the person should do now."""

    slug: str
    title: str
    intro: str
    question: str
    signs: tuple[str, ...]
    ending_title: str
    ending: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """
    Something to adapt to: ``skips`` names the movements it leaves out.

    ``because`` finishes the sentence "We left this out because ...".
    """

    slug: str
    label: str
    because: str
    skips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Safety:
    """The whole safety content of one edition."""

    stop_lists: tuple[StopList, ...]
    limits: tuple[Limit, ...]
    advice: Mapping[str, str]
    stop_rules: tuple[str, ...]
    disclaimer: str

    def limit(self, slug: str) -> Limit:
        """
        Return one limit by its slug.

        Raises:
            KeyError: If there is no such limit.
        """
        for limit in self.limits:
            if limit.slug == slug:
                return limit
        raise KeyError(slug)
