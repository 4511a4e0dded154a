"""Suppression: small counts are hidden, and others with them until no hidden count can be worked out."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import evolve, frozen

from ...values.brief import Brief
from ...values.texts import Text
from ..counts.cell import CellState, CountCell
from ..counts.control import ControlMethod
from ..counts.release import Release
from ..counts.table import CountTable
from ..disclosure.audit import AuditedNumber, HiddenGroup
from ..disclosure.numbers import Numbers
from ..disclosure.targets import listed_parts
from .releasing import released
from .rule import PublishingRule, is_small

Codes = frozenset[str]
"""The codes of a cell."""

NextFall = Callable[[Release], "AuditedNumber | HiddenGroup | None"]
"""What falls first in a release; ``None`` if it withstands."""

Hidden = dict[Codes, "HiddenCell"]
"""The hidden counts, in the order in which they were hidden."""


class HiddenKind(enum.StrEnum):
    """Why a count is hidden: it is small itself, or it would give away one that is."""

    PRIMARY = "primary"
    SECONDARY = "secondary"


@frozen(kw_only=True)
class HiddenCell(Brief):
    """A hidden count with the reason, for those who may see the true counts only.

    Attributes:
        codes: The codes of the cell.
        count: The true count.
        kind: Whether it is hidden for itself or for another one.
        protects: What would fall if it alone was shown: a number, or the hidden parts of a sum
            together; ``None`` if it is hidden for itself.
    """

    codes: tuple[str, ...]
    count: int
    kind: HiddenKind
    protects: AuditedNumber | HiddenGroup | None = None


class NothingWithstandsError(Exception):
    """Whatever is hidden, a small count can be worked out."""


def suppressed(
    table: CountTable,
    rule: PublishingRule,
    next_fall: NextFall,
    falls_anew: NextFall,
    caveats: Text | None = None,
) -> tuple[Release, tuple[HiddenCell, ...]]:
    """The release of a *table* with counts hidden, and why each is.

    First all counts from 1 to below the threshold are hidden. As long as a number falls, one more
    count is hidden: the least part in the same sums, else the least of all; sums of others come
    last. Zeros stay, since readers take a hidden count for at least 1. At the end each count that
    was hidden for another is shown again if nothing falls then, the largest first.

    Args:
        table: The table with the true counts.
        rule: How small counts are protected.
        next_fall: What falls first, of releases that hide more and more.
        falls_anew: What falls first, of any release.
        caveats: What is said with the figures if the table itself says nothing.

    Raises:
        NothingWithstandsError: No count can be shown.
    """
    sums = tuple(_sums(table))
    hidden: Hidden = {
        frozenset(cell.codes): _hidden(cell, None) for cell in table.cells if is_small(cell, rule)
    }
    while (fall := next_fall(release := _hiding(table, rule, hidden, caveats))) is not None:
        chosen = _least(table, sums, hidden, fall)
        if chosen is None:
            raise NothingWithstandsError
        hidden[frozenset(chosen.codes)] = _hidden(chosen, fall)
    kept = _shown_again(table, rule, hidden, falls_anew, caveats)
    release = _hiding(table, rule, kept, caveats)
    if not any(cell.count for cell in release.cells):
        raise NothingWithstandsError
    return release, tuple(kept.values())


def _shown_again(
    table: CountTable,
    rule: PublishingRule,
    hidden: Hidden,
    falls_anew: NextFall,
    caveats: Text | None,
) -> Hidden:
    """The *hidden* counts but those that nothing needs, each with what falls without it."""
    kept = dict(hidden)
    secondary = [code for code, cell in hidden.items() if cell.kind is HiddenKind.SECONDARY]
    for codes in sorted(secondary, key=lambda codes: -hidden[codes].count):
        without = {code: cell for code, cell in kept.items() if code != codes}
        fall = falls_anew(_hiding(table, rule, without, caveats))
        if fall is None:
            kept = without
        else:
            kept[codes] = evolve(kept[codes], protects=fall)
    return kept


def _hidden(cell: CountCell, protects: AuditedNumber | HiddenGroup | None) -> HiddenCell:
    kind = HiddenKind.PRIMARY if protects is None else HiddenKind.SECONDARY
    return HiddenCell(codes=cell.codes, count=cell.count or 0, kind=kind, protects=protects)


@frozen
class _ListedSum:
    """A number of a table and its listed parts in one dimension, by their codes."""

    whole: Codes
    all: frozenset[Codes]


def _sums(table: CountTable) -> Iterator[_ListedSum]:
    for number, parts in listed_parts(Numbers([table], [0])):
        every = frozenset(each.key.codes for each in (number, *parts))
        yield _ListedSum(number.key.codes, every)


def _least(
    table: CountTable,
    sums: Iterable[_ListedSum],
    hidden: Mapping[Codes, HiddenCell],
    fall: AuditedNumber | HiddenGroup,
) -> CountCell | None:
    """The least count to hide, so that what falls can no longer be worked out in the same way."""
    names = fall.parts if isinstance(fall, HiddenGroup) else fall.without
    involved = {frozenset(name.codes) for name in (fall.number, *names) if name.position == 0}
    shown = [cell for cell in table.cells if cell.count and frozenset(cell.codes) not in hidden]

    def priority(cell: CountCell) -> tuple[bool, bool, int]:
        """Parts before sums of others, those in the same sums before others, small before large."""
        codes = frozenset(cell.codes)
        near = any(codes in each.all and involved & each.all for each in sums)
        return any(codes == each.whole for each in sums), not near, cell.count or 0

    return min(shown, key=priority, default=None)


def _hiding(
    table: CountTable,
    rule: PublishingRule,
    hidden: Mapping[Codes, HiddenCell],
    caveats: Text | None,
) -> Release:
    cells = [
        CountCell(codes=cell.codes, state=CellState.SUPPRESSED)
        if frozenset(cell.codes) in hidden
        else CountCell(codes=cell.codes, count=cell.count, state=cell.state)
        for cell in table.cells
    ]
    return released(table, rule, ControlMethod.SUPPRESSION, cells, caveats=caveats)
