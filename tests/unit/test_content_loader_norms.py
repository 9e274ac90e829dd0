"""What the loader refuses in norms.csv and sources.csv: one thing broken, one problem named."""

from pathlib import Path

import pytest

from tests.editions import change, copy_edition, problems_of

FIRST = "hip_ir,F,18,39,32.5,7,,deg,REC2_HIP_ROT,derived,"
SECOND = "hip_ir,F,40,59,30.5,7,,deg,REC2_HIP_ROT,estimated,"

# id: (what stands in the file, what it becomes, the problem after "norms.csv, ").
BROKEN = {
    "an_sd_of_nothing": (
        FIRST,
        FIRST.replace(",7,", ",0,"),
        "line 2, sd: must be greater than 0, but is 0",
    ),
    "an_sd_below_nothing": (
        FIRST,
        FIRST.replace(",7,", ",-7,"),
        "line 2, sd: must be greater than 0, but is -7",
    ),
    "a_mean_that_is_no_number": (
        FIRST,
        FIRST.replace("32.5", "32 5"),
        "line 2, mean: must be a number, but is '32 5'",
    ),
    "a_mean_that_is_nan": (
        FIRST,
        FIRST.replace("32.5", "nan"),
        "line 2, mean: must be a number, but is 'nan'",
    ),
    "a_mean_outside_the_bounds": (
        FIRST,
        FIRST.replace("32.5", "325"),
        "line 2, mean: 325 lies outside the bounds of hip_ir, 0 to 70",
    ),
    "an_empty_mean": (
        FIRST,
        FIRST.replace("32.5", ""),
        "line 2, mean: must be a number, but is ''",
    ),
    "an_unknown_sex": (
        FIRST,
        FIRST.replace(",F,", ",W,"),
        "line 2, sex: must be F, M or all, but is 'W'",
    ),
    "half_an_age": (
        FIRST,
        FIRST.replace(",18,", ",18.5,"),
        "line 2, age_min: must be a whole number, but is '18.5'",
    ),
    "an_age_nobody_reaches": (
        FIRST,
        FIRST.replace(",39,", ",390,"),
        "line 2, age_max: must be an age from 0 to 120, but is 390",
    ),
    "ages_the_wrong_way_round": (
        FIRST,
        FIRST.replace(",18,39,", ",39,18,"),
        "line 2, age_min: 39 is above age_max 18",
    ),
    "the_wrong_unit": (
        FIRST,
        FIRST.replace(",deg,", ",cm,"),
        "line 2, unit: is cm, but hip_ir is measured in deg",
    ),
    "an_unknown_grade": (
        FIRST,
        FIRST.replace(",derived,", ",verified,"),
        "line 2, grade: must be one of published, derived, estimated, but is 'verified'",
    ),
    "an_unknown_source": (
        FIRST,
        FIRST.replace("REC2_HIP_ROT", "REC3_HIP_ROT"),
        "line 2, source_key: REC3_HIP_ROT is not a key of sources.csv",
    ),
    "an_unknown_movement": (
        FIRST,
        FIRST.replace("hip_ir", "hip_inward"),
        "line 2, movement: there is no movement hip_inward in movements.toml",
    ),
    "nobody_in_the_study": (
        "10.5,108,deg",
        "10.5,0,deg",
        "line 56, n: must be at least 1, but is 0",
    ),
    "a_missing_status": (
        SECOND + "ESTIMATE: interpolated between 18-39 and the 60-79 anchor",
        SECOND,
        "line 3, status: must be a text that is not empty, but is ''",
    ),
    "a_cell_too_many": (FIRST, f"{FIRST}x,", "line 2: must have 11 cells, but has 12"),
    "a_gap_between_the_ages": (
        SECOND,
        SECOND.replace(",40,", ",45,"),
        "line 3, age_min: hip_ir, sex F, ages 40 to 44 have no row",
    ),
    "ages_that_overlap": (
        SECOND,
        SECOND.replace(",40,", ",38,"),
        "line 3, age_min: hip_ir, sex F, ages 38 to 39 also stand on line 2",
    ),
    "a_row_for_all_beside_rows_for_each": (
        FIRST,
        FIRST.replace(",F,", ",all,"),
        "movement hip_ir, sex: has rows for all and rows for F or M; use one kind",
    ),
    "one_sex_forgotten": (
        "aslr,M,18,79",
        "aslr,F,80,89",
        "movement aslr, sex: has no row for M",
    ),
    "ages_for_one_sex_only": (
        "aslr,M,18,79",
        "aslr,M,20,79",
        (
            "movement aslr, age_min and age_max: must cover the same ages, "
            "but are F from 18 to 79, M from 20 to 79"
        ),
    ),
    "an_unknown_column": (
        "movement,sex,age_min",
        "movement,sex,age_from",
        (
            "line 1: the columns must be movement,sex,age_min,age_max,mean,sd,n,unit,source_key,"
            "grade,status, but are movement,sex,age_from,age_max,mean,sd,n,unit,source_key,"
            "grade,status"
        ),
    ),
}


@pytest.mark.parametrize(("old", "new", "problem"), BROKEN.values(), ids=BROKEN)
def test_refuses(tmp_path: Path, old: str, new: str, problem: str) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file="norms.csv", old=old, new=new)

    assert problems_of(folder) == (f"content/1/norms.csv, {problem}",)


def test_refuses_a_movement_without_a_norm(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    norms = (folder / "norms.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "norms.csv").write_text("".join(norms[:-1]), encoding="utf-8")

    assert problems_of(folder) == ("content/1/norms.csv, movement figure_four_height: has no row",)


def test_finds_a_gap_behind_a_band_that_holds_a_shorter_one(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file="norms.csv", old=FIRST, new=FIRST.replace(",39,", ",59,"))

    assert problems_of(folder) == (
        "content/1/norms.csv, line 3, age_min: hip_ir, sex F, ages 40 to 59 also stand on line 2",
    )


def test_refuses_two_sources_of_one_key(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(folder, file="sources.csv", old="\nhallaceli2014,", new="\nijpot_hiprot,")

    assert problems_of(folder) == (
        "content/1/sources.csv, line 4, key: ijpot_hiprot stands here for the second time",
    )


def test_refuses_a_source_without_a_title(tmp_path: Path) -> None:
    folder = copy_edition(tmp_path)
    change(
        folder,
        file="sources.csv",
        old="Thoraco-lumbar rotation goniometry",
        new="",
    )

    assert problems_of(folder) == (
        "content/1/sources.csv, line 11, title: must be a text that is not empty, but is ''",
    )
