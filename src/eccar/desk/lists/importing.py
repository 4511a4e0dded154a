"""From a list and its mapping to an inventory, with what was read how."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from ...checking.findings import Finding, Place, finding
from ...documents.errors import DocumentError
from ...plan.inventory import Inventory
from ...values.brief import Brief
from ...values.displayable import Displayable
from ...values.mappings import freeze
from ..cells import Address, Book
from ..errors import NO_TITLE_COLUMN, TAKEN_TWICE
from .entries import EntryReader, measure
from .fields import REPEATABLE, ColumnField, ColumnTarget
from .mapping import ListMapping
from .names import unique_ids
from .proposal import ProposedColumn, propose
from .tables import ListTable, PassedOver, RowMark


def _columns(columns: Iterable[ReadColumn]) -> tuple[ReadColumn, ...]:
    return tuple(columns)


def _findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(findings)


@frozen
class ReadColumn(Brief):
    """A column as it was read: what it became and why; how many cells have content and how many were taken.

    Rows that were left out do not count.
    """

    proposed: ProposedColumn
    cells: int
    taken: int


@frozen(kw_only=True)
class ImportedList(Displayable):
    """An inventory that was made of a list, and what was read how.

    ``origins`` has the address of the cell from which the value of a measure was read, by the index
    of the measure and the field. ``findings`` are the cells that were not read; ``notices`` are
    about the file as a whole. ``marks`` are what rows look like, ``None`` if nobody looked;
    ``left_out`` are the rows that were not read for it.
    """

    view = "imports.imported"

    inventory: Inventory
    file: str | None
    sheet: str
    mapping: ListMapping
    columns: tuple[ReadColumn, ...] = field(converter=_columns)
    passed_over: tuple[PassedOver, ...]
    marks: tuple[RowMark, ...] | None = None
    left_out: int = 0
    findings: tuple[Finding, ...] = field(default=(), converter=_findings)
    notices: tuple[Finding, ...] = field(default=(), converter=_findings)
    origins: Mapping[tuple[int, str], Address] = field(factory=dict, converter=freeze, hash=False)

    @property
    def without_points(self) -> int:
        """The number of entries that are under none of the ten points."""
        return sum(not entry.points for entry in self.inventory.measures)


def import_list(
    book: Book, table: ListTable, mapping: ListMapping, *, recorded: dt.date
) -> ImportedList:
    """The inventory that the list *table* of a *book* makes by a *mapping* in which nothing is open.

    Args:
        book: The spreadsheet.
        table: The list in it.
        mapping: What the columns become, and the answers; see ``proposal.questions``.
        recorded: The day on which the list is put on record.

    Raises:
        DocumentError: No column is the title, or two columns are the same.
    """
    proposed = propose(table, mapping)
    targets = _targets(proposed, book.file)
    reader = EntryReader(table, targets, mapping, book.file)
    rows = [*reader.entries()]
    ids = unique_ids(next(iter(values["titles"].values())) for _, values in rows)
    measures = [measure(name, values) for name, (_, values) in zip(ids, rows, strict=True)]
    index = {row: number for number, (row, _) in enumerate(rows)}
    inventory = Inventory(
        recorded=recorded,
        authorities=[mapping.authority] if mapping.authority else [],
        complete=bool(mapping.complete),
        measures=measures,
    )
    return ImportedList(
        inventory=inventory,
        file=book.file,
        sheet=table.sheet.name,
        mapping=mapping,
        columns=[_read_column(each, table, reader) for each in proposed],
        passed_over=table.passed_over,
        marks=table.marks,
        left_out=len(reader.left_out),
        findings=reader.findings,
        notices=book.notices,
        origins={
            (index[row], key): address
            for (row, key), address in reader.origins.items()
            if row in index
        },
    )


def _read_column(proposed: ProposedColumn, table: ListTable, reader: EntryReader) -> ReadColumn:
    number = proposed.column.number
    cells = sum(1 for row, _ in table.filled(proposed.column) if row not in reader.left_out)
    return ReadColumn(proposed, cells, reader.taken.get(number, 0))


def _targets(proposed: Iterable[ProposedColumn], file: str | None) -> dict[int, ColumnTarget]:
    """What each column that is taken becomes, by its number; raises ``DocumentError``."""
    taken = [each for each in proposed if each.target.field is not ColumnField.NOT_TAKEN]
    if all(each.target.field is not ColumnField.TITLE for each in taken):
        raise DocumentError([finding(NO_TITLE_COLUMN(), place=Place(file=file))])
    counts = Counter(each.target for each in taken if each.target.field not in REPEATABLE)
    for target, times in counts.items():
        if times > 1:
            first, second, *_ = (each.column.heading for each in taken if each.target == target)
            error = TAKEN_TWICE(target=str(target), first=first, second=second)
            raise DocumentError([finding(error, place=Place(file=file))])
    return {each.column.number: each.target for each in taken}
