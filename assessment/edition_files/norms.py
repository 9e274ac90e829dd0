"""Read norms.csv: the comparison groups of every movement, each row with its source and status."""

from pathlib import Path

from assessment.domain.protocol import Movement, Norm, Sex, Source
from assessment.edition_files.bands import Band, band_problems
from config.content_files.known import Known
from config.content_files.opening import open_csv, spoken
from config.content_files.row import Row

COLUMNS = (
    "movement", "sex", "age_min", "age_max", "mean", "sd", "n", "unit",
    "source_key", "grade", "status",
)  # fmt: skip
GRADES = ("published", "derived", "estimated")
SEXES: dict[str, Sex | None] = {Sex.FEMALE: Sex.FEMALE, Sex.MALE: Sex.MALE, "all": None}
BAND_COLUMNS = {"movement", "sex", "age_min", "age_max"}
OLDEST = 120


def read_norms(
    path: Path, *, movements: Known[Movement], sources: Known[Source], problems: list[str]
) -> tuple[Norm, ...]:
    """Return the norms, each checked by itself, and all of them for gaps between the ages."""
    before = len(problems)
    rows = open_csv(path, columns=COLUMNS, problems=problems)
    # A line that could not be read, or names no movement, may be the very one that fills a gap.
    all_placed = len(problems) == before
    norms: list[Norm] = []
    bands: list[Band] = []
    unsure: set[str] = set()
    for line, row in rows:
        norm = _norm(row, movements=movements, sources=sources)
        all_placed = all_placed and "movement" not in row.faulty
        if row.faulty & BAND_COLUMNS:
            unsure.add(norm.movement)
        else:
            bands.append(Band.of(norm, line=line))
        if row.sound:
            norms.append(norm)
    if all_placed:
        expected = set(movements.names or ()) - unsure
        sure = [band for band in bands if band.movement not in unsure]
        problems += [f"{spoken(path)}, {line}" for line in band_problems(sure, movements=expected)]
    return tuple(norms)


def _norm(row: Row, *, movements: Known[Movement], sources: Known[Source]) -> Norm:
    norm = Norm(
        movement=row.text("movement"),
        sex=_sex(row),
        age_min=_age(row, key="age_min"),
        age_max=_age(row, key="age_max"),
        mean=row.number("mean"),
        sd=row.positive("sd"),
        n=row.optional_whole("n"),
        source=row.text("source_key"),
        grade=row.text("grade"),
        status=row.text("status"),
    )
    if norm.n is not None and "n" not in row.faulty and norm.n < 1:
        row.refuse("n", because=f"must be at least 1, but is {norm.n}")
    if not row.faulty & {"age_min", "age_max"} and norm.age_min > norm.age_max:
        row.refuse("age_min", because=f"{norm.age_min} is above age_max {norm.age_max}")
    if "grade" not in row.faulty and norm.grade not in GRADES:
        row.refuse("grade", because=f"must be one of {', '.join(GRADES)}, but is {norm.grade!r}")
    if "source_key" not in row.faulty and not sources.knows(norm.source):
        row.refuse("source_key", because=f"{norm.source} is not a key of sources.csv")
    if "movement" not in row.faulty and not movements.knows(norm.movement):
        row.refuse("movement", because=f"there is no movement {norm.movement} in movements.toml")
    _check_against_movement(row, norm=norm, movement=movements.values.get(norm.movement))
    return norm


def _check_against_movement(row: Row, *, norm: Norm, movement: Movement | None) -> None:
    unit = row.text("unit")
    if movement is None:
        return
    if "unit" not in row.faulty and unit != movement.unit:
        row.refuse(
            "unit", because=f"is {unit}, but {movement.slug} is measured in {movement.unit.value}"
        )
    if "mean" not in row.faulty and not movement.low <= norm.mean <= movement.high:
        row.refuse(
            "mean",
            because=f"{norm.mean:g} lies outside the bounds of {movement.slug}, "
            f"{movement.low:g} to {movement.high:g}",
        )


def _sex(row: Row) -> Sex | None:
    sex = row.text("sex")
    if "sex" not in row.faulty and sex not in SEXES:
        row.refuse("sex", because=f"must be F, M or all, but is {sex!r}")
    return SEXES.get(sex)


def _age(row: Row, *, key: str) -> int:
    age = row.whole(key)
    if key not in row.faulty and not 0 <= age <= OLDEST:
        row.refuse(key, because=f"must be an age from 0 to {OLDEST}, but is {age}")
    return age
