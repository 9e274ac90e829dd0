"""Where an exercise is done, what it takes and which zone it is for, in people's words."""

from collections.abc import Iterable
from dataclasses import dataclass

from assessment.domain.zones import ZONE_LABELS, ZONE_LETTERS, Zone
from routines.domain.catalogue import Exercise

POSITION_WORDS: dict[str, str] = {
    "seated": "Sitting on a chair",
    "standing": "Standing",
    "quadruped": "On hands and knees",
    "half-kneeling": "Kneeling on one knee",
    "supine": "Lying on your back",
    "side-lying": "Lying on your side",
    "floor-sitting": "Sitting on the floor",
}
THING_WORDS: dict[str, str] = {
    "chair": "a chair",
    "wall": "a wall",
    "foam_roller": "a foam roller",
    "strap": "a strap or long towel",
}
NO_THINGS = "Nothing"


@dataclass(frozen=True, slots=True)
class ZoneMark:
    """A zone as it stands beside an exercise: slug, letter and label."""

    slug: str
    letter: str
    label: str


def zone_marks(zones: Iterable[Zone]) -> tuple[ZoneMark, ...]:
    """Return the marks of some zones."""
    return tuple(ZoneMark(zone.value, ZONE_LETTERS[zone], ZONE_LABELS[zone]) for zone in zones)


def position_text(position: str) -> str:
    """Say a position; one that an editor made up is said as it is written."""
    return POSITION_WORDS.get(position, position.replace("-", " ").capitalize())


def place_text(*exercises: Exercise) -> str:
    """Say where and with what, each once, for example "Sitting on a chair, with a wall"."""
    positions = {exercise.position for exercise in exercises}
    words = _joined(dict.fromkeys(position_text(exercise.position) for exercise in exercises))
    needed = set().union(*(exercise.equipment for exercise in exercises))
    # Who sits on a chair has one.
    things = _words_of(needed - ({"chair"} if "seated" in positions else set()))
    return words.capitalize() + (f", with {things}" if things else "")


def things_text(things: Iterable[str]) -> str:
    """Say what is needed, for example "A chair and a wall"."""
    text = _words_of(things)
    return text[0].upper() + text[1:] if text else NO_THINGS


def _words_of(things: Iterable[str]) -> str:
    wanted = set(things)
    known = [words for thing, words in THING_WORDS.items() if thing in wanted]
    others = [thing.replace("_", " ") for thing in sorted(wanted - THING_WORDS.keys())]
    return _joined([*known, *others])


def _joined(parts: Iterable[str]) -> str:
    *most, last = [*parts] or [""]
    return f"{', '.join(most)} and {last}" if most else last
