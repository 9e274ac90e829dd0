"""The floor's views: what a tutorial would write."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from bench.floor.forms import MovementForm
from bench.floor.models import Answer, Person

PAGES = 12
ROWS = range(1, 47)


def readyz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


def page(request: HttpRequest) -> HttpResponse:
    return render(request, "page.html", {"rows": ROWS})


def form(request: HttpRequest) -> HttpResponse:
    answered = MovementForm(request.POST if request.method == "POST" else None)
    if answered.is_valid():
        Answer(**answered.cleaned_data).save()
        return redirect("form")
    return render(request, "form.html", {"form": answered, "number": 1, "pages": 1})


def start(request: HttpRequest) -> HttpResponse:
    person = Person()
    person.save()
    request.session["person"] = person.pk
    return redirect("step", 1)


def step(request: HttpRequest, number: int) -> HttpResponse:
    person = request.session.get("person")
    if person is None:
        return redirect("start")
    answered = MovementForm(request.POST if request.method == "POST" else None)
    if answered.is_valid():
        Answer(person_id=person, page=number, **answered.cleaned_data).save()
        return redirect("end") if number == PAGES else redirect("step", number + 1)
    return render(request, "form.html", {"form": answered, "number": number, "pages": PAGES})


def end(request: HttpRequest) -> HttpResponse:
    return render(request, "end.html", {"person": request.session.get("person")})
