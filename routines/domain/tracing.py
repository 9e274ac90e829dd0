"""The trace: what was decided and why not otherwise, in lines that a person can read."""

from collections.abc import Iterator, Mapping, Sequence

from routines.domain.choice import Option
from routines.domain.situation import Situation
from routines.domain.slots import Origin, Slot
from routines.domain.starting_point import StartingPoint

RUNNERS_UP = 3


def situation_lines(situation: Situation) -> Iterator[str]:
    """Say the day, the needs, the findings and the sides that lead."""
    discomfort = situation.profile.discomfort
    said = "not said" if discomfort is None else f"{discomfort} out of 10"
    yield f"day: {situation.day}, discomfort {said}, level up to {situation.level_cap}"
    needs = ", ".join(f"{zone} {need:.2f}" for zone, need in situation.needs.items())
    weakest = situation.weakest
    standing = weakest.zone or "none"
    if weakest.zone is not None:
        standing += ", close to the others" if weakest.close else ""
        standing += ", far below the others" if weakest.stands_out else ""
    yield f"needs: {needs}; lowest: {standing}"
    for finding in situation.findings:
        yield f"finding: {finding.movement}, z {finding.z:.2f}, {finding.text}"
    for lead in situation.side_leads:
        yield f"side: {lead.movement}, tighter {lead.tighter}"


def ruled_out_lines(ruled_out: Mapping[str, str]) -> Iterator[str]:
    """Say which exercises are out, grouped by what rules them out."""
    for reason in sorted(set(ruled_out.values())):
        slugs = ", ".join(slug for slug, why in ruled_out.items() if why == reason)
        yield f"ruled out by {reason}: {slugs}"


def start_line(chosen: StartingPoint, *, ranked: Sequence[StartingPoint]) -> str:
    """Say which stored routine was started from, and the runners-up with their points."""
    others = [point for point in ranked if point is not chosen][:RUNNERS_UP]
    then = ", ".join(f"{point.routine.slug} {point.points:.2f}" for point in others)
    line = f"routine: {chosen.routine.slug} {chosen.points:.2f}"
    return f"{line}; then {then}" if then else line


def step_lines(
    five: Sequence[Option], *, slots: Sequence[Slot], ruled_out: Mapping[str, str]
) -> Iterator[str]:
    """Say for every place whether the stored exercise was kept, and if not, why."""
    for place, (option, slot) in enumerate(zip(five, slots, strict=True), start=1):
        chosen, stored = option.candidate, slot.step.exercise
        line = f"step {place}: {chosen.exercise.slug}, {chosen.origin}"
        if chosen.origin is not Origin.STORED:
            line += f" for {stored}, {_why_not(stored, slot=slot, ruled_out=ruled_out)}"
        yield f"{line} (worth {chosen.worth:.2f})"


def _why_not(stored: str, *, slot: Slot, ruled_out: Mapping[str, str]) -> str:
    if stored in ruled_out:
        return f"ruled out by {ruled_out[stored]}"
    worth = [one.worth for one in slot.candidates if one.exercise.slug == stored]
    if not worth:
        return f"which is no {slot.kind} exercise"
    return f"worth {worth[0]:.2f} there and a worse fit with the rest"
