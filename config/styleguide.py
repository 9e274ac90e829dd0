"""
``/styleguide/``: every component in every state on one page, for people who change the design.

It exists only where DEBUG is on. Its results are scored by the real core from sample values, so
that the page cannot show what the site would not.
"""

from django import forms
from django.conf import settings
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from assessment.content_loader import load_edition
from assessment.domain.protocol import Method, Sex, Side
from assessment.domain.results import Measured
from assessment.domain.scoring import score
from assessment.presenters.body_map import present_body_map
from assessment.presenters.results import ResultsPage, present_shared
from assessment.services.drawn_paths import body_map, core_idea
from config.htmx import HtmxHttpRequest, render_page

# One zone typical, one tight, one with too little measured: every state of a card.
SAMPLE = (
    Measured("hip_ir", Side.LEFT, value=24, method=Method.EYE),
    Measured("hip_ir", Side.RIGHT, value=38, method=Method.EYE),
    Measured("hip_er", Side.LEFT, value=34, method=Method.EYE),
    Measured("hip_er", Side.RIGHT, value=36, method=Method.EYE),
    Measured("trunk_rotation", Side.LEFT, value=36, method=Method.PHONE),
    Measured("trunk_rotation", Side.RIGHT, value=39, method=Method.PHONE),
)
TOKENS = (
    "paper", "surface", "ink", "ink-soft", "line", "line-strong", "accent", "accent-strong",
    "accent-soft", "care", "care-soft", "error", "error-soft", "zone-hips", "zone-thoracic",
    "zone-posterior",
)  # fmt: skip


class SampleForm(forms.Form):
    """One field of each kind."""

    side = forms.FloatField(
        label="Left side", help_text="In degrees, for example 30.", widget=forms.TextInput
    )
    choice = forms.ChoiceField(
        label="How do you measure?",
        choices=[("eye", "By eye"), ("tape", "Tape measure"), ("phone", "Phone")],
        initial="eye",
        widget=forms.RadioSelect,
    )
    scale = forms.ChoiceField(
        label="Discomfort today",
        choices=[*((str(number), str(number)) for number in range(11)), ("", "Rather not say")],
        initial="2",
        widget=forms.RadioSelect,
    )
    limits = forms.MultipleChoiceField(
        label="Does any of these apply?",
        choices=[("neck", "My neck is sore"), ("wrist", "My wrists are sore")],
        widget=forms.CheckboxSelectMultiple,
    )


@require_safe
def styleguide(request: HtmxHttpRequest) -> HttpResponse:
    """Show the components, or nothing outside development."""
    if not settings.DEBUG:
        raise Http404("the style guide is for development")
    context: dict[str, object] = {
        "tokens": TOKENS,
        "form": SampleForm(),
        "bad_form": SampleForm(
            {"bad-side": "much", "bad-choice": "eye", "bad-scale": "2"}, prefix="bad"
        ),
        "core_idea": core_idea(),
        "public_id": "00000000-0000-0000-0000-000000000000",
        **_results(),
    }
    return render_page(request, "styleguide/_styleguide.html", context, title="Style guide")


def _results() -> dict[str, object]:
    edition = load_edition()
    scores = score(edition, age=45, sex=Sex.FEMALE, measurements=SAMPLE)
    page: ResultsPage = present_shared(scores, edition=edition, answers={})
    return {"results": page, "body_map": present_body_map(scores, drawn=body_map())}
