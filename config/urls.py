"""Every route of the site, by app."""

from django.conf import settings
from django.contrib import admin
from django.contrib.sitemaps.views import sitemap
from django.urls import include, path

from config.favicon import favicon
from config.health import healthz, readyz
from config.offline import offline
from config.robots import robots_txt
from config.service_worker import service_worker
from config.sitemaps import SITEMAPS
from config.styleguide import styleguide
from config.theme import theme
from config.web_manifest import web_manifest

urlpatterns = [
    path("", include("assessment.urls")),
    path("", include("routines.urls")),
    path(settings.ADMIN_PATH, admin.site.urls),
    path("theme/", theme, name="theme"),
    path("offline/", offline, name="offline"),
    path("service-worker.js", service_worker, name="service_worker"),
    path("manifest.webmanifest", web_manifest, name="web_manifest"),
    path("styleguide/", styleguide, name="styleguide"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("robots.txt", robots_txt, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("favicon.ico", favicon, name="favicon"),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.permission_denied"
handler404 = "config.errors.page_not_found"
handler500 = "config.errors.server_error"
