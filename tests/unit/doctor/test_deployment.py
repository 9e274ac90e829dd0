"""What the doctor makes of Django's own checks."""

from django.core.checks import Warning as CheckWarning

from config.doctor.deployment import told
from config.doctor.finding import Verdict


def test_a_warning_is_to_mend_with_its_hint_on_one_line() -> None:
    [finding] = told([CheckWarning("Too\n  much.", hint="Less\nof it.", id="some.W001")])

    assert finding.verdict is Verdict.MEND
    assert str(finding) == "some.W001: Too much. Less of it."


def test_what_the_settings_say_already_is_not_repeated() -> None:
    [finding] = told([CheckWarning("DEBUG.", id="security.W018")])

    assert finding.verdict is Verdict.OK


def test_what_is_silenced_stays_so() -> None:
    [finding] = told([CheckWarning("Preload.", id="security.W021")])

    assert finding.verdict is Verdict.OK
