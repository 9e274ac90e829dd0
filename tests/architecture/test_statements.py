"""SQL that is written out names its columns: see ``config.rows.columns``."""

import re

from tests.architecture.source import APPS, ROOT, modules_in

ALL_COLUMNS = re.compile(r"SELECT\s+(?:\w+\.)?\*", re.IGNORECASE)


def test_no_statement_asks_for_whatever_a_table_holds() -> None:
    modules = [module for app in APPS for module in modules_in(ROOT / app)]

    found = [str(one) for one in modules if ALL_COLUMNS.search(one.read_text(encoding="utf-8"))]

    assert found == []
