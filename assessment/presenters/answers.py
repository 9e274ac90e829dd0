"""How an answer is spoken of: on the movement page, the check page and the results."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from assessment.domain.answers import Answer
from assessment.domain.protocol import Method, Movement, Side, SkipReason, Unit
from assessment.models import method_choices, side_choices
from assessment.presenters.lengths import in_reading_order, shown_value
from assessment.services.answers import AnswersByMovement
from assessment.services.journey import Journey
from config.remembered import remembered

SKIP_TEXTS: dict[SkipReason, str] = {
    SkipReason.PAIN: gettext_noop("Left out because it hurt."),
    SkipReason.CANNOT: gettext_noop("Left out because you couldn't do it."),
    SkipReason.UNSAFE: gettext_noop("Left out because it is not safe for you."),
}


def side_text(side: Side | None) -> str:
    """Return the word for a side as it stands alone: "Left"."""
    return dict(side_choices())[side.value] if side else ""


def side_word(side: Side | None) -> str:
    """Return the word for a side before its value: "left 30°"."""
    return {Side.LEFT: gettext("left"), Side.RIGHT: gettext("right"), None: ""}[side]


def called(movement: Movement, *, side: Side | None) -> str:
    """Return a movement's title, with its side where it has one."""
    if side is None:
        return movement.title
    text = gettext("{movement}, left") if side is Side.LEFT else gettext("{movement}, right")
    return text.format(movement=movement.title)


@remembered(most=20)
def method_text(method: Method) -> str:
    """Return the way to measure as it stands alone: "By eye"."""
    return dict(method_choices())[method.value]


def method_word(method: Method) -> str:
    """Return the way to measure as it stands in a list: "by eye"."""
    words = {
        Method.EYE: gettext("by eye"),
        Method.TAPE: gettext("tape measure"),
        Method.PHONE: gettext("phone"),
    }
    return words[method]


@remembered(most=20)
def skip_text(reason: SkipReason) -> str:
    """Return why something was left out."""
    return gettext(SKIP_TEXTS[reason])


def value_text(value: float, unit: Unit) -> str:
    """Return a value as the method has it, in its own unit: 32.5°, -8 cm."""
    number = f"{value:.1f}".removesuffix(".0").replace("-", "\N{MINUS SIGN}")
    text = gettext("{number}°") if unit is Unit.DEGREES else gettext("{number} cm")
    return in_reading_order(text.format(number=in_reading_order(number)))


def answer_text(answer: Answer, movement: Movement) -> str:
    """Return one side's answer in words; a card is named by what it shows."""
    side = side_text(answer.side)
    if answer.value is None:
        text = gettext("{side}: not measured") if side else gettext("Not measured")
        return text.format(side=side)
    if answer.level is not None:
        shown = movement.level(answer.level).label
    else:
        shown = shown_value(answer.value, movement.unit)
    return gettext("{side}: {shown}").format(side=side, shown=shown) if side else shown


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One movement on the check page."""

    slug: str
    title: str
    answers: tuple[str, ...]
    method: str
    skipped: str | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One movement that is not part of this person's test, and why."""

    title: str
    because: str


def check_rows(journey: Journey, answers: AnswersByMovement) -> list[CheckRow]:
    """Return what was answered, movement by movement, for a last look."""
    return [_check_row(movement, answers.get(movement.slug, ())) for movement in journey.movements]


def left_out_rows(journey: Journey) -> list[LeftOut]:
    """Return the movements that limits or things have left out."""
    return [LeftOut(step.movement.title, step.left_out_because or "") for step in journey.left_out]


def _check_row(movement: Movement, answers: Iterable[Answer]) -> CheckRow:
    listed = tuple(answers)
    measured = [answer for answer in listed if answer.value is not None]
    reason = next((a.skipped for a in listed if a.skipped is not None), None)
    method = next((a.method for a in measured if a.method is not None), None)
    return CheckRow(
        slug=movement.slug,
        title=movement.title,
        answers=tuple(answer_text(a, movement) for a in listed) if measured else (),
        method=method_text(method) if method else "",
        skipped=skip_text(reason) if reason and not measured else None,
    )


def conflict_text(answers: Iterable[Answer], movement: Movement) -> str:
    """Return the sentence for a movement that was answered in another window meanwhile."""
    listed = tuple(answers)
    if listed and all(a.value is None for a in listed):
        return gettext(
            "While this page was open, you left it out in another window. Nothing below is saved "
            "yet. To replace the other answer with this one, save again."
        )
    answered = "; ".join(answer_text(a, movement) for a in listed)
    return gettext(
        "While this page was open, you answered: {answered} in another window. Nothing below is "
        "saved yet. To replace the other answer with this one, save again."
    ).format(answered=answered)
