"""
Time in a picture: when each moment is reached, and elements that change with it.

A movement runs there and back: hold, move with a cosine ease, hold, move back. It is played
twice and then stays at the start, so that nothing moves for long beside a text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, pi

from assessment.figures.svg import element, number

FIRST_HOLD = 0.7
LAST_HOLD = 0.9
PASSING_HOLD = 0.54
MOVE = 1.5
CYCLES = 2


@dataclass(frozen=True, slots=True)
class Film:
    """
    Moments in time; a still has only one.

    Attributes:
        progress: How far the movement is at each moment, 0 at the first key.
        seconds: When that is.
    """

    progress: tuple[float, ...]
    seconds: tuple[float, ...] = (0.0,)

    def element(
        self,
        name: str,
        changing: Mapping[str, Sequence[str]],
        content: str = "",
        /,
        **fixed: str | int,
    ) -> str:
        """
        Write an element whose attributes change.

        Args:
            name: Its name.
            changing: Each attribute's value at every moment.
            content: The markup inside it.
            **fixed: Attributes that stay.

        Returns:
            The element as at the first moment, with an animation for each attribute that moves.
        """
        inside = "".join(
            self._animation(attribute, values=values)
            for attribute, values in changing.items()
            if len(set(values)) > 1
        )
        first = {attribute: values[0] for attribute, values in changing.items()}
        return element(name, inside + content, **fixed, **first)

    def shown(self, content: str, *, visible: Sequence[bool]) -> str:
        """
        Write a group that is there at some moments only.

        Args:
            content: What is in it.
            visible: Whether it is seen, at every moment.

        Returns:
            The group, switched half way between two moments.
        """
        if all(visible):
            return content
        times, values = [0.0], [visible[0]]
        for index, (before, after) in enumerate(pairwise(visible)):
            if after != before:
                times.append((self.seconds[index] + self.seconds[index + 1]) / 2)
                values.append(after)
        words = ["inline" if value else "none" for value in values]
        switch = self._animate("display", times=times, values=words, calcMode="discrete")
        return element("g", switch + content, display=words[0])

    def _animation(self, attribute: str, *, values: Sequence[str]) -> str:
        return self._animate(attribute, times=self.seconds, values=values)

    def _animate(
        self, attribute: str, *, times: Sequence[float], values: Sequence[str], **more: str
    ) -> str:
        length = self.seconds[-1]
        return element(
            "animate",
            attributeName=attribute,
            dur=f"{number(length)}s",
            repeatCount=CYCLES,
            fill="freeze",
            **more,
            keyTimes=";".join(number(time / length, places=3) for time in times),
            values=";".join(values),
        )


def film_of(stops: Sequence[int], *, samples: int) -> Film:
    """
    Plan a movement there and back.

    Args:
        stops: The keys at which it rests, from the first to the last.
        samples: How many steps it takes from key to key.

    Returns:
        The moments and when they are reached.
    """
    progress, seconds = [float(stops[0])], [0.0]
    legs = [*pairwise(stops), *pairwise(reversed(stops))]
    now = 0.0
    for index, (start, end) in enumerate(legs):
        now += _hold(index, legs=len(legs))
        steps = samples * abs(end - start)
        for step in range(steps + 1):
            share = step / steps
            progress.append(round(start + (end - start) * share, 4))
            seconds.append(now + MOVE * _eased(share))
        now += MOVE
    return Film(progress=tuple(progress), seconds=tuple(seconds))


def running_time(stops: Sequence[int]) -> float:
    """
    Say how long a movement is played.

    Args:
        stops: The keys at which it rests, from the first to the last.

    Returns:
        Seconds from the first moment to the last of all cycles.
    """
    return CYCLES * film_of(stops, samples=1).seconds[-1]


def turning_points(running: float) -> tuple[float, float, float, float]:
    """
    Say when a movement leaves, arrives at the end, turns back and is home again.

    Args:
        running: How long it is played, as ``running_time`` says.

    Returns:
        The four seconds within the first of the cycles.
    """
    cycle = running / CYCLES
    way = (cycle - FIRST_HOLD - LAST_HOLD) / 2
    end = FIRST_HOLD + way
    return FIRST_HOLD, end, end + LAST_HOLD, cycle


def _hold(index: int, *, legs: int) -> float:
    if index == 0:
        return FIRST_HOLD
    return LAST_HOLD if index == legs // 2 else PASSING_HOLD


def _eased(share: float) -> float:
    """When a share of the way is done, if speed rises and falls like a cosine."""
    return acos(1 - 2 * share) / pi
