"""What a person says about an exercise while they practise, kept until the practice is logged."""

import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from routines.models.choices import told_choices
from routines.models.plan import Plan
from routines.models.practice import Practice


class PracticeNoteQuerySet(models.QuerySet["PracticeNote"]):
    def open_since(self, moment: datetime) -> Self:
        """Said since then, of a practice that nobody has logged."""
        logged = Practice.objects.filter(public_id=OuterRef("practice_id"))
        return self.filter(~Exists(logged), told_at__gte=moment)

    def in_order(self) -> Self:
        """The oldest first."""
        return self.order_by("told_at", "pk")


class PracticeNote(models.Model):
    """
    One word about one exercise of a practice that is under way.

    ``practice_id`` and ``started_at`` are those of the ticket, so what was said survives a
    reload and another device. ``exercise`` is the slug of what was being done. ``before`` is
    the discomfort told at the start of the practice, so that it is not asked again.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="practice_notes")
    practice_id = models.UUIDField(default=uuid.uuid4, db_index=True)
    started_at = models.DateTimeField()
    position = models.PositiveSmallIntegerField()
    exercise = models.CharField(max_length=60)
    told = models.CharField(max_length=10, choices=told_choices)
    discomfort = models.PositiveSmallIntegerField(null=True, blank=True)
    sharp = models.BooleanField(default=False)
    before = models.PositiveSmallIntegerField(null=True, blank=True)
    told_at = models.DateTimeField(auto_now_add=True)

    objects = PracticeNoteQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(position__gte=1, position__lte=5), name="practice_note_position_1_to_5"
            ),
            models.CheckConstraint(
                condition=Q(discomfort__isnull=True) | Q(discomfort__lte=10),
                name="practice_note_discomfort_0_to_10",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.told}: {self.exercise}"
