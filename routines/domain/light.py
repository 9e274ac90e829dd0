"""
The traffic light while practising: what to do when an exercise hurts.

Green (0-2) goes on, amber (3-5) goes on smaller, red (6-10) stops this exercise. Sharp,
catching or spreading pain, new tingling or numbness stops the session, whatever the number.
The cuts are borrowed from other conditions, as ``day.py`` says.
"""

from enum import StrEnum

from routines.domain.day import Day, day_of_discomfort


class Light(StrEnum):
    """What to do now."""

    GO_ON = "go-on"
    SMALLER = "smaller"
    STOP_EXERCISE = "stop-exercise"
    STOP_SESSION = "stop-session"


_BY_COLOUR: dict[Day, Light] = {
    Day.GREEN: Light.GO_ON,
    Day.AMBER: Light.SMALLER,
    Day.RED: Light.STOP_EXERCISE,
}


def light_of(discomfort: int | None, *, sharp: bool) -> Light:
    """
    Say what to do when an exercise hurts.

    Args:
        discomfort: 0-10 right now, or ``None`` where not said.
        sharp: Whether it is sharp, catching or spreading, or brings tingling or numbness.

    Returns:
        What to do; with neither said it is to go on smaller, the careful reading of "it hurts".
    """
    if sharp:
        return Light.STOP_SESSION
    return Light.SMALLER if discomfort is None else _BY_COLOUR[day_of_discomfort(discomfort)]


def colour_of(discomfort: int | None, *, sharp: bool) -> Day:
    """Return the colour that an exercise had while it was done; sharp pain is red."""
    light = light_of(discomfort, sharp=sharp)
    return next((day for day, told in _BY_COLOUR.items() if told is light), Day.RED)
