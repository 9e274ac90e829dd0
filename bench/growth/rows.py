"""
Multiplying people by SQL: every row of theirs again and again, under fresh keys and dates.

The people made by the application stand in the schema ``seed``. Copy number ``g`` of a row has
its key plus ``g`` times the highest key of its table, so that rows of one person fit together
without a look-up; ids and token hashes are digests of the first one's and ``g``. Whoever knows
the seed therefore knows every address and every token, without reading a row of the copies.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import models

from assessment import models as tests
from routines import models as routines

# Parents before children. "owner" is the seed's person that a row belongs to.
ASSESSMENT = "(SELECT person_id FROM assessment_assessment a WHERE a.id = t.assessment_id)"
PLAN = (
    "(SELECT a.person_id FROM routines_plan p JOIN assessment_assessment a"
    " ON a.id = p.assessment_id WHERE p.id = t.plan_id)"
)
OWNERS: dict[type[models.Model], str] = {
    tests.Person: "t.id",
    tests.Assessment: "t.person_id",
    tests.Measurement: ASSESSMENT,
    tests.ZoneResult: ASSESSMENT,
    tests.MovementResult: ASSESSMENT,
    tests.ShareLink: ASSESSMENT,
    tests.CarryLink: "t.person_id",
    routines.Plan: ASSESSMENT,
    routines.PlanStep: PLAN,
    routines.Practice: PLAN,
    routines.PracticeNote: PLAN,
}
# What hangs on a finished test. Where the disk is too small, the later copies go without.
DETAILS = (
    tests.ZoneResult,
    tests.MovementResult,
    tests.ShareLink,
    routines.Plan,
    routines.PlanStep,
    routines.Practice,
    routines.PracticeNote,
)
# Links are deleted once they are over, so all there are were made lately.
LASTING = (tests.ShareLink, tests.CarryLink)
# A copy is moved into the past by so many days at most; the seed spans two months more.
DAYS = 300


def token_of(model: type[models.Model], key: int) -> str:
    """Return the token whose hash a copied row holds."""
    return f"{model._meta.db_table}-{key}"  # noqa: SLF001 - documented


def copied_id(seed: UUID, copy: int) -> UUID:
    """Return the id of a copy, as the statement makes it."""
    return UUID(hashlib.md5(f"{seed}{copy}".encode(), usedforsecurity=False).hexdigest())


def setting_aside() -> Iterator[str]:
    """Give the statements that turn the people of a database into its seed."""
    yield "CREATE SCHEMA seed"
    for model, owner in OWNERS.items():
        table = model._meta.db_table  # noqa: SLF001 - documented
        yield f"CREATE TABLE seed.{table} AS SELECT t.*, {owner} AS owner FROM {table} t"  # noqa: S608 - our own names
    yield f"TRUNCATE {', '.join(table_names())} RESTART IDENTITY CASCADE"


def table_names() -> list[str]:
    """Return the tables that grow, parents first."""
    return [model._meta.db_table for model in OWNERS]  # noqa: SLF001 - documented


@dataclass(frozen=True, slots=True)
class Copying:
    """The statement that copies one table's rows; ``strides`` are the seed's highest keys."""

    model: type[models.Model]
    strides: dict[str, int]

    @property
    def table(self) -> str:
        """The name of the table."""
        return self.model._meta.db_table  # noqa: SLF001 - documented

    def statement(self, *, first: int, after: int) -> str:
        """Return it for the copies from ``first`` up to, not including, ``after``."""
        fields: Sequence[models.Field] = self.model._meta.concrete_fields  # type: ignore[type-arg] # noqa: SLF001 - documented
        names = ", ".join(f'"{field.column}"' for field in fields)
        values = ", ".join(self._value(field) for field in fields)
        owners = self.strides["assessment_person"]
        return (
            f"INSERT INTO {self.table} ({names}) SELECT {values}"  # noqa: S608 - our own names
            f" FROM generate_series({first}, {after - 1}) g, seed.{self.table} t,"
            # The same number of days for all rows of one person.
            f" LATERAL (SELECT (hashint8(t.owner + g * {owners}) & 1048575) % {DAYS} AS days) d"
        )

    def _value(self, field: "models.Field") -> str:  # type: ignore[type-arg]
        column = f't."{field.column}"'
        if field.primary_key:
            return f"{column} + g * {self.strides[self.table]}"
        if isinstance(field, models.ForeignKey):
            parent = field.remote_field.model._meta.db_table  # noqa: SLF001 - documented
            stride = self.strides.get(parent)
            return f"{column} + g * {stride}" if stride else column
        if isinstance(field, models.UUIDField):
            return f"md5({column}::text || g)::uuid"
        if field.name == "token_hash":
            key = f"t.id + g * {self.strides[self.table]}"
            return f"encode(sha256(convert_to('{self.table}-' || ({key}), 'UTF8')), 'hex')"
        is_moved = isinstance(field, models.DateField) and self.model not in LASTING
        # A day is one less by a number, a moment by an interval.
        unit = " * interval '1 day'" if isinstance(field, models.DateTimeField) else ""
        return f"{column} - d.days{unit}" if is_moved else column
