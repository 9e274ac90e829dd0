"""The sitemap: the public pages, and the published exercises and routines."""

from collections.abc import Sequence

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from routines.sitemaps import ExerciseSitemap, RoutineSitemap

# In the order in which a visitor meets them.
PAGES = (
    "assessment:landing",
    "assessment:why",
    "routines:exercises",
    "routines:routines",
    "assessment:method",
    "assessment:unknowns",
    "assessment:get_help",
    "assessment:accessibility",
    "assessment:your_data",
)


class PageSitemap(Sitemap):  # type: ignore[type-arg]  # generic for the checker only
    """The pages that are the same for everybody."""

    def items(self) -> Sequence[str]:
        return PAGES

    def location(self, item: str) -> str:
        return reverse(item)


SITEMAPS = {"pages": PageSitemap, "exercises": ExerciseSitemap, "routines": RoutineSitemap}
