"""What every template may know of the person: nothing but how the figures look to them."""

from django.http import HttpRequest

from assessment.figures.looks import look_of
from assessment.services.identity import owner_of


def figure_look(request: HttpRequest) -> dict[str, object]:
    """Give the look that this browser's person always sees. No query: it follows from the token."""
    return {"figure_look": look_of(owner_of(request))}
