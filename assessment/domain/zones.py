"""
The three body zones, the vocabulary that everything downstream shares.

Slugs are permanent: they stand in content files, in the database and in the
``score`` command's output. Labels are what people read and may be reworded.
"""

from enum import StrEnum

from assessment.domain.translating import mark, say


class Zone(StrEnum):
    """A body zone that gets a score, in the order in which people see it."""

    HIPS = "hips"
    THORACIC = "thoracic"
    POSTERIOR = "posterior"


ZONE_LABELS: dict[Zone, str] = {
    Zone.HIPS: mark("Hips"),
    Zone.THORACIC: mark("Mid back (thoracic spine)"),
    Zone.POSTERIOR: mark("Posterior chain"),
}

# The letter goes with colour and pattern wherever a zone is drawn.
ZONE_LETTERS: dict[Zone, str] = {Zone.HIPS: "H", Zone.THORACIC: "M", Zone.POSTERIOR: "P"}


def zone_label(zone: Zone) -> str:
    """
    Return what people read for a zone.

    Args:
        zone: The zone.

    Returns:
        Its name in the reader's language, with a capital letter.
    """
    return say(ZONE_LABELS[zone])


def zone_choices() -> list[tuple[str, str]]:
    """Slug and label of every zone in the reader's language, for model fields and forms."""
    return [(zone.value, zone_label(zone)) for zone in Zone]
