"""One movement: show it, take its answer, go on."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from assessment.domain.answers import Answer, fingerprint
from assessment.domain.protocol import Method, Movement
from assessment.forms.movement import MovementForm, initial_of
from assessment.models import Assessment, skip_choices
from assessment.presenters.answers import conflict_text
from assessment.services.answering import save_answers, save_first_answers
from assessment.services.answers import AnswersByMovement, answered
from assessment.services.journey import Journey, Page, Progress, journey_of, unanswered_page
from assessment.services.outcome import edition
from assessment.views.access import page_url, takes_answers
from assessment.views.handover import answers_here, hand_over
from config.htmx import HtmxHttpRequest
from config.prepared.page import prepared_page

CONFLICT = 409


@dataclass(frozen=True, slots=True)
class Turn:
    """The movement that is being answered, and what is known around it."""

    assessment: Assessment
    journey: Journey
    movement: Movement
    answers: AnswersByMovement

    @property
    def saved(self) -> tuple[Answer, ...]:
        """What was answered before."""
        return self.answers.get(self.movement.slug, ())

    @property
    def progress(self) -> Progress:
        """How far along it is."""
        return self.journey.progress(self.movement.slug)

    @property
    def before(self) -> Page:
        """The page before it."""
        return self.journey.before(self.movement.slug)

    @property
    def next_url(self) -> str:
        """Where an answer leads."""
        return page_url(self.assessment, self.journey.after(self.movement.slug))


@require_http_methods(["GET", "HEAD", "POST"])
@takes_answers
def movement(request: HtmxHttpRequest, assessment: Assessment, slug: str) -> HttpResponse:
    """Show one movement; on POST save both sides, or the reason to skip, and go on."""
    early = unanswered_page(assessment)
    if early is not None:
        return redirect(page_url(assessment, early))
    journey = journey_of(assessment, edition(assessment.edition))
    answers = answers_here(request, assessment)
    found = _find(assessment, slug)
    strayed = _out_of_turn(request, assessment, journey, answers, found)
    if strayed is not None:
        return strayed
    turn = Turn(assessment, journey, found, answers)
    if request.method == "POST":
        return _take(request, turn)
    return _show(request, turn)


def _find(assessment: Assessment, slug: str) -> Movement:
    try:
        return edition(assessment.edition).movement(slug)
    except KeyError:
        raise Http404("no such movement") from None


def _out_of_turn(
    request: HtmxHttpRequest,
    assessment: Assessment,
    journey: Journey,
    answers: AnswersByMovement,
    asked: Movement,
) -> HttpResponse | None:
    slugs = [each.slug for each in journey.movements]
    here = journey.first_open(answered(answers, among=slugs))
    if asked.slug not in slugs:
        messages.info(
            request,
            gettext("“{movement}” is not part of your test, so nothing was saved.").format(
                movement=asked.title
            ),
        )
    elif asked.slug not in answers and here.movement != asked.slug:
        messages.info(request, gettext("One movement at a time: this one comes first."))
    else:
        return None
    return redirect(page_url(assessment, here))


def _form(turn: Turn, data: object = None) -> MovementForm:
    preferred = Method(turn.assessment.method)
    initial = initial_of(turn.movement, turn.saved, preferred=preferred)
    return MovementForm(turn.movement, data, initial=initial)


def _take(request: HtmxHttpRequest, turn: Turn) -> HttpResponse:
    form = _form(turn, request.POST)
    if not form.is_valid():
        return _show(request, turn, form, status=422)
    slug, answers = turn.movement.slug, form.answers
    seen = request.POST.get("seen")
    # A page without the field (an old bookmark, a script) has nothing to compare.
    if seen is not None and seen != fingerprint(turn.saved) and answers != turn.saved:
        return _show(request, turn, _renewed(request, turn), status=CONFLICT)
    if turn.saved:
        save_answers(turn.assessment, movement=slug, answers=answers, before=turn.saved)
    else:
        save_first_answers(turn.assessment, movement=slug, answers=answers)
    hand_over(request, turn.assessment, {**turn.answers, slug: answers})
    return redirect(turn.next_url)


def _renewed(request: HtmxHttpRequest, turn: Turn) -> MovementForm:
    data = request.POST.copy()
    data["seen"] = fingerprint(turn.saved)
    return MovementForm(turn.movement, data)


def _show(
    request: HtmxHttpRequest, turn: Turn, form: MovementForm | None = None, *, status: int = 200
) -> HttpResponse:
    """Show a movement; without an answer it is the same page for all who measure alike."""
    return prepared_page(
        request,
        "assessment/_movement.html",
        lambda: _context(turn, form or _form(turn), in_conflict=status == CONFLICT),
        title=turn.movement.title,
        like=(turn.assessment.edition, turn.assessment.method, turn.progress, turn.before),
        own=(str(turn.assessment.public_id),),
        blank=form is None and not turn.saved,
        status=status,
    )


def _context(turn: Turn, form: MovementForm, *, in_conflict: bool = False) -> dict[str, object]:
    return {
        "movement": turn.movement,
        "form": form,
        "sides": form.sides(),
        "unit_label": form.unit_label,
        "skip_reasons": skip_choices(),
        "saved": bool(turn.saved),
        "conflict": conflict_text(turn.saved, turn.movement) if in_conflict else None,
        "progress": turn.progress,
        "back_url": page_url(turn.assessment, turn.before),
    }
