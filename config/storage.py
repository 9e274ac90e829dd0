"""How collected static files are shortened, named and compressed."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rjsmin import jsmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

STRING = re.compile(r'("[^"]*")')


def shortened_css(text: str) -> str:
    """
    Return a style sheet without comments and most blanks; strings stay as they are.

    The minifier we tried (rcssmin 1.2) takes the blank before ``:is(`` within ``@media``, which
    makes another selector of it. A browser test holds that both texts mean the same.
    """
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return "".join(
        part if part.startswith('"') else _without_blanks(part) for part in STRING.split(bare)
    )


def _without_blanks(part: str) -> str:
    return re.sub(r" ?([{};,>]) ?", r"\1", re.sub(r"\s+", " ", part)).replace(": ", ":")


# Others' files are left as their authors ship them.
OURS: Mapping[str, Callable[[str], str]] = {"css/": shortened_css, "js/": jsmin}


class StaticStorage(CompressedManifestStaticFilesStorage):
    """
    Hashed names for ES modules too: their imports are rewritten like a style sheet's.

    Comments are for readers of the source; the collected copies go without.
    """

    support_js_module_import_aggregation = True

    def post_process(
        self,
        paths: dict[str, Any],
        dry_run: bool = False,  # noqa: FBT001, FBT002 - Django's own
        **options: Any,
    ) -> Iterator[Any]:
        """Shorten the copies of our own files, then name and compress them all."""
        if not dry_run:
            paths = {name: self._shortened(name) or found for name, found in paths.items()}
        yield from super().post_process(paths, dry_run, **options)  # type: ignore[no-untyped-call]

    def _shortened(self, name: str) -> tuple[Any, str] | None:
        shorten = next((OURS[folder] for folder in OURS if name.startswith(folder)), None)
        if shorten is None:
            return None
        copy = Path(self.path(name))
        copy.write_text(str(shorten(copy.read_text(encoding="utf-8"))), encoding="utf-8")
        return self, name
