"""Age bands: the decades of the comparison groups, and the open ends around them."""

from dataclasses import dataclass

from assessment.domain.translating import mark, say


@dataclass(frozen=True, slots=True)
class AgeBand:
    """One choice on the page. ``age_max`` is ``None`` for the open band at the top."""

    slug: str
    label: str
    age_min: int
    age_max: int | None


UNDER_18 = AgeBand("under-18", mark("Under 18"), 0, 17)
AGE_BANDS: tuple[AgeBand, ...] = (
    UNDER_18,
    AgeBand("18-29", mark("18 to 29"), 18, 29),
    AgeBand("30-39", mark("30 to 39"), 30, 39),
    AgeBand("40-49", mark("40 to 49"), 40, 49),
    AgeBand("50-59", mark("50 to 59"), 50, 59),
    AgeBand("60-69", mark("60 to 69"), 60, 69),
    AgeBand("70-79", mark("70 to 79"), 70, 79),
    AgeBand("80-plus", mark("80 or over"), 80, None),
)


def age_choices() -> list[tuple[str, str]]:
    """
    Return the slug and label of every band, for the form.

    Returns:
        The labels in the reader's language, the youngest first.
    """
    return [(band.slug, say(band.label)) for band in AGE_BANDS]


def age_of_band(slug: str) -> int | None:
    """
    Return the age that stands for a band: its youngest year.

    Every norm covers whole bands, so any age inside one finds the same group.
    An unknown or empty slug gives ``None``.
    """
    return next((band.age_min for band in AGE_BANDS if band.slug == slug), None)
