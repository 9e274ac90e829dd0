"""Saving in the admin what another editor has just saved as well."""

from typing import Any

from django.contrib import admin, messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from routines.services.catalogue import kept_catalogue

ALREADY_THERE = "Nothing was saved: a row that you added is there already. This is how it stands."


class CatalogueAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """What the recommender reads: this process forgets what it has kept of it at each save."""

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save, and have the catalogue read anew; other processes do so within seconds."""
        response = super().changeform_view(request, *args, **kwargs)
        if request.method == "POST":
            kept_catalogue.clear()
        return response


class SavedOnceAdmin(CatalogueAdmin):
    """A page with rows below it, which Django does not compare with those in the database."""

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what is there if a row came twice; by then nothing of the form is saved."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except IntegrityError:
            self.message_user(request, ALREADY_THERE, messages.ERROR)
            return redirect(request.path)
