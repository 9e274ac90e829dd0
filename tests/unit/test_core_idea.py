"""The drawing of the core idea: one person, three places, everything inside the picture."""

import re

from assessment.figures.core_idea import HEIGHT, WIDTH, draw_core_idea


def test_it_names_who_moves_and_who_stays_steady() -> None:
    assert set(draw_core_idea().labels) == {"hips", "thoracic", "lower-back"}


def test_it_draws_the_same_paths_every_time() -> None:
    assert draw_core_idea() == draw_core_idea()


def test_each_letter_stands_inside_the_picture() -> None:
    for label in draw_core_idea().labels.values():
        assert 40 <= label.x <= WIDTH - 40
        assert 40 <= label.y <= HEIGHT - 40


def test_the_way_of_force_starts_at_the_foot() -> None:
    drawn = draw_core_idea()
    found = re.match(r"M(\d+) (\d+)", drawn.chain)
    assert found is not None
    assert abs(int(found[1]) - drawn.foot_x) < 30
    assert drawn.floor_y - int(found[2]) < 60
