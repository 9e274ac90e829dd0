"""What the site holds about whoever asks: to look at, and to erase."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from assessment.presenters.mine import present_mine
from assessment.services.carrying import person_of
from assessment.services.erasing import erase as erase_person
from assessment.services.identity import forget, owner_of
from assessment.services.takeout.gather import holding_of
from config.htmx import HtmxHttpRequest, render_page

# What the browser kept by itself: pages, pictures, and the site's own storage.
CLEAR_SITE_DATA = '"cache", "storage"'


@require_safe
def mine(request: HtmxHttpRequest) -> HttpResponse:
    """Show everything that is held about this browser's person, and offer it to take along."""
    holding = holding_of(owner_of(request))
    context: dict[str, object] = {
        "mine": present_mine(holding, now=timezone.now()) if holding else None,
    }
    return render_page(
        request,
        "assessment/_mine.html",
        context,
        title=gettext("What we hold about you"),
        htmx=False,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: HtmxHttpRequest) -> HttpResponse:
    """Ask once more; on POST delete everything and take the cookie away."""
    owner = owner_of(request)
    if request.method == "POST":
        erase_person(owner)
        response: HttpResponse = redirect("assessment:erased")
        response["Clear-Site-Data"] = CLEAR_SITE_DATA
        forget(response)
        return response
    return render_page(
        request,
        "assessment/_erase.html",
        {"has_answers": person_of(owner) is not None},
        title=gettext("Erase everything"),
        htmx=False,
    )


@require_safe
def erased(request: HtmxHttpRequest) -> HttpResponse:
    """Say what is gone, and what may still stand in a backup."""
    if person_of(owner_of(request)) is not None:
        return redirect("assessment:mine")
    # This page must not bring back the worker whose pages it clears away.
    context: dict[str, object] = {"works_offline": False, "backup_days": settings.BACKUP_DAYS}
    return render_page(
        request,
        "assessment/_erased.html",
        context,
        title=gettext("Everything is erased"),
        htmx=False,
    )
