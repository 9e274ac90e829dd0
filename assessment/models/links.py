"""Links that open something without a cookie: for others to read, and to one's other device."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q

from assessment.models.assessment import Assessment
from assessment.models.person import Person


class ShareLinkQuerySet(models.QuerySet["ShareLink"]):
    def working(self, *, now: datetime) -> Self:
        """Neither stopped nor over."""
        return self.filter(revoked_at__isnull=True, expires_at__gt=now)


class ShareLink(models.Model):
    """
    A way to read one person's results without their cookie, for some days.

    Only the SHA-256 of its token is kept, so the link cannot be read from the database, and
    cannot be shown a second time either.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="share_links")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ShareLinkQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment"],
                condition=Q(revoked_at__isnull=True),
                name="share_link_one_not_revoked",
            ),
        ]
        indexes = [
            # For purge_expired.
            models.Index(fields=["expires_at"], name="share_link_expires"),
        ]

    def __str__(self) -> str:
        return f"Share link until {self.expires_at:%Y-%m-%d}"


class CarryLink(models.Model):
    """
    The way to one's other device: once, within minutes, without an account.

    As with a share link, only the SHA-256 of its token is kept.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="carry_link")
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    expires_at = models.DateTimeField()

    class Meta:
        indexes = [
            # For purge_expired.
            models.Index(fields=["expires_at"], name="carry_link_expires"),
        ]

    def __str__(self) -> str:
        return f"Carry link until {self.expires_at:%Y-%m-%d %H:%M}"
