"""Which earlier releases an outsider can set against a new one, and on what terms."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from ..counts.compared import plain
from ..counts.release import Release, RevisionRule
from ..counts.table import CountTable
from .leaves import DefinitionsDifferError
from .numbers import Numbers, TooManyCellsError


class ApartReason(enum.StrEnum):
    """Why two tables are not audited together."""

    UNIT = "unit"
    STAGE = "stage"
    SOURCE = "source"
    COLLECTOR = "collector"
    AUTHORITIES = "authorities"
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
        values: What the audited release and the earlier one state, if that is the reason.
    """

    id: str
    reason: ApartReason
    values: tuple[str | None, str | None] | None = None


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

    Unit, stage, source, body, place and definition have to be the same as far as both tables state
    them, the codes equal or declared sums, and the periods have to overlap. Tables from the data of
    one day share their figures; those of two days only under a rule that says how figures may have
    changed.
    """
    linked = LinkedTables(tables=(table,), editions=(0,), revisions={})
    apart = {place: _difference(table, other) for place, other in enumerate(earlier)}
    waiting = [place for place, difference in apart.items() if difference is None]
    grows = True
    while grows:  # A table may be related to one that was linked only after it was tried.
        grows = False
        for place in waiting.copy():
            joined = _with(linked, earlier[place])
            if isinstance(joined, ApartReason):
                apart[place] = NotAuditedTogether(id=earlier[place].id, reason=joined)
            else:
                linked, apart[place], grows = joined, None, True
                waiting.remove(place)
    return evolve(linked, apart=tuple(filter(None, apart.values())))


def _difference(table: CountTable, other: CountTable) -> NotAuditedTogether | None:
    """What two tables count differently, as far as both state it."""
    for reason, values in _stated(table, other):
        if all(values) and len({plain(value) for value in values}) > 1:
            return NotAuditedTogether(id=other.id, reason=reason, values=values)
    if _overlap(table, other):
        return None
    return NotAuditedTogether(id=other.id, reason=ApartReason.PERIOD)


def _stated(
    table: CountTable, other: CountTable
) -> Iterator[tuple[ApartReason, tuple[str | None, str | None]]]:
    """What two tables state of what they count, in the order in which it is compared."""
    for reason in (ApartReason.UNIT, ApartReason.STAGE, ApartReason.SOURCE, ApartReason.COLLECTOR):
        yield reason, (getattr(table, reason), getattr(other, reason))
    yield ApartReason.AUTHORITIES, (_authorities(table), _authorities(other))
    yield ApartReason.COVERAGE, (_place(table), _place(other))
    yield ApartReason.DEFINITIONS, (table.definition, other.definition)


def _authorities(table: CountTable) -> str:
    return ", ".join(sorted(table.authorities))


def _place(table: CountTable) -> str | None:
    return table.coverage.place if table.coverage else None


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
        rule = revision_rule(table, other)
        if rule.at_most == 0:
            return edition, {}
        if rule.binds:
            older = _is_older(other, table)
            revisions[(new, edition) if older else (edition, new)] = rule
    return (new, revisions) if revisions else (None, {})


def revision_rule(table: CountTable, other: CountTable) -> RevisionRule:
    """How figures change between the data of two tables, by the rule of the later, else the earlier.

    Without days of the data, *table* is the later one.
    """
    later, earlier = (table, other) if _is_older(other, table) else (other, table)
    rules = [each.revisions for each in (later, earlier) if isinstance(each, Release)]
    return next((rule for rule in rules if rule.binds), RevisionRule())


def _is_older(table: CountTable, other: CountTable) -> bool:
    """Whether a table is from earlier data than another; without days, whether it was given as earlier."""
    if table.data_day and other.data_day:
        return table.data_day < other.data_day
    return True
