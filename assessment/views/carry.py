"""Moving to another device: the page that shows the link, and the page that takes it."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from assessment.presenters.qr_code import qr_code
from assessment.services.carrying import (
    MINUTES,
    carried_person,
    make_carry_link,
    person_of,
    take_carry_link,
)
from assessment.services.identity import owner_of, remember
from config.htmx import HtmxHttpRequest, render_page
from config.limits.guard import refusal, without_guessing
from config.limits.rules import LINKS


@require_http_methods(["GET", "HEAD", "POST"])
def carry(request: HtmxHttpRequest) -> HttpResponse:
    """Say how moving works; on POST show the link as a code and as text, this once."""
    person = person_of(owner_of(request))
    address = ""
    if request.method == "POST" and person is not None:
        if refused := refusal(request, limit=LINKS):
            return refused
        token = make_carry_link(person, now=timezone.now())
        address = request.build_absolute_uri(reverse("assessment:arrive", args=[token]))
    context: dict[str, object] = {
        "address": address,
        "code": qr_code(address) if address else None,
        "minutes": MINUTES,
        "has_answers": person is not None,
    }
    return render_page(
        request, "assessment/_carry.html", context, title=gettext("Use another device"), htmx=False
    )


@require_http_methods(["GET", "HEAD", "POST"])
@without_guessing
def arrive(request: HtmxHttpRequest, token: str) -> HttpResponse:
    """Ask whether to bring everything here; on POST bring it, once."""
    owner, now = owner_of(request), timezone.now()
    if request.method == "POST":
        device = take_carry_link(token, owner=owner, now=now)
        if device is not None:
            arrived = redirect("assessment:landing")
            remember(arrived, device)
            return arrived
    person = carried_person(token, now=now)
    context: dict[str, object] = {
        "works": person is not None,
        "is_here": person is not None and person.token_hash == owner,
        "has_answers": person_of(owner) is not None,
    }
    response = render_page(
        request,
        "assessment/_arrive.html",
        context,
        title=gettext("Bring your results here") if person else gettext("This link does not work"),
        htmx=False,
        status=200 if person else 404,
    )
    response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    # Not "no-referrer": the form's Origin would then be "null", which the CSRF check refuses.
    response["Referrer-Policy"] = "same-origin"
    return response
