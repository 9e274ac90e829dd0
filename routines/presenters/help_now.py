"""What the page to follow says at an exercise that was made easier, or that hurt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from routines.domain.light import Light, light_of
from routines.domain.told import Told
from routines.models import PracticeNote

EASIEST = gettext_noop(
    "This is already the easiest form that suits what you told us. "
    "You can leave it out for today; the others still count."
)
OUT_OF_DATE = gettext_noop(
    "This page was not up to date, so nothing was changed. This is how the exercise stands now."
)
BY_LIGHT: dict[Light, str] = {
    Light.GO_ON: gettext_noop("That is little. Carry on, small and easy, and say so if it grows."),
    Light.SMALLER: gettext_noop("Carry on smaller, as it says here. If it grows, tell us again."),
    Light.STOP_EXERCISE: gettext_noop(
        "The exercise before hurt a lot, so it stops here. This is the easier one in its "
        "place. Leave it out if it hurts, too. Your next practice is a gentle day."
    ),
    Light.STOP_SESSION: "",
}


@dataclass(frozen=True, slots=True)
class HelpNow:
    """The sentence at one exercise, and whether leaving it out is offered."""

    sentence: str = ""
    offers_leaving_out: bool = False


def helps_of(notes: Iterable[PracticeNote], *, note: Mapping[int, str]) -> dict[int, HelpNow]:
    """
    Return what to say by position, from the notes of the practice under way, oldest first.

    ``note`` holds what to say instead of it.
    """
    helps = {each.position: _help(each) for each in notes}
    return {**helps, **{position: HelpNow(sentence) for position, sentence in note.items()}}


def _help(note: PracticeNote) -> HelpNow:
    if note.told == Told.HURT:
        light = light_of(note.discomfort, sharp=note.sharp)
        # gettext answers "" with the header of the catalogue.
        sentence = gettext(BY_LIGHT[light]) if BY_LIGHT[light] else ""
        return HelpNow(sentence, light is Light.STOP_EXERCISE)
    if note.told == Told.EASIEST:
        return HelpNow(gettext(EASIEST), offers_leaving_out=True)
    return HelpNow()
