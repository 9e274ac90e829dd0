"""How often something was tried, by whom nobody can read."""

from django.db import models


class Attempts(models.Model):
    """One visitor's attempts at one thing since the first of them, for a while."""

    # A keyed hash of the limit, the address and the day: see counting.key_of.
    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    # In seconds since 1970, which every database compares alike in the statement that counts.
    ends_at = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"{self.count} until {self.ends_at}"
