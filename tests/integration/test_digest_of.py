"""planning.digest_of: the fingerprint of an outcome, by which a stored plan holds or not."""

import hashlib
import json
from dataclasses import asdict, replace

from django.test import TestCase

from assessment.domain.results import Outcome
from assessment.services.outcome import owned_outcome
from routines.services.planning import digest_of
from tests.plans import finished_assessment


def written_out(outcome: Outcome) -> str:
    """The fingerprint as plans have it that were stored by earlier releases."""
    text = json.dumps(asdict(outcome), default=sorted, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


class DigestTests(TestCase):
    def setUp(self) -> None:
        assessment = finished_assessment(limits=["cannot_kneel"], discomfort=3)
        owner = assessment.person.token_hash
        self.outcome = owned_outcome(assessment.public_id, owner=owner).outcome

    def test_it_is_that_of_earlier_releases(self) -> None:
        assert digest_of(self.outcome) == written_out(self.outcome)

    def test_it_changes_with_anything(self) -> None:
        changed = replace(self.outcome, painful=frozenset({"aslr"}))

        assert digest_of(changed) != digest_of(self.outcome)

    def test_a_day_without_scores_has_one_too(self) -> None:
        untested = replace(self.outcome, scores=None)

        assert digest_of(untested) == written_out(untested)
