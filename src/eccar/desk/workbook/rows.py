"""The entries of the sheets of a workbook: what their cells say, and what is wrong with each cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from ...checking.findings import Finding, finding
from ...languages.language import Language
from ...values.brief import Brief
from ...values.errors import InvalidValue
from ..cells import Address, cell_place, text_of
from .carried import CarriedWords
from .entries import NOTHING_ELSE
from .errors import DUPLICATE_HEADING, MISSING_HEADING, NO_HEADING, NOT_CALCULATED, UNKNOWN_HEADING
from .grids import UNCALCULATED, Grid, filled, is_empty
from .layout import NUMBER, FieldShape, Keys
from .words import CURRENCY, SheetColumn, heading


class SheetRow:
    """An entry: its grid and line, its plain data, whom it belongs to, and the entries of its lists.

    ``wrong`` are the places in the line at which something is wrong, so that nothing is said twice.
    """

    __slots__ = ("children", "data", "grid", "line", "number", "owners", "wrong")

    def __init__(self, grid: Grid, line: int) -> None:
        self.grid, self.line = grid, line
        self.data: dict[str, Any] = {}
        self.children: dict[Keys, list[SheetRow]] = {}
        self.owners: dict[str, str] = {}
        self.number = ""
        self.wrong: set[int] = set()

    def address(self, place: int) -> Address:
        """The address of the cell at a *place*."""
        return self.grid.address(self.line, place)

    @property
    def first(self) -> Address:
        """The address of its first cell that is in a column of the sheet."""
        places = (place for place, _ in filled(self.grid.lines.get(self.line, ())))
        known = (place for place in places if place in self.grid.columns)
        return self.address(next(known, min(self.grid.columns, default=1)))


class Faults(list[Finding]):
    """What is wrong with the cells of a file."""

    def __init__(self, file: str | None) -> None:
        super().__init__()
        self.file = file

    def add(self, error: InvalidValue, address: Address, heading: str = "") -> None:
        """Add an *error* in the cell at an *address*, under this *heading*."""
        self.append(finding(error, place=cell_place(address, self.file, heading)))


@frozen
class Reader(Brief):
    """How the cells of a workbook are read: the language of its reader, and the words that it carries."""

    lang: Language
    words: CarriedWords

    def _brief(self) -> str:
        return self.lang.code


def rows_of(grid: Grid, reader: Reader, faults: Faults) -> list[SheetRow]:
    """The entries of a *grid*; what is wrong with its headings and cells is added to *faults*."""
    lang = reader.lang
    columns = _unique(grid, lang, faults)
    readers = [
        (place, column, reader.words.codec(column, lang).read) for place, column in columns.items()
    ]
    rows = []
    for line, cells in grid.lines.items():
        row = SheetRow(grid, line)
        width = len(cells)
        for place, column, read in readers:
            value = cells[place - 1] if place <= width else ""
            if value == "":
                continue
            try:
                _put(row, column, value, read)
            except InvalidValue as error:
                row.wrong.add(place)
                faults.add(error, row.address(place), heading(column, lang))
        if row.data or row.owners or row.number or row.wrong:
            _add_empty_lists(row)
            rows.append(row)
    _report_unknown(grid, lang, faults)
    if rows:
        _report_missing(grid, columns.values(), lang, faults)
    return rows


def _put(row: SheetRow, column: SheetColumn, value: Any, read: Any) -> None:
    """Put what a cell with this *value* says into the data of its *row*; raises ``InvalidValue``."""
    if value is UNCALCULATED:
        raise NOT_CALCULATED()
    if is_empty(value):
        return
    field = column.field
    if field is None:
        text = text_of(value) if column.owner is None else read(value)
        if column.owner:
            row.owners[column.owner.name] = text
        else:
            row.number = text
        return
    *keys, last = field.keys
    data = row.data
    for key in keys:
        data = data.setdefault(key, {})
    if keys and value == NOTHING_ELSE:
        return
    if field.shape is FieldShape.ONE:
        data[last] = read(value)
    elif field.shape is FieldShape.LANGUAGES:
        content = read(value)
        data.setdefault(last, {})[column.part] = content
    else:
        data[last] = _amount(data.get(last, ""), read(value), column.part)


def _add_empty_lists(row: SheetRow) -> None:
    """Add the lists that are always there, and have no entries in this *row*."""
    for field in row.grid.layout.fields:
        if field.empty_list and len(field.keys) == 1:
            row.data.setdefault(field.key, [])


def _amount(known: str, value: Any, part: str) -> str:
    """The text of an amount of which one column was *known* and another has a *value*."""
    if part == CURRENCY:
        return f"{known} {value}".strip()
    number = f"{value:.2f}" if isinstance(value, float) and round(value, 2) == value else str(value)
    return f"{number} {known}".strip()


def _unique(grid: Grid, lang: Language, faults: Faults) -> dict[int, SheetColumn]:
    """The columns of a *grid* without those that are there a second time."""
    used = _used(grid)
    first: dict[str, int] = {}
    unique: dict[int, SheetColumn] = {}
    for place, column in sorted(grid.columns.items()):
        if column.id not in first:
            first[column.id] = place
            unique[place] = column
        elif place in used and first[column.id] not in used:
            del unique[first[column.id]]
            first[column.id], unique[place] = place, column
        elif place in used:
            known = grid.address(grid.headings, first[column.id])
            error = DUPLICATE_HEADING(heading=heading(column, lang), first=known)
            faults.add(error, grid.address(grid.headings, place))
    return unique


def _used(grid: Grid) -> frozenset[int]:
    """The places at which any entry of a *grid* has content."""
    lines = grid.lines.values()
    width = max(map(len, lines), default=0)
    return frozenset(
        place
        for place in range(1, width + 1)
        if any(place <= len(line) and not is_empty(line[place - 1]) for line in lines)
    )


def _report_unknown(grid: Grid, lang: Language, faults: Faults) -> None:
    """Report the columns with content that are none of the sheet: by their headings, or without any."""
    for place in sorted(_used(grid) - set(grid.columns)):
        text = grid.texts.get(place)
        if text is None:
            lines = grid.lines.items()
            line = next(
                number
                for number, cells in lines
                if place <= len(cells) and not is_empty(cells[place - 1])
            )
            faults.add(NO_HEADING(), grid.address(line, place))
        else:
            named = tuple(heading(column, lang) for column in grid.columns.values())
            near = near_of(text, named)
            error = UNKNOWN_HEADING(text=text, near=near, headings=named)
            faults.add(error, grid.address(grid.headings, place))


def near_of(text: str, named: tuple[str, ...]) -> str:
    """The one of the texts *named* that is probably meant by *text*; else nothing."""
    import difflib  # Only an error needs it.

    return next(iter(difflib.get_close_matches(text, named, n=1, cutoff=0.7)), "")


def _report_missing(
    grid: Grid, columns: Iterable[SheetColumn], lang: Language, faults: Faults
) -> None:
    """Report the columns that every entry needs, and that the sheet does not have."""
    known = {_identity(column) for column in columns}
    for field in grid.layout.fields:
        if field.needed and not field.only_for and field.keys not in known:
            part = lang.code if field.shape is FieldShape.LANGUAGES else ""
            _missing(grid, SheetColumn(grid.layout, field, part), lang, faults)
    for owner in grid.layout.owners:
        if (f"^{owner.name}",) not in known:
            _missing(grid, SheetColumn(grid.layout, owner=owner), lang, faults)


def _identity(column: SheetColumn) -> Keys:
    if column.owner:
        return (f"^{column.owner.name}",)
    return column.field.keys if column.field else (NUMBER,)


def _missing(grid: Grid, column: SheetColumn, lang: Language, faults: Faults) -> None:
    place = min(grid.columns)
    faults.add(MISSING_HEADING(heading=heading(column, lang)), grid.address(grid.headings, place))
