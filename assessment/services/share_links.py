"""
Share links: results for somebody else to read, for some days, until the person stops it.

There is one at a time for each result. Its address is known only to those who were given it: the
database holds a hash of its token, and the log the route's pattern.
"""

from datetime import datetime, timedelta

from django.db import transaction

from assessment.models import Assessment, ShareLink
from assessment.services.identity import hash_token, new_token

# Days that a person can choose from, and what is chosen for them at first.
DAYS = (1, 7, 30)
USUAL_DAYS = 7


def share(assessment: Assessment, *, days: int, now: datetime) -> str:
    """Make a link and return its token, which nobody can learn again; an earlier link stops."""
    token = new_token()
    with transaction.atomic():
        # Two windows that share at once come here one after the other.
        Assessment.objects.select_for_update().get(pk=assessment.pk)
        stop_sharing(assessment, now=now)
        ShareLink.objects.create(
            assessment=assessment,
            token_hash=hash_token(token),
            expires_at=now + timedelta(days=days),
        )
    return token


def stop_sharing(assessment: Assessment, *, now: datetime) -> None:
    """Make the link of this result stop at once; without one, nothing happens."""
    assessment.share_links.filter(revoked_at__isnull=True).update(revoked_at=now)


def working_link(assessment: Assessment, *, now: datetime) -> ShareLink | None:
    """Return the link that can be opened now, if there is one."""
    return assessment.share_links.working(now=now).first()


def shared_link(token: str, *, now: datetime) -> ShareLink | None:
    """Return the link with its assessment behind a token, unless it was stopped or is over."""
    links = ShareLink.objects.working(now=now).select_related("assessment")
    return links.filter(token_hash=hash_token(token)).first()
