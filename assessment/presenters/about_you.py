"""What was answered before the movements, put back into the forms."""

from django.utils.translation import gettext

from assessment.domain.safety import StopList
from assessment.forms.about_you import DECLINED
from assessment.models import Assessment

YES_NO_ANSWERS = {None: DECLINED, True: "yes", False: "no"}


def adults_only() -> StopList:
    """Return what is said to those below the age of the comparison groups."""
    return StopList(
        slug="adults_only",
        title=gettext("Adults only"),
        intro="",
        question="",
        signs=(),
        ending_title=gettext("This test is made for adults"),
        ending=(
            gettext(
                "The people we compare with were 18 or older, "
                "so we can't tell you anything useful yet."
            ),
            gettext(
                "If your back bothers you, tell a parent or carer, "
                "and see a doctor or physiotherapist."
            ),
        ),
    )


def about_initial(assessment: Assessment) -> dict[str, object]:
    """Initial values for the page about you; nothing is pre-chosen on the first visit."""
    if not assessment.age_band:
        return {}
    return {
        "age_band": assessment.age_band,
        "sex": assessment.sex or DECLINED,
        "discomfort": DECLINED if assessment.discomfort is None else assessment.discomfort,
        "warm": YES_NO_ANSWERS[assessment.warm],
    }


def things_initial(assessment: Assessment) -> dict[str, object]:
    """Initial values for the page about things; the first visit has the form's own."""
    if assessment.places is None:
        return {}
    return {
        "method": assessment.method,
        "places": assessment.places,
        "kneel": YES_NO_ANSWERS[assessment.kneel],
        "tools": assessment.tools,
        "extras": assessment.extras,
    }
