"""
The three body zones, the vocabulary that everything downstream shares.

Slugs are permanent: they stand in content files, in the database and in the
``score`` command's output. Labels are what people read and may be reworded.
"""

from enum import StrEnum


class Zone(StrEnum):
    """A body zone that gets a score, in the order in which people see it."""

    HIPS = "hips"
    THORACIC = "thoracic"
    POSTERIOR = "posterior"


ZONE_LABELS: dict[Zone, str] = {
    Zone.HIPS: "Hips",
    Zone.THORACIC: "Mid back (thoracic spine)",
    Zone.POSTERIOR: "Posterior chain",
}

# The letter goes with colour and pattern wherever a zone is drawn.
ZONE_LETTERS: dict[Zone, str] = {Zone.HIPS: "H", Zone.THORACIC: "M", Zone.POSTERIOR: "P"}


def zone_choices() -> list[tuple[str, str]]:
    """Slug and label of every zone, for model fields and forms."""
    return [(zone.value, ZONE_LABELS[zone]) for zone in Zone]
