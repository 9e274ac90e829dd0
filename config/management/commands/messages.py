"""Write what translators start from, and the pseudo-languages."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from config.catalogue.everything import all_messages
from config.catalogue.files import template_text
from config.catalogue.in_python import PartsOfASentence
from config.catalogue.pseudo import write_pseudo_catalogues


class Command(BaseCommand):
    help = (
        "Find every sentence that can be translated: var/django.pot is for translators, "
        "and PSEUDO_LANGUAGES=yes serves English made long, or running from right to left."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the files under var/, which is not kept in the repository."""
        try:
            found = list(all_messages(settings.BASE_DIR))
        except PartsOfASentence as error:
            raise CommandError(str(error)) from None
        messages = {each.message for each in found}
        where = settings.VAR_DIR / "django.pot"
        where.parent.mkdir(exist_ok=True)
        where.write_text(template_text(found), encoding="utf-8")
        write_pseudo_catalogues(messages, folder=settings.PSEUDO_LOCALE_PATH)
        self.stdout.write(f"{len(messages)} texts, in {where.relative_to(settings.BASE_DIR)}")
