"""
Carrying everything to another device: a link that works once and for minutes.

Opening it changes nothing, because programs that preview links open them, too. Taking it gives
the new browser a token of its own; the old browser's stops working in the same moment.
"""

from datetime import datetime, timedelta

from django.db import transaction

from assessment.models import CarryLink, Person
from assessment.services.identity import hash_token, new_token

MINUTES = 15


def person_of(owner: str | None) -> Person | None:
    """Return who a browser is, by the hash of its token; nobody for ``None``."""
    return Person.objects.filter(token_hash=owner).first() if owner else None


def make_carry_link(person: Person, *, now: datetime) -> str:
    """Return the token of a fresh link; an earlier one of this person stops."""
    token = new_token()
    CarryLink.objects.update_or_create(
        person=person,
        defaults={
            "token_hash": hash_token(token),
            "expires_at": now + timedelta(minutes=MINUTES),
        },
    )
    return token


def carried_person(token: str, *, now: datetime) -> Person | None:
    """Return whom a link would bring here, if it still works."""
    links = CarryLink.objects.filter(token_hash=hash_token(token), expires_at__gt=now)
    link = links.select_related("person").first()
    return link.person if link else None


def take_carry_link(token: str, *, owner: str | None, now: datetime) -> str | None:
    """
    Bring the link's person to the browser that asks, and return its new device token.

    Whoever this browser was before is deleted with all their answers: a browser has one person.
    Returns nothing if the link is used, over or unknown. Two browsers that take it at once come
    here one after the other, and the second finds nothing.
    """
    with transaction.atomic():
        links = CarryLink.objects.select_for_update().filter(expires_at__gt=now)
        link = links.filter(token_hash=hash_token(token)).first()
        if link is None:
            return None
        # The delete decides, also where the database locks no rows.
        deleted, _ = CarryLink.objects.filter(pk=link.pk, token_hash=link.token_hash).delete()
        if not deleted:
            return None
        if owner:
            Person.objects.filter(token_hash=owner).exclude(pk=link.person_id).delete()
        device = new_token()
        Person.objects.filter(pk=link.person_id).update(
            token_hash=hash_token(device), last_seen_at=now
        )
    return device
