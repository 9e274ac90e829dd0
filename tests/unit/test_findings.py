"""What single movements say to the routine."""

import pytest

from assessment.content_loader import load_edition
from assessment.domain.protocol import Side
from assessment.domain.results import Scores, SideScore
from assessment.domain.zones import Zone
from routines.domain.findings import (
    Finding,
    SideLead,
    findings_in,
    painful_targets,
    side_leads_in,
)
from tests.profiles import make_scores, shipped_content, side_score, tighter


def findings(*movements: SideScore) -> tuple[Finding, ...]:
    scores = make_scores(movements=movements)
    return findings_in(scores, edition=load_edition(), words=shipped_content().words)


def leads(scores: Scores) -> tuple[SideLead, ...]:
    return side_leads_in(scores, edition=load_edition(), words=shipped_content().words)


def test_the_worse_side_speaks_for_a_movement() -> None:
    [finding] = findings(
        side_score("hip_ir", -0.6, side=Side.LEFT, value=27),
        side_score("hip_ir", -1.4, side=Side.RIGHT, value=20),
    )

    assert (finding.side, finding.z) == (Side.RIGHT, -1.4)
    assert finding.targets == {"hip_internal_rotation"}


@pytest.mark.parametrize(("z", "found"), [(-0.5, 1), (-0.49, 0), (None, 0)])
def test_only_what_lies_clearly_below_the_group_counts(z: float | None, found: int) -> None:
    assert len(findings(side_score("hip_ir", z))) == found


def test_the_lowest_comes_first() -> None:
    found = findings(side_score("hip_er", -0.7), side_score("aslr", -2.0))

    assert [finding.movement for finding in found] == ["aslr", "hip_er"]


def test_a_flagged_side_leads_in_the_zone_that_it_chiefly_measures() -> None:
    [lead] = leads(make_scores(sides=[tighter("knee_to_wall", Side.RIGHT)]))

    assert (lead.tighter, lead.zone) == (Side.RIGHT, Zone.POSTERIOR)


def test_bending_to_a_side_leads_no_exercise() -> None:
    assert leads(make_scores(sides=[tighter("side_bend", Side.LEFT)])) == ()


def test_targets_of_a_movement_that_hurt_know_its_title() -> None:
    painful = painful_targets({"aslr"}, edition=load_edition(), words=shipped_content().words)

    assert painful == {
        "hamstring_length": "Lying straight-leg raise",
        "active_hamstring_control": "Lying straight-leg raise",
    }
