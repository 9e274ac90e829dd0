"""What the loader refuses in safety.toml: one thing broken, one problem named."""

from pathlib import Path

import pytest

from tests.editions import change, copy_edition, problems_of

# id: (what stands in the file, what it becomes, the problem after "safety.toml, ").
BROKEN = {
    "a_limit_that_skips_an_unknown_movement": (
        'skips = ["toe_touch"]',
        'skips = ["toe_tuch"]',
        "limit dizziness, skips: there is no movement toe_tuch in movements.toml",
    ),
    "a_limit_without_a_reason": (
        'because = "you told us that your neck is sore"\n',
        "",
        "limit neck_sore, because: is missing",
    ),
    "a_misspelt_key_of_a_limit": (
        'because = "you told us that your neck is sore"',
        'because = "you told us that your neck is sore"\nskip = []',
        "limit neck_sore, skip: is not a known key; did you mean skips?",
    ),
    "two_limits_of_one_slug": (
        'slug = "wrist_sore"',
        'slug = "cannot_kneel"',
        "limit cannot_kneel, slug: is used by an earlier limit too",
    ),
    "advice_for_an_unknown_limit": (
        "long_morning_stiffness = ",
        "morning_stiffness = ",
        "advice, morning_stiffness: there is no limit of this name",
    ),
    "a_stop_list_without_an_ending": (
        'ending_title = "Please get help now"\n',
        "",
        "list emergency, ending_title: is missing",
    ),
    "another_stop_list_than_the_page_asks": (
        'slug = "see_first"',
        'slug = "see_someone"',
        "stop_list: must be emergency and see_first, but is emergency and see_someone",
    ),
    "a_missing_disclaimer": (
        "disclaimer = ",
        "disclaimr = ",
        "disclaimer: is missing",
    ),
}


@pytest.mark.parametrize(("old", "new", "problem"), BROKEN.values(), ids=BROKEN)
def test_refuses(tmp_path: Path, old: str, new: str, problem: str) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file="safety.toml", old=old, new=new)

    assert f"content/1/safety.toml, {problem}" in problems_of(folder)


def test_refuses_a_stop_list_without_signs(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    text = (folder / "safety.toml").read_text(encoding="utf-8")
    start = text.index("signs = [")
    end = text.index("]\n", start) + 1
    (folder / "safety.toml").write_text(f"{text[:start]}signs = []{text[end:]}", encoding="utf-8")

    assert problems_of(folder) == (
        "content/1/safety.toml, list emergency, signs: must not be empty",
    )
