"""Which earlier releases an outsider can set against a new one, and on what terms."""

from __future__ import annotations

import enum
from collections.abc import Sequence

from attrs import evolve, frozen

from ..counts.compared import plain
from ..counts.release import Release, RevisionRule
from ..counts.table import CountTable
from .leaves import DefinitionsDifferError
from .numbers import Numbers, TooManyCellsError


class ApartReason(enum.StrEnum):
    """Why two tables are not audited together."""

    UNIT = "unit"
    SOURCE = "source"
    COVERAGE = "coverage"
    DEFINITIONS = "definitions"
    PERIOD = "period"
    REVISED = "revised"
    SIZE = "size"


@frozen(kw_only=True)
class NotAuditedTogether:
    """An earlier release that says nothing about the numbers of the audited one.

    Attributes:
        id: The id of the earlier release.
        reason: Why.
    """

    id: str
    reason: ApartReason


@frozen(kw_only=True)
class LinkedTables:
    """Tables whose numbers sum up common unknowns.

    Attributes:
        tables: The audited table, and the earlier ones that are linked to it.
        editions: For each of them which edition of the data it is from.
        revisions: For two editions, the older first, how a figure may have changed in between.
        apart: The earlier releases that are not linked.
    """

    tables: tuple[CountTable, ...]
    editions: tuple[int, ...]
    revisions: dict[tuple[int, int], RevisionRule]
    apart: tuple[NotAuditedTogether, ...] = ()

    @property
    def numbers(self) -> Numbers:
        """The numbers of the tables over common unknowns."""
        return Numbers(self.tables, self.editions)


def link(table: CountTable, earlier: Sequence[CountTable]) -> LinkedTables:
    """The *table*, linked to those of the *earlier* ones that count the same.

    Unit, stage, source and place have to be the same, definitions as far as both state one, the
    codes equal or declared sums, and the periods have to overlap. Tables from the data of one day
    share their figures; those of two days only under a rule that says how figures may have changed.
    """
    linked = LinkedTables(tables=(table,), editions=(0,), revisions={})
    apart: list[NotAuditedTogether] = []
    for other in earlier:
        reason = _difference(table, other)
        if reason is None:
            joined = _with(linked, other)
            if isinstance(joined, LinkedTables):
                linked = joined
                continue
            reason = joined
        apart.append(NotAuditedTogether(id=other.id, reason=reason))
    return evolve(linked, apart=tuple(apart))


def _difference(table: CountTable, other: CountTable) -> ApartReason | None:
    """What two tables count differently."""
    if (table.unit, table.stage) != (other.unit, other.stage):
        return ApartReason.UNIT
    if _source(table) != _source(other):
        return ApartReason.SOURCE
    if _place(table) != _place(other):
        return ApartReason.COVERAGE
    definitions = {plain(each.definition) for each in (table, other) if each.definition}
    if len(definitions) > 1:
        return ApartReason.DEFINITIONS
    return None if _overlap(table, other) else ApartReason.PERIOD


def _source(table: CountTable) -> tuple[object, ...]:
    return table.source, plain(table.collector), frozenset(table.authorities)


def _place(table: CountTable) -> str:
    return plain(table.coverage.place if table.coverage else None)


def _overlap(table: CountTable, other: CountTable) -> bool:
    """Whether the periods of two tables have a day in common."""
    return any(
        not (first.before(second) or second.before(first))
        for first in table.periods
        for second in other.periods
    )


def _with(linked: LinkedTables, other: CountTable) -> LinkedTables | ApartReason:
    """The tables with another one, or why it cannot be linked to them."""
    edition, revisions = _edition(linked, other)
    if edition is None:
        return ApartReason.REVISED
    joined = evolve(
        linked,
        tables=(*linked.tables, other),
        editions=(*linked.editions, edition),
        revisions={**linked.revisions, **revisions},
    )
    try:
        _ = joined.numbers
    except DefinitionsDifferError:
        return ApartReason.DEFINITIONS
    except TooManyCellsError:
        return ApartReason.SIZE
    return joined


def _edition(
    linked: LinkedTables, other: CountTable
) -> tuple[int | None, dict[tuple[int, int], RevisionRule]]:
    """The edition of the data that a table is from, and how it relates to the others.

    It is one that is known if the day of the data is the same, if figures are final, or if it is
    the same table. ``None``: the figures may have been revised, and no rule says how.
    """
    revisions: dict[tuple[int, int], RevisionRule] = {}
    new = max(linked.editions) + 1
    for table, edition in zip(linked.tables, linked.editions, strict=True):
        if table == other or (table.data_day is not None and table.data_day == other.data_day):
            return edition, {}
        rule = _rule(table, other)
        if rule.at_most == 0:
            return edition, {}
        if rule.binds:
            older = _is_older(other, table)
            revisions[(new, edition) if older else (edition, new)] = rule
    return (new, revisions) if revisions else (None, {})


def _rule(table: CountTable, other: CountTable) -> RevisionRule:
    """The rule of the later of two tables, or else of the earlier, for how figures change between them."""
    later, earlier = (table, other) if _is_older(other, table) else (other, table)
    rules = [each.revisions for each in (later, earlier) if isinstance(each, Release)]
    return next((rule for rule in rules if rule.binds), RevisionRule())


def _is_older(table: CountTable, other: CountTable) -> bool:
    """Whether a table is from earlier data than another; without days, whether it was given as earlier."""
    if table.data_day and other.data_day:
        return table.data_day < other.data_day
    return True
