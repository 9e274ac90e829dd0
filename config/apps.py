"""What the site itself adds to Django: its checks, and which static files it collects."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig
from django.contrib.staticfiles.apps import StaticFilesConfig
from django.core.checks import register
from django.core.signals import got_request_exception

# django-htmx brings every build of htmx; a page uses one, and compressing the
# others would make each start several times slower.
UNUSED_HTMX_BUILDS = ["htmx-4*", "htmax-4*", "htmx-2.js", "ext"]
# The admin speaks one language here, and loads the minified libraries.
UNUSED_ADMIN_FILES = [
    "admin/js/vendor/select2/i18n/[!e]*",
    "admin/js/vendor/select2/i18n/e[!n]*",
    "admin/js/vendor/*/jquery.js",
    "admin/js/vendor/*/select2.full.js",
    "admin/js/vendor/*/xregexp.js",
]


class SiteConfig(AppConfig):
    name = "config"

    def ready(self) -> None:
        """Register the checks, and listen for errors."""
        from config import checks  # noqa: PLC0415 - settings are complete only now
        from config.error_reports import report_error  # noqa: PLC0415 - the same

        got_request_exception.connect(report_error, dispatch_uid="unwind.errors")
        register(checks.check_secret_key)
        register(checks.check_sqlite_version)
        register(checks.check_allowed_hosts)
        register(checks.check_proxy_is_trusted)
        register(checks.check_visitors_are_told_apart)
        register(checks.check_word_list)
        register(checks.check_secret_key_is_given, deploy=True)


class AdminConfig(DjangoAdminConfig):
    default_site = "config.admin_site.Site"


class StaticConfig(StaticFilesConfig):
    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        *UNUSED_HTMX_BUILDS,
        *UNUSED_ADMIN_FILES,
        "figures.json",  # tells the pages which figures there are
        "body-map.json",  # pages have the paths of these in themselves
        "core-idea.json",
    ]
