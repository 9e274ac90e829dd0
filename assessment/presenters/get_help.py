"""The contents of "When to get help": the stop lists first, as the safety content orders them."""

from django.utils.translation import gettext_noop

from assessment.domain.safety import Safety
from assessment.presenters.articles import NextStep, Part, parts_of

# What follows the stop lists.
LATER_PARTS = parts_of(
    "get_help",
    while_you_move=gettext_noop("When to stop while you move"),
    worth_showing=gettext_noop("Worth showing to someone"),
    whom_to_ask=gettext_noop("Whom to ask"),
)

NEXT_STEP = NextStep(
    sentence=gettext_noop(
        "None of these signs? The test asks about them once more, and then begins."
    ),
    label=gettext_noop("Start the test"),
    url_name="assessment:start",
)


def stop_list_parts(safety: Safety) -> tuple[Part, ...]:
    """Return one part for each stop list; all share one template."""
    return tuple(
        Part(slug=each.slug, title=each.title, template="pages/get_help/_stop_list.html")
        for each in safety.stop_lists
    )
