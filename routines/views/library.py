"""The library: exercises and routines for everybody, with or without a test. Nothing is stored."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from assessment.services.outcome import edition
from config.htmx import HtmxHttpRequest, render_page
from config.offline import kept_on_device
from routines.domain.browsing import exercise_suits, made_for, routine_suits
from routines.domain.plan import MINUTES
from routines.filters import ExerciseFilter, RoutineFilter
from routines.presenters.exercises import exercise_cards, present_exercise
from routines.presenters.player import present_player
from routines.presenters.stored_routines import RoutinePage, present_routine, routine_cards
from routines.services.catalogue import kept_catalogue, shipped_content
from routines.services.library import NotInLibrary, find_exercise, find_routine, read_library


@require_safe
@kept_on_device
def exercises(request: HtmxHttpRequest) -> HttpResponse:
    """List the exercises, narrowed down by what stands in the address."""
    form = ExerciseFilter(request.GET)
    wish = form.wish()
    published = kept_catalogue().exercises.values()
    suitable = [one for one in published if exercise_suits(one, wish=wish)]
    return render_page(
        request,
        "routines/_exercises.html",
        {"form": form, "cards": exercise_cards(suitable)},
        title=gettext("Exercises"),
        description=gettext(
            "Every exercise for hips, mid back and the back of the legs, each with a "
            "moving picture, steps, and what to watch for."
        ),
    )


@require_safe
@kept_on_device
def exercise(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """Show one exercise with all that there is to know about it."""
    try:
        found = find_exercise(slug)
    except NotInLibrary:
        return _not_here(request, kind="exercise")
    page = present_exercise(found, safety=edition().safety, sources=shipped_content().sources)
    return render_page(
        request,
        "routines/_exercise.html",
        {"exercise": page},
        title=page.card.name,
        description=gettext("{exercise}, step by step: {cue}").format(
            exercise=page.card.name, cue=page.cue
        ),
        htmx=False,
    )


@require_safe
@kept_on_device
def routines(request: HtmxHttpRequest) -> HttpResponse:
    """List the routines, narrowed down by what stands in the address."""
    form = RoutineFilter(request.GET)
    wish, library = form.wish(), read_library()
    suitable = [
        one
        for one in library.routines
        if routine_suits(one.value, wish=wish, exercises=library.exercises, rules=library.rules)
    ]
    return render_page(
        request,
        "routines/_routines.html",
        {"form": form, "cards": routine_cards(library, routines=suitable)},
        title=gettext("Routines"),
        description=gettext(
            "Routines of five slow exercises for a stiff lower back, in 5, 8 or 10 "
            "minutes. Follow any of them without a test."
        ),
    )


@require_safe
@kept_on_device
def routine(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """Show one routine with its five exercises, for the minutes in the address."""
    page = _routine_page(request, slug)
    if page is None:
        return _not_here(request, kind="routine")
    return render_page(
        request,
        "routines/_routine.html",
        _with_safety(page),
        title=page.card.title,
        description=page.card.purpose,
        htmx=False,
    )


@require_safe
@kept_on_device
def routine_follow(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """Show everything needed to do a routine without a test; there is nothing to log."""
    page = _routine_page(request, slug)
    if page is None:
        return _not_here(request, kind="routine")
    cards = [step.card for step in page.steps]
    player = present_player(page.timeline, cards=cards)
    return render_page(
        request,
        "routines/_follow_routine.html",
        _with_safety(page) | {"cards": cards, "player": player},
        title=gettext("Follow {routine}").format(routine=page.card.title),
        description=page.card.purpose,
        htmx=False,
    )


def _routine_page(request: HtmxHttpRequest, slug: str) -> RoutinePage | None:
    try:
        found = find_routine(slug)
    except NotInLibrary:
        return None
    asked = request.GET.get("minutes", "")
    offered = found.offered
    # Other minutes than those offered, in an old or typed address, are those it was made for.
    chosen = next((m for m in MINUTES if str(m) == asked), made_for(offered.value))
    return present_routine(found, dosed=offered.at(chosen), safety=edition().safety)


def _with_safety(page: RoutinePage) -> dict[str, object]:
    safety = edition().safety
    return {
        "routine": page,
        "stop_lists": safety.stop_lists,
        "stop_rules": safety.stop_rules,
        "disclaimer": safety.disclaimer,
    }


def _not_here(request: HtmxHttpRequest, *, kind: str) -> HttpResponse:
    context: dict[str, object] = {"kind": kind, "list_url": reverse(f"routines:{kind}s")}
    titles = {"exercise": gettext("No such exercise"), "routine": gettext("No such routine")}
    return render_page(request, "routines/_not_here.html", context, title=titles[kind], status=404)
