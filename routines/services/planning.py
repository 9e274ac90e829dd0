"""
Make, keep and change the plan that hangs on one assessment.

A plan is made once for each length. While what it was made from stays the same, the
person keeps it with all they swapped; an editor's change counts for the next plan.
"""

import hashlib
import json
from dataclasses import asdict

from django.utils import timezone

from assessment.domain.protocol import Edition
from assessment.domain.results import Outcome
from assessment.services.outcome import OwnedOutcome, edition
from routines.domain.plan import Profile
from routines.domain.recommendation import recommend
from routines.domain.swap import NoSuchPosition, swap
from routines.models import Plan
from routines.services.catalogue import read_catalogue, shipped_content
from routines.services.history import history_of
from routines.services.stored_plans import planned_step, replace_plan, store_plan

__all__ = ["NoAlternative", "NoSuchPosition", "digest_of", "make_plan", "swap_step"]


class NoAlternative(LookupError):
    """Nothing else of the same kind suits the person."""


def make_plan(owned: OwnedOutcome, *, minutes: int) -> Plan:
    """Return this assessment's plan for these minutes, made anew if there is none that holds."""
    digest = digest_of(owned.outcome)
    present = Plan.objects.filter(assessment_id=owned.assessment_id, minutes=minutes).first()
    if present is not None and present.holds(digest):
        return present
    seed = f"{timezone.localdate():%Y-%m-%d} {owned.person}"
    recommendation = recommend(
        read_catalogue(),
        _profile(owned, minutes=minutes, seed=seed),
        edition=_edition(owned.outcome),
        words=shipped_content().words,
    )
    return store_plan(owned, recommendation=recommendation, seed=seed, digest=digest)


def swap_step(plan: Plan, *, owned: OwnedOutcome, position: int) -> None:
    """
    Put the next best exercise of the same kind at one position and fit the doses again.

    Reads the plan's steps, which ``with_steps()`` has at hand. Two clicks at once
    make the same swap, not two.

    Raises:
        NoSuchPosition: If the plan has no step there.
        NoAlternative: If nothing else suits; the plan is then as it was.
    """
    swapped = swap(
        read_catalogue(),
        _profile(owned, minutes=plan.minutes, seed=plan.seed),
        edition=_edition(owned.outcome),
        words=shipped_content().words,
        steps=tuple(planned_step(step) for step in plan.steps.all()),
        position=position,
        routine=plan.routine_slug or None,
    )
    if swapped is None:
        raise NoAlternative(f"nothing else for step {position}")
    replace_plan(plan, recommendation=swapped)


def digest_of(outcome: Outcome) -> str:
    """Return a fingerprint that changes when anything about the outcome does."""
    # Sets have no order of their own, and a different one in every process.
    text = json.dumps(asdict(outcome), default=sorted, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _profile(owned: OwnedOutcome, *, minutes: int, seed: str) -> Profile:
    outcome = owned.outcome
    history = history_of(owned.person, now=timezone.now())
    return Profile(
        scores=outcome.scores,
        limits=outcome.limits,
        equipment=outcome.equipment,
        discomfort=outcome.discomfort,
        minutes=minutes,
        painful=outcome.painful,
        recent=history.recent,
        unlocked=history.unlocked,
        seed=seed,
    )


def _edition(outcome: Outcome) -> Edition:
    return edition(outcome.scores.edition if outcome.scores else None)
