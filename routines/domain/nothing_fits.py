"""When there is no routine: say so, say why, and what to do instead."""

from collections.abc import Mapping

from assessment.domain.listing import paragraph_of
from assessment.domain.translating import mark, say
from routines.domain.catalogue import Exercise, Kind
from routines.domain.plan import Recommendation
from routines.domain.situation import Situation

NOTHING_FITS = mark(
    "We could not put together five exercises that suit what you told us about today, "
    "and we would rather say so than guess."
)
MISSING: dict[Kind, str] = {
    Kind.CONTROL: mark("No exercise for holding the back steady is left."),
    Kind.INTEGRATION: mark("No exercise for standing up, bending or turning is left."),
}
HOW_ABOUT: dict[str, str] = {
    "chair": mark(
        "A firm seat would open up more of them, and the edge of a sofa or bed counts: "
        "if you have one, change your things and try again."
    ),
    "wall": mark(
        "A free piece of wall or a closed door would open up more of them: "
        "if you have one, change your things and try again."
    ),
}
ADVICE = mark(
    "Easy walking and slow breathing are a good session too. "
    "A physiotherapist can see you move and choose with you."
)


def nothing_fits(
    eligible: Mapping[str, Exercise], *, situation: Situation, trace: tuple[str, ...]
) -> Recommendation:
    """
    Return a recommendation without steps that says honestly why.

    Args:
        eligible: The exercises that the person may use, by slug.
        situation: The person on this day.
        trace: What was decided so far.

    Returns:
        No steps, and ``why`` in plain words with what to do instead.
    """
    left = {exercise.kind for exercise in eligible.values()}
    missing = [text for kind, text in MISSING.items() if kind not in left]
    things = [text for thing, text in HOW_ABOUT.items() if thing not in situation.profile.equipment]
    return _without_steps(
        situation,
        trace=(*trace, "nothing fits"),
        why=paragraph_of(map(say, (NOTHING_FITS, *missing, *things[:1], ADVICE))),
    )


def paused(situation: Situation) -> Recommendation:
    """Return a recommendation without steps for somebody whose practice asks for a pause."""
    return _without_steps(
        situation, trace=("paused",), why=situation.profile.standing.pause, paused=True
    )


def _without_steps(
    situation: Situation, *, trace: tuple[str, ...], why: str, paused: bool = False
) -> Recommendation:
    return Recommendation(
        routine=None,
        minutes=situation.profile.minutes,
        total_seconds=0,
        steps=(),
        needs=situation.needs,
        trace=trace,
        why=why,
        paused=paused,
    )
