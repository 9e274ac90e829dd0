"""
The clauses that a reason is made of: whole ones, so that each can be translated as it stands.

A reason reads "{because}, this step {does}.": ``BECAUSE`` and ``GENTLE`` hold the first, ``ROLES``
what a step does, and the endings how they meet.
"""

from collections.abc import Mapping
from enum import StrEnum

from assessment.domain.protocol import Side
from assessment.domain.translating import mark
from assessment.domain.zones import Zone
from routines.domain.catalogue import Kind


class Compared(StrEnum):
    """How a zone's score lies to the others."""

    LOWEST_OF_THREE = "lowest of three"
    LOWEST_OF_TWO = "lowest of two"
    CLOSE = "close"
    SCORED = "scored"
    NOT_SCORED = "not scored"


BECAUSE: Mapping[Compared, Mapping[Zone, str]] = {
    Compared.LOWEST_OF_THREE: {
        Zone.HIPS: mark("Because your hips scored {score}, the lowest of your three zones"),
        Zone.THORACIC: mark(
            "Because your mid back (thoracic spine) scored {score}, the lowest of your three zones"
        ),
        Zone.POSTERIOR: mark(
            "Because your posterior chain scored {score}, the lowest of your three zones"
        ),
    },
    Compared.LOWEST_OF_TWO: {
        Zone.HIPS: mark(
            "Because your hips scored {score}, the lower of the two zones with a score"
        ),
        Zone.THORACIC: mark(
            "Because your mid back (thoracic spine) scored {score}, "
            "the lower of the two zones with a score"
        ),
        Zone.POSTERIOR: mark(
            "Because your posterior chain scored {score}, the lower of the two zones with a score"
        ),
    },
    Compared.CLOSE: {
        Zone.HIPS: mark("Because your hips scored {score}, close to the others"),
        Zone.THORACIC: mark(
            "Because your mid back (thoracic spine) scored {score}, close to the others"
        ),
        Zone.POSTERIOR: mark("Because your posterior chain scored {score}, close to the others"),
    },
    Compared.SCORED: {
        Zone.HIPS: mark("Because your hips scored {score}"),
        Zone.THORACIC: mark("Because your mid back (thoracic spine) scored {score}"),
        Zone.POSTERIOR: mark("Because your posterior chain scored {score}"),
    },
    Compared.NOT_SCORED: {
        Zone.HIPS: mark("Because your hips have no score yet"),
        Zone.THORACIC: mark("Because your mid back (thoracic spine) has no score yet"),
        Zone.POSTERIOR: mark("Because your posterior chain has no score yet"),
    },
}
ROLES: Mapping[Kind, str] = {
    Kind.RELEASE: mark("settles you before you ask for range"),
    Kind.PASSIVE: mark("opens the range with a quiet hold"),
    Kind.ACTIVE: mark("moves through the range under your own power"),
    Kind.CONTROL: mark("practises holding the range while the low back stays steady"),
    Kind.INTEGRATION: mark("puts the range into an everyday whole-body movement"),
}
FOR_THE_LOWEST = mark("{because}, this step {does}.")
FOR_ONE_OF_CLOSE: Mapping[Zone, str] = {
    Zone.HIPS: mark("{because}, this step works on them and {does}."),
    Zone.THORACIC: mark("{because}, this step works on it and {does}."),
    Zone.POSTERIOR: mark("{because}, this step works on it and {does}."),
}
FOR_ANOTHER: Mapping[Zone, str] = {
    Zone.HIPS: mark("{because}, this step keeps them in the session and {does}."),
    Zone.THORACIC: mark("{because}, this step keeps it in the session and {does}."),
    Zone.POSTERIOR: mark("{because}, this step keeps it in the session and {does}."),
}

START_ON: Mapping[Side, str] = {
    Side.LEFT: mark("Start on the left, meaning {means}: it measured tighter."),
    Side.RIGHT: mark("Start on the right, meaning {means}: it measured tighter."),
}
MORE_ON: Mapping[Side, str] = {
    Side.LEFT: mark(
        "Start on the left, meaning {means}, and give it more of the work: it measured tighter."
    ),
    Side.RIGHT: mark(
        "Start on the right, meaning {means}, and give it more of the work: it measured tighter."
    ),
}
