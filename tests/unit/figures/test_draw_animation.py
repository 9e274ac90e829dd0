"""Drawing a moving picture."""

import os
import re
import subprocess
import sys
from itertools import count
from typing import Any

import pytest

from assessment.figures import studio
from assessment.figures.animation import draw_animation
from assessment.figures.outlines import Outline
from assessment.figures.painter import TopologyChanged
from assessment.figures.units import Colour, Unit, draw_units
from tests.unit.figures.poses import make_spec

DRAW = (
    "from tests.unit.figures.poses import make_spec;"
    "from assessment.figures.animation import draw_animation;"
    "print(draw_animation(make_spec(props=['mat'])), end='')"
)


def test_it_draws_equal_text_for_equal_figures() -> None:
    assert draw_animation(make_spec()) == draw_animation(make_spec())


@pytest.mark.parametrize("seed", ["1", "2"])
def test_it_does_not_depend_on_the_process(seed: str) -> None:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", DRAW]
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    assert done.stdout == draw_animation(make_spec(props=["mat"]))


def test_it_draws_a_figure_of_one_pose_that_does_not_move() -> None:
    assert "<animate" not in draw_animation(make_spec(keys=[{}]))


def test_it_blends_a_hand_that_closes_on_the_way() -> None:
    closing = make_spec(keys=[{"gripR": 0}, {"gripR": 1}])
    assert "<animate" in draw_animation(closing)


def test_it_refuses_a_path_whose_commands_change(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths = count(1)

    def growing(**moment: Any) -> dict[str, Unit]:
        line = Outline().then("M", 0, 0)
        for _ in range(next(lengths)):
            line = line.then("l", 1, 1)
        return draw_units(**moment) | {"farmR": Unit(Colour.SKIN, line)}

    monkeypatch.setattr(studio, "draw_units", growing)
    with pytest.raises(TopologyChanged, match="farmR"):
        draw_animation(make_spec())


def test_it_takes_more_samples_for_a_wide_arc() -> None:
    short = make_spec(keys=[{}, {"shoulderR": [20, 6, 0]}])
    wide = make_spec(keys=[{}, {"shoulderR": [170, 6, 0]}])
    assert len(draw_animation(wide)) > len(draw_animation(short)) * 1.3


def test_it_shows_what_is_measured_only_while_the_end_is_held() -> None:
    knee = {"kind": "angle", "at": "kneeR", "from": "hipR", "to": "ankleR"}
    text = draw_animation(make_spec(measure=knee))
    (shown,) = re.findall(r'<g opacity="0"><animate attributeName="opacity".*?values="(.*?)"', text)
    assert shown == "0;0;0;1;1;0;0"
    assert text.count(">120°<") == 1
