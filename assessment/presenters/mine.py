"""Everything held about one person, in words: for the person to read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from django.utils.translation import gettext, gettext_noop

from assessment.domain.age import age_choices
from assessment.domain.answers import Answer
from assessment.domain.listing import in_a_row
from assessment.domain.protocol import Edition, Method, Side, SkipReason
from assessment.domain.translating import say
from assessment.domain.zones import zone_label
from assessment.forms.about_you import AboutForm
from assessment.forms.things import ThingsForm
from assessment.models import sex_choices
from assessment.presenters.answers import answer_text, method_text, method_word, skip_text
from assessment.services.outcome import edition
from assessment.services.takeout.gather import Holding
from assessment.services.takeout.records import (
    MeasurementRecord,
    ShareLinkRecord,
    TestRecord,
    ZoneRecord,
)

NOT_SAID = gettext_noop("Not said")
NOT_ASKED = gettext_noop("Not asked yet")
NONE = gettext_noop("None")


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is held, with its name."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class HeldTest:
    """One test with what was told, measured and shown."""

    public_id: UUID
    started_at: datetime
    finished_at: datetime | None
    told: tuple[Line, ...]
    measured: tuple[Line, ...]
    scores: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class HeldLink:
    """One link to somebody's results."""

    made_at: datetime
    ends_at: datetime
    works: bool


@dataclass(frozen=True, slots=True)
class MinePage:
    """All of it, the newest test first."""

    first_here: datetime
    last_here: datetime
    tests: tuple[HeldTest, ...]
    links: tuple[HeldLink, ...]
    carry_ends_at: datetime | None


def present_mine(holding: Holding, *, now: datetime) -> MinePage:
    """Put what is held into words; ``now`` tells which links still work."""
    carried = holding.carry_link
    return MinePage(
        first_here=holding.person.created_at,
        last_here=holding.person.last_seen_at,
        tests=tuple(_test(test) for test in reversed(holding.tests)),
        links=tuple(_link(link, now=now) for link in holding.share_links),
        carry_ends_at=carried.expires_at if carried and carried.expires_at > now else None,
    )


def _link(link: ShareLinkRecord, *, now: datetime) -> HeldLink:
    ends_at = link.revoked_at or link.expires_at
    return HeldLink(made_at=link.created_at, ends_at=ends_at, works=ends_at > now)


def _test(test: TestRecord) -> HeldTest:
    used = edition(test.edition)
    return HeldTest(
        public_id=test.public_id,
        started_at=test.started_at,
        finished_at=test.completed_at,
        told=_told(test, used),
        measured=tuple(_measured(test.measurements, used)),
        scores=tuple(_score(zone) for zone in test.zone_results),
    )


def _told(test: TestRecord, used: Edition) -> tuple[Line, ...]:
    ages = dict(age_choices())
    yes, no, not_said = gettext("Yes"), gettext("No"), gettext(NOT_SAID)
    sexes = dict(sex_choices())
    limits = {limit.slug: limit.label for limit in used.safety.limits}
    warm = {True: gettext("Warm"), False: gettext("Cold"), None: not_said}[test.warm]
    kneel = {True: yes, False: no, None: not_said}[test.kneel]
    discomfort = not_said
    if test.discomfort is not None:
        discomfort = gettext("{number} out of 10").format(number=test.discomfort)
    return (
        Line(gettext("Age group"), ages.get(test.age_band, gettext(NOT_ASKED))),
        Line(gettext("Comparison group"), sexes.get(test.sex, not_said)),
        Line(gettext("Discomfort that day"), discomfort),
        Line(gettext("Warm or cold"), warm),
        Line(gettext("Limits"), _listed(test.limits, names=limits)),
        Line(gettext("Places"), _listed(test.places, names=_choices(ThingsForm, "places"))),
        Line(gettext("Kneeling"), kneel),
        Line(gettext("Things at hand"), _listed(test.tools, names=_choices(ThingsForm, "tools"))),
        Line(gettext("Way to measure"), method_text(test.method)),
        Line(gettext("One more hip movement"), yes if test.extras else no),
    )


def _choices(form: type[AboutForm | ThingsForm], name: str) -> dict[str, str]:
    return {str(value): str(label) for value, label in form.base_fields[name].choices}  # type: ignore[attr-defined]


def _listed(slugs: Iterable[str] | None, *, names: dict[str, str]) -> str:
    if slugs is None:
        return gettext(NOT_ASKED)
    return "; ".join(names.get(str(slug), str(slug)) for slug in slugs) or gettext(NONE)


def _measured(rows: Iterable[MeasurementRecord], used: Edition) -> Iterable[Line]:
    in_order = sorted(rows, key=lambda row: (row.movement, row.side))
    by_movement = {slug: list(of) for slug, of in groupby(in_order, lambda row: row.movement)}
    for movement in used.movements:
        if movement.slug in by_movement:
            answers = [_answer(row) for row in by_movement[movement.slug]]
            texts = [answer_text(answer, movement) for answer in answers]
            ways = {method_word(a.method) for a in answers if a.method}
            reasons = {skip_text(a.skipped) for a in answers if a.skipped}
            said = gettext("{answers} ({ways}).") if ways else gettext("{answers}.")
            first = said.format(answers="; ".join(texts), ways=in_a_row(sorted(ways)))
            yield Line(movement.title, " ".join([first, *sorted(reasons)]))


def _answer(row: MeasurementRecord) -> Answer:
    return Answer(
        row.movement,
        Side(row.side) if row.side else None,
        value=row.value,
        method=Method(row.method) if row.method else None,
        level=row.level,
        skipped=SkipReason(row.skipped) if row.skipped else None,
    )


def _score(zone: ZoneRecord) -> Line:
    if zone.score is None:
        return Line(zone_label(zone.zone), gettext("No score. {why}").format(why=zone.why))
    wide = zone.low != zone.high
    likely = (
        gettext("{score}, likely {low} to {high}: {word}")
        if wide
        else gettext("{score}, likely the same again: {word}")
    )
    said = likely.format(score=zone.score, low=zone.low, high=zone.high, word=say(zone.word))
    return Line(zone_label(zone.zone), said)
