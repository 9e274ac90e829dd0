"""Small wordings that several pages share."""

from assessment.domain.protocol import Side

SIDE_WORDS = {Side.LEFT.value: "left", Side.RIGHT.value: "right"}


def duration_text(seconds: int) -> str:
    """Return seconds as people say them: 74 is "1 min 14 s"."""
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} min"] if minutes else []
    if rest or not minutes:
        parts.append(f"{rest} s")
    return " ".join(parts)
