"""Figures of two releases that count the same, and differ."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ...values.dates import Period
from ..context import IncidentContext
from ..counts.cell import CountCell
from ..counts.comparability import table_differences
from ..counts.release import Release, RevisionRule
from ..disclosure.linking import revision_rule
from ..words.axes import IncidentAxis
from ._select import exact


@frozen
class EqualCells:
    """The exact count of a cell of a release, and another one of an earlier release for the same."""

    index: int
    release: Release
    cell: CountCell
    count: int
    other: Release
    before: int

    @property
    def is_impossible(self) -> bool:
        """Whether both counts cannot be true: data of one day, or against the rule of revisions."""
        if self._is_of_one_day:
            return True
        rule = self._rule
        shrinks = rule.only_grows and self.count < self.before
        leaps = rule.at_most is not None and abs(self.count - self.before) > rule.at_most
        return shrinks or leaps

    @property
    def is_explained(self) -> bool:
        """Whether a release says how figures change, or the later one dates what it was before."""
        dated = any(each.count == self.before for each in self.cell.revisions)
        return dated or self._rule.binds

    @property
    def _rule(self) -> RevisionRule:
        return revision_rule(self.release, self.other)

    @property
    def _is_of_one_day(self) -> bool:
        days = self.release.data_day, self.other.data_day
        return None not in days and days[0] == days[1]


def equal_cells(release: Release, context: IncidentContext) -> Iterator[EqualCells]:
    """The figures of *release* that differ from those of earlier ones that count in the same way."""
    for other in context.earlier(release):
        if any(table_differences(release, other)):
            continue
        counts = {_key(other, each): exact(other, each) for each in other.cells}
        for index, cell in enumerate(release.cells):
            count, before = exact(release, cell), counts.get(_key(release, cell))
            if count is not None and before is not None and count != before:
                yield EqualCells(index, release, cell, count, other, before)


def _key(release: Release, cell: CountCell) -> tuple[frozenset[str], Period | None]:
    """What a cell counts: its codes but those of time, and its span."""
    codes = frozenset(
        code for code in cell.codes if release.dimension_by_code[code].axis is not IncidentAxis.TIME
    )
    return codes, release.span_of(cell.codes)
