"""Every route of the site, by app."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("assessment.urls")),
    path("", include("routines.urls")),
    path(settings.ADMIN_PATH, admin.site.urls),
]
