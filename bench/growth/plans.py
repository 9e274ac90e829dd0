"""Query plans: what PostgreSQL did for a query, in one line, and the tables it read whole."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

# A table of a few blocks is read whole sooner than by an index.
MANY = 1_000
EXPLAINED = ("SELECT", "INSERT", "UPDATE", "DELETE")
LISTS = re.compile(r"\((?:%s(?:::\w+)?, )+%s(?:::\w+)?\)")
COLUMNS = re.compile(r"^(SELECT(?: DISTINCT)? ).+? (FROM )", re.DOTALL)
ROWS = re.compile(r"(\(%s, …\))(?:, \(%s, …\))+")


@dataclass(frozen=True, slots=True)
class Plan:
    """One query of a page: its shape, its nodes, the blocks it touched, what it read whole."""

    page: str
    shape: str
    nodes: tuple[str, ...]
    blocks: int
    rows: int
    read_whole: tuple[str, ...]


def shape_of(sql: str) -> str:
    """
    Return a query without its columns and its lists, so that equal ones look equal.

    >>> shape_of('SELECT "a"."b", "a"."c" FROM "a" WHERE "a"."b" IN (%s, %s)')
    'SELECT … FROM a WHERE a.b IN (%s, …)'
    """
    short = COLUMNS.sub(r"\1… \2", LISTS.sub("(%s, …)", sql), count=1)
    return re.sub(r"\s+", " ", ROWS.sub(r"\1, …", short)).replace('"', "").strip()


def plan_of(page: str, sql: str, explained: Mapping[str, Any], *, growing: Collection[str]) -> Plan:
    """Read what ``EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)`` has told."""
    top = explained["Plan"]
    nodes = tuple(_nodes(top))
    return Plan(
        page=page,
        shape=shape_of(sql),
        nodes=tuple(_told(node) for node in nodes),
        blocks=top.get("Shared Hit Blocks", 0) + top.get("Shared Read Blocks", 0),
        rows=sum(_rows_read(node) for node in nodes if "Relation Name" in node),
        read_whole=tuple(
            node["Relation Name"]
            for node in nodes
            if node["Node Type"] == "Seq Scan"
            and node["Relation Name"] in growing
            and _rows_read(node) >= MANY
        ),
    )


class Explaining:
    """Has each query of a page explained just before it is really run, in the same state."""

    def __init__(self, page: str, *, growing: Collection[str]) -> None:
        self.page = page
        self.growing = growing
        self.plans: list[Plan] = []

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001 - Django's own
        """Explain, undo, and run."""
        if sql.lstrip().startswith(EXPLAINED) and not many:
            explained = _explained(context["connection"], sql, params)
            self.plans.append(plan_of(self.page, sql, explained, growing=self.growing))
        return execute(sql, params, many, context)


def _explained(connection: BaseDatabaseWrapper, sql: str, params: Any) -> Mapping[str, Any]:
    begin, undo = ("BEGIN", "ROLLBACK")
    if connection.in_atomic_block:
        begin, undo = ("SAVEPOINT explained", "ROLLBACK TO SAVEPOINT explained")
    with connection.connection.cursor() as cursor:
        cursor.execute(begin)
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", params)
        told: Mapping[str, Any] = cursor.fetchone()[0][0]
        cursor.execute(undo)
    return told


def _nodes(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield node
    for below in node.get("Plans", ()):
        yield from _nodes(below)


def _told(node: Mapping[str, Any]) -> str:
    parts = [node["Node Type"]]
    if "Index Name" in node:
        parts.append(f"using {node['Index Name']}")
    if "Relation Name" in node:
        parts.append(f"on {node['Relation Name']}")
    return " ".join(parts)


def _rows_read(node: Mapping[str, Any]) -> int:
    thrown_away = node.get("Rows Removed by Filter", 0) + node.get(
        "Rows Removed by Index Recheck", 0
    )
    return int((node["Actual Rows"] + thrown_away) * node["Actual Loops"])
