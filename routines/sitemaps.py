"""The library's part of the sitemap: whatever is published."""

from collections.abc import Iterable

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from routines.models import Exercise, Routine


class ExerciseSitemap(Sitemap):  # type: ignore[type-arg]  # generic for the checker only
    """The published exercises."""

    def items(self) -> Iterable[str]:
        return Exercise.objects.published().values_list("slug", flat=True)

    def location(self, item: str) -> str:
        return reverse("routines:exercise", args=[item])


class RoutineSitemap(Sitemap):  # type: ignore[type-arg]  # generic for the checker only
    """The routines that anybody may follow."""

    def items(self) -> Iterable[str]:
        return Routine.objects.whole().values_list("slug", flat=True)

    def location(self, item: str) -> str:
        return reverse("routines:routine", args=[item])
