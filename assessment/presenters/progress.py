"""The Progress page: a person's last tests beside one another, with what they can say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext, gettext_noop, ngettext

from assessment.domain.protocol import Edition, Method
from assessment.domain.results import Scores, ZoneScore
from assessment.domain.zones import ZONE_LETTERS, Zone, zone_label
from assessment.presenters.movement_progress import MovementProgress, movement_progress
from assessment.presenters.trend import Reading, Scale, Trend, trend
from assessment.presenters.verdicts import Verdict, ends_of, zone_verdict
from assessment.services.progress import FinishedTest

SCORES = Scale(low=0, high=100, step=25, direction=1)
NOTHING = gettext_noop("Two finished tests are needed to compare anything.")


@dataclass(frozen=True, slots=True)
class TestDay:
    """One test as a column: its results, and the day."""

    public_id: UUID
    finished_at: datetime


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what it is, and its value in each test."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ZoneProgress:
    """One zone: its picture, what the tests say, and each test's score in words."""

    slug: str
    label: str
    letter: str
    trend: Trend
    verdicts: tuple[Verdict, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ZoneSince:
    """One zone in one line: what has become of it since the test before."""

    label: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """
    Everything on the Progress page; zones and movements are empty below two tests.

    ``by_eye`` is true if the last test was read by eye alone, so that only much change shows.
    """

    days: tuple[TestDay, ...]
    zones: tuple[ZoneProgress, ...]
    movements: tuple[MovementProgress, ...]
    sentence: str
    by_eye: bool = False

    @property
    def last(self) -> TestDay:
        """The newest test."""
        return self.days[-1]

    @property
    def mixed(self) -> bool:
        """Whether any movement was not read in the same way every time."""
        return any(movement.mixed for movement in self.movements)

    @property
    def zone_rows(self) -> tuple[Row, ...]:
        """Every score in words."""
        return tuple(Row(zone.label, zone.cells) for zone in self.zones)

    @property
    def movement_rows(self) -> tuple[Row, ...]:
        """Every measured value in words."""
        return tuple(
            Row(side.called, side.cells) for movement in self.movements for side in movement.sides
        )

    @property
    def compared(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.zones)


def present_progress(tests: Sequence[FinishedTest], *, edition: Edition) -> ProgressPage:
    """Put tests, the oldest first, into pictures and words; ``edition`` is the last one's."""
    days = tuple(TestDay(test.public_id, test.finished_at) for test in tests)
    if len(tests) < 2:
        return ProgressPage(days, (), (), gettext(NOTHING))
    zones = tuple(_zone(zone, tests, edition=edition) for zone in Zone)
    movements = movement_progress(tests, edition=edition)
    by_eye = {side.method for side in tests[-1].scores.movements} == {Method.EYE}
    return ProgressPage(days, zones, movements, _sentence(zones), by_eye=by_eye)


def since_before(
    scores: Scores, *, before: FinishedTest, edition: Edition
) -> tuple[ZoneSince, ...]:
    """Return what a test says of each zone against the one before."""
    return tuple(
        ZoneSince(zone_label(zone), zone_verdict(edition, zone, before=before, after=scores))
        for zone in Zone
    )


def _zone(zone: Zone, tests: Sequence[FinishedTest], *, edition: Edition) -> ZoneProgress:
    *earlier, last = tests
    scores = [test.scores.zone(zone) for test in tests]
    readings = [
        Reading(place, value=score.score, low=score.low, high=score.high)
        for place, score in enumerate(scores)
        if score.score is not None
    ]
    return ZoneProgress(
        slug=zone.value,
        label=zone_label(zone),
        letter=ZONE_LETTERS[zone],
        trend=trend(readings, places=len(tests), scale=SCORES, text=lambda value: f"{value:g}"),
        verdicts=tuple(
            zone_verdict(edition, zone, before=before, after=last.scores)
            for before in ends_of(earlier)
        ),
        cells=tuple(_cell(each) for each in scores),
    )


def _cell(score: ZoneScore) -> str:
    if score.score is None:
        return gettext("no score")
    return gettext("{score} ({low} to {high})").format(
        score=score.score, low=score.low, high=score.high
    )


def _sentence(zones: Sequence[ZoneProgress]) -> str:
    changed = sum(zone.verdicts[0].changed for zone in zones)
    if changed:
        return ngettext(
            "{changed} of your 3 zones changed by more than measuring error since the test before.",
            "{changed} of your 3 zones changed by more than measuring error since the test before.",
            changed,
        ).format(changed=changed)
    return gettext(
        "No zone changed by more than measuring error since the test before. "
        "That is common: how it feels often changes first."
    )
