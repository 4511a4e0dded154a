"""Rules ``INC8…``: the document among those it is checked together with."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking import identities
from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import IncidentContext
from ..counts.table import CountTable


@rule("INC801", Severity.WARNING, identities.SAME, hint=identities.KEEP_ONE, source=OURS)
def two_tables_of_one_identity(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """Tables and releases of the same authorities have different ids."""
    if identities.of_same_identity(table, context):
        yield hit("id", identity=table.identity)


RULES = (two_tables_of_one_identity,)
"""Evaluated for tables and releases."""
