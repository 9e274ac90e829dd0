"""One browser, and nothing that says who sits before it."""

import uuid

from django.db import models


class Person(models.Model):
    """
    One browser, without a name.

    Only the SHA-256 of the device token is kept: whoever reads the database
    cannot act as the person. The token itself lives in a signed HttpOnly cookie.
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    last_seen_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "people"
        indexes = [
            # For purge_expired.
            models.Index(fields=["last_seen_at"], name="person_last_seen"),
        ]

    def __str__(self) -> str:
        return f"Person {self.public_id}"
