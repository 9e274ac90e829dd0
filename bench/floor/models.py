"""One row for each person, and one for each answer."""

from django.db import models


class Person(models.Model):
    started_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"Person {self.pk}"


class Answer(models.Model):
    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE)
    page = models.PositiveSmallIntegerField(default=0)
    method = models.CharField(max_length=5)
    left_level = models.PositiveSmallIntegerField(null=True)
    right_level = models.PositiveSmallIntegerField(null=True)
    left_value = models.FloatField(null=True)
    right_value = models.FloatField(null=True)
    one_side = models.BooleanField(default=False)
    skip = models.CharField(max_length=10, blank=True)
    saved_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"Answer {self.pk}"
