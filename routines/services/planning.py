"""
Make, keep and change the plan that hangs on one assessment.

A plan is made once for each length. While what it was made from stays the same, the
person keeps it with all they swapped; an editor's change counts for the next plan. On the
first look of another day its doses follow what was practised.
"""

import hashlib
import json
from dataclasses import fields, is_dataclass, replace
from typing import Any

from django.utils import timezone

from assessment.domain.protocol import Edition
from assessment.domain.results import Outcome
from assessment.services.outcome import OwnedOutcome, edition
from routines.domain.plan import PlannedStep, Profile
from routines.domain.recommendation import recommend
from routines.domain.refit import refit
from routines.domain.situation import Situation, situation_of
from routines.domain.swap import NoSuchPosition, swap
from routines.domain.variety import is_due, refreshed
from routines.models import Plan
from routines.services.catalogue import again_if_gone, kept_catalogue, shipped_content
from routines.services.history import History, history_of
from routines.services.stored_plans import found_plan, planned_step, replace_plan, store_plan

__all__ = [
    "NoAlternative",
    "NoSuchPosition",
    "digest_of",
    "fit_again",
    "make_plan",
    "situation_today",
    "swap_step",
    "up_to_date",
]


class NoAlternative(LookupError):
    """Nothing else of the same kind suits the person."""


@again_if_gone
def make_plan(owned: OwnedOutcome, *, minutes: int) -> Plan:
    """Return this assessment's plan for these minutes, made anew if there is none that holds."""
    digest = digest_of(owned.outcome)
    present = found_plan(assessment_id=owned.assessment_id, minutes=minutes)
    if present is not None and present.holds(digest):
        return up_to_date(Plan.objects.get(pk=present.key), owned=owned)
    seed = f"{timezone.localdate():%Y-%m-%d} {owned.person}"
    history = _history(owned)
    recommendation = recommend(
        kept_catalogue(),
        _profile(owned, minutes=minutes, seed=seed, history=history),
        edition=_edition(owned.outcome),
        words=shipped_content().words,
    )
    return store_plan(
        owned,
        is_present=present is not None,
        recommendation=recommendation,
        history=history,
        seed=seed,
        digest=digest,
    )


def up_to_date(plan: Plan, *, owned: OwnedOutcome) -> Plan:
    """Return the plan fitted for today, after what was practised; once a day."""
    if plan.fitted_on != timezone.localdate():
        fit_again(plan, owned=owned)
    return plan


@again_if_gone
def fit_again(plan: Plan, *, owned: OwnedOutcome) -> None:
    """Fit the plan's five anew for today. What a gentler day put in their place goes again."""
    history = _history(owned)
    catalogue, words = kept_catalogue(), shipped_content().words
    profile = _profile(owned, minutes=plan.minutes, seed=plan.seed, history=history)
    used = _edition(owned.outcome)
    recommendation = refit(
        catalogue,
        profile,
        edition=used,
        words=words,
        five=plan.five,
        routine=plan.five_routine or None,
    )
    kept = list(recommendation.five) == plan.five
    if kept and is_due(history.standing, since=plan.five_since, today=timezone.localdate()):
        recommendation = refreshed(
            recommendation, catalogue=catalogue, profile=profile, edition=used, words=words
        )
    replace_plan(plan, recommendation=recommendation, history=history)


@again_if_gone
def swap_step(plan: Plan, *, owned: OwnedOutcome, position: int) -> None:
    """
    Put the next best exercise of the same kind at one position and fit the doses again.

    Reads the plan's steps, which ``with_steps()`` has at hand. Two clicks at once
    make the same swap, not two.

    Raises:
        NoSuchPosition: If the plan has no step there.
        NoAlternative: If nothing else suits; the plan is then as it was.
    """
    history = _history(owned)
    swapped = swap(
        kept_catalogue(),
        _profile(owned, minutes=plan.minutes, seed=plan.seed, history=history),
        edition=_edition(owned.outcome),
        words=shipped_content().words,
        steps=_steps_to_swap(plan, position=position),
        position=position,
        routine=plan.routine_slug or None,
    )
    if swapped is None:
        raise NoAlternative(f"nothing else for step {position}")
    replace_plan(plan, recommendation=swapped, history=history)


def _steps_to_swap(plan: Plan, *, position: int) -> tuple[PlannedStep, ...]:
    """Return the steps as they were before practice moved them, but for the one to swap."""
    steps = [planned_step(step) for step in plan.steps.all()]
    if plan.routine_slug != plan.five_routine or len(plan.five) != len(steps):
        return tuple(steps)
    return tuple(
        step if place == position else replace(step, exercise=slug)
        for place, (step, slug) in enumerate(zip(steps, plan.five, strict=True), start=1)
    )


def situation_today(plan: Plan, *, owned: OwnedOutcome) -> Situation:
    """Return the person's situation today, as the plan was fitted to it."""
    catalogue, words = kept_catalogue(), shipped_content().words
    return situation_of(
        _profile(owned, minutes=plan.minutes, seed=plan.seed, history=_history(owned)),
        rules=catalogue.rules,
        edition=_edition(owned.outcome),
        words=words,
    )


def digest_of(outcome: Outcome) -> str:
    """Return a fingerprint that changes when anything about the outcome does."""
    text = json.dumps(outcome, default=_plain, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> object:
    """Return what JSON can hold: the fields of a value, or a set in order, which it has not."""
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return sorted(value)


def _history(owned: OwnedOutcome) -> History:
    return history_of(owned.person, assessment_id=owned.assessment_id, now=timezone.now())


def _profile(owned: OwnedOutcome, *, minutes: int, seed: str, history: History) -> Profile:
    outcome = owned.outcome
    return Profile(
        scores=outcome.scores,
        limits=outcome.limits,
        equipment=outcome.equipment,
        discomfort=outcome.discomfort,
        minutes=minutes,
        painful=outcome.painful,
        recent=history.recent,
        unlocked=history.unlocked,
        standing=history.standing,
        seed=seed,
    )


def _edition(outcome: Outcome) -> Edition:
    return edition(outcome.scores.edition if outcome.scores else None)
