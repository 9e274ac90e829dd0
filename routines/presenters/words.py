"""Small wordings that several pages share."""

from django.utils.translation import gettext

from assessment.domain.protocol import Side


def side_word(side: Side) -> str:
    """Return the word for a side as it stands in a list: "left"."""
    return {Side.LEFT: gettext("left"), Side.RIGHT: gettext("right")}[side]


def duration_text(seconds: int) -> str:
    """Return seconds as people say them: 74 is "1 min 14 s"."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return gettext("{seconds} s").format(seconds=rest)
    if not rest:
        return gettext("{minutes} min").format(minutes=minutes)
    return gettext("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
