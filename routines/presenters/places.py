"""Where an exercise is done, what it takes and which zone it is for, in people's words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_noop

from assessment.domain.listing import all_of
from assessment.domain.zones import ZONE_LETTERS, Zone, zone_label
from routines.domain.catalogue import Exercise

POSITION_WORDS: dict[str, str] = {
    "seated": gettext_noop("sitting on a chair"),
    "standing": gettext_noop("standing"),
    "quadruped": gettext_noop("on hands and knees"),
    "half-kneeling": gettext_noop("kneeling on one knee"),
    "supine": gettext_noop("lying on your back"),
    "side-lying": gettext_noop("lying on your side"),
    "floor-sitting": gettext_noop("sitting on the floor"),
}
THING_WORDS: dict[str, str] = {
    "chair": gettext_noop("a chair"),
    "wall": gettext_noop("a wall"),
    "foam_roller": gettext_noop("a foam roller"),
    "strap": gettext_noop("a strap or long towel"),
}
NO_THINGS = gettext_noop("Nothing")


@dataclass(frozen=True, slots=True)
class ZoneMark:
    """A zone as it stands beside an exercise: slug, letter and label."""

    slug: str
    letter: str
    label: str


def zone_marks(zones: Iterable[Zone]) -> tuple[ZoneMark, ...]:
    """Return the marks of some zones."""
    return tuple(ZoneMark(zone.value, ZONE_LETTERS[zone], zone_label(zone)) for zone in zones)


def position_text(position: str) -> str:
    """Say a position; one that an editor made up is said as it is written."""
    return capfirst(_position(position))


def place_text(*exercises: Exercise) -> str:
    """Say where and with what, each once, for example "Sitting on a chair, with a wall"."""
    positions = {exercise.position for exercise in exercises}
    words = all_of(dict.fromkeys(_position(exercise.position) for exercise in exercises))
    needed = set().union(*(exercise.equipment for exercise in exercises))
    # Who sits on a chair has one.
    things = _words_of(needed - ({"chair"} if "seated" in positions else set()))
    where = capfirst(words)
    if not things:
        return where
    return gettext("{where}, with {things}").format(where=where, things=things)


def things_text(things: Iterable[str]) -> str:
    """Say what is needed, for example "A chair and a wall"."""
    return capfirst(_words_of(things)) or gettext(NO_THINGS)


def _position(position: str) -> str:
    known = POSITION_WORDS.get(position)
    return gettext(known) if known else position.replace("-", " ")


def _words_of(things: Iterable[str]) -> str:
    wanted = set(things)
    known = [gettext(words) for thing, words in THING_WORDS.items() if thing in wanted]
    others = [thing.replace("_", " ") for thing in sorted(wanted - THING_WORDS.keys())]
    return all_of([*known, *others])
