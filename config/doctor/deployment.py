"""Django's own ``check --deploy``, without what another area says in our words."""

from collections.abc import Iterable, Iterator

from django.core.checks import CheckMessage, run_checks

from config.doctor.finding import Finding, mend, ok
from config.doctor.serving import is_for_others

TOLD_ELSEWHERE = frozenset(
    {
        "security.W008",  # no redirect to https
        "security.W018",  # DEBUG
        "security.W020",  # ALLOWED_HOSTS
        "unwind.E001",
        "unwind.W003",
        "unwind.W004",
        "unwind.W005",
        "unwind.W007",
    }
)


def look() -> Iterator[Finding]:
    """Run every check; those for production only where others may come."""
    yield from told(run_checks(include_deployment_checks=is_for_others()))


def told(messages: Iterable[CheckMessage]) -> Iterator[Finding]:
    """Turn what the checks say into findings."""
    left = [each for each in messages if not each.is_silenced() and each.id not in TOLD_ELSEWHERE]
    for each in left:
        yield mend(f"{each.id}: {_one_line(each.msg)}", _one_line(str(each.hint or "")))
    if not left:
        yield ok("manage.py check has nothing more to say.")


def _one_line(text: str) -> str:
    return " ".join(text.split())
