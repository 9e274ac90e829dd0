"""
What the player is given: the timeline with its words, and nothing about health.

Names of keys are those that the modules of static/js/player.js read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from assessment.figures.film import turning_points
from assessment.services.figures import figure_of
from routines.domain.segments import Segment, TimedStep
from routines.domain.timeline import Timeline
from routines.presenters.coach import SpokenStep, lines_of
from routines.presenters.coach_sides import side_shown
from routines.presenters.plan import StepCard
from routines.presenters.player_words import count_text, kind_word, phase_word, script_words


@dataclass(frozen=True, slots=True)
class PlayerPage:
    """
    ``data`` is what the page hands to the script, ready for JSON.

    The rest is what the player shows before the script has started: how long the routine
    takes, and the first word and number.
    """

    data: dict[str, object]
    total: str
    word: str
    left: str


def present_player(timeline: Timeline, *, cards: Sequence[StepCard]) -> PlayerPage:
    """Return all that the player is given. Steps count from 0, which is the arrival."""
    spoken = tuple(
        SpokenStep(name=card.name, cue=card.cue, timed=step)
        for card, step in zip(cards, timeline.steps, strict=True)
    )
    arrive: dict[str, object] = {"name": gettext("Arrive"), "text": gettext("Three slow breaths")}
    close: dict[str, object] = {"name": gettext("Well done"), "text": ""}
    segments = [
        _segment(segment, step=_step_of(segment, timeline=timeline))
        | {
            "lines": [
                [line.at, line.text, int(line.announced)]
                for line in lines_of(timeline.segments, at, steps=spoken)
            ]
        }
        for at, segment in enumerate(timeline.segments)
    ]
    minutes, seconds = divmod(sum(segment.seconds for segment in timeline.segments), 60)
    first = timeline.segments[0]
    return PlayerPage(
        data={
            "steps": [arrive, *(_step(card) for card in cards), close],
            "segments": segments,
            "words": script_words(),
        },
        total=f"{minutes}:{seconds:02d}",
        word=phase_word(first.phases[0].cue) if first.phases else kind_word(first.kind),
        left=str(first.phases[0].seconds if first.phases else first.seconds),
    )


def _step(card: StepCard) -> dict[str, object]:
    shown: dict[str, object] = {"name": card.name, "text": card.cue}
    figure = figure_of(card.slug)
    if figure and figure.seconds:
        shown["film"] = [round(moment, 2) for moment in turning_points(figure.seconds)]
    return shown


def _step_of(segment: Segment, *, timeline: Timeline) -> TimedStep | None:
    known = 0 < segment.step <= len(timeline.steps)
    return timeline.steps[segment.step - 1] if known else None


def _segment(segment: Segment, *, step: TimedStep | None) -> dict[str, object]:
    shown: dict[str, object] = {
        "kind": segment.kind.value,
        "seconds": segment.seconds,
        "step": segment.step,
        "word": kind_word(segment.kind),
    }
    if segment.side and step:
        shown |= {
            "side": segment.side.name.lower(),
            "where": side_shown(step, side=segment.side),
        }
    if segment.phases:
        shown["phases"] = [
            [phase.cue.value, phase_word(phase.cue), phase.seconds] for phase in segment.phases
        ]
    if segment.of and step:
        counts = segment.phases or segment.of > 1
        shown |= {"number": segment.number} if segment.phases else {}
        shown |= {"count": count_text(segment, mode=step.mode)} if counts else {}
    return shown
