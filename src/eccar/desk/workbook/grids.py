"""Which sheet of a workbook is which, and which column is which: by the hidden ids, else by the headings.

Neither the order nor the position of sheets, rows and columns says anything. The sheet of the
document itself has its fields below each other; seen as a grid, its columns are lines like the rows
of the others.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from typing import Any

from attrs import evolve, frozen

from ...languages import LANGUAGES
from ...languages.language import language
from ...values.brief import Brief
from ...values.constraints import LANGUAGE
from ..cells import BLANK, Address, CellValue, text_of
from ..opening import RawSheet
from .codecs import fold
from .help_texts import help_text
from .layout import FieldShape, SheetLayout, layout
from .words import CURRENCY, SheetColumn, columns, heading, sheet_names

SEARCHED = 20
"""The first lines of a sheet, in which ids and headings are looked for."""

_ID = re.compile(r"([a-z-]+):([a-z_.]*)!([^:]+)(?::(.+))?")
_SPECIAL = re.compile(r"([a-z-]+):#.+")
_LANGUAGE = re.compile(r"[A-Za-z-]{2,}")

UNCALCULATED: Any = object()
"""What is in the place of a formula without a saved result."""

Line = Sequence[CellValue]
"""The cells of one line of a grid; an empty text is an empty cell."""


@frozen(eq=False)
class Grid(Brief):
    """A sheet as lines of entries: its layout, the columns by their places, the line of the headings.

    Lines and places are counted from 1.
    """

    name: str
    layout: SheetLayout
    columns: Mapping[int, SheetColumn]
    headings: int
    texts: Mapping[int, str]
    lines: Mapping[int, Line]

    def address(self, line: int, place: int) -> Address:
        """The address of the cell at a *place* in a *line*."""
        if self.layout.is_document:
            return Address(self.name, place, line)
        return Address(self.name, line, place)

    def _brief(self) -> str:
        return self.name


def is_empty(value: CellValue) -> bool:
    """Whether a cell with this *value* has nothing, or blanks alone."""
    return value == "" or (isinstance(value, str) and not value.strip(BLANK))


def lines_of(sheet: RawSheet, *, transposed: bool) -> Mapping[int, Line]:
    """The lines of a *sheet* that have any content; *transposed*, a line is a column."""
    lines = zip_longest(*sheet.rows, fillvalue="") if transposed else sheet.rows
    return {number: line for number, line in enumerate(lines, 1) if not all(map(is_empty, line))}


def filled(line: Line) -> Iterator[tuple[int, CellValue]]:
    """The cells of a *line* that are not empty, with their places."""
    return ((place, value) for place, value in enumerate(line, 1) if not is_empty(value))


def first_cell(sheet: RawSheet) -> Address:
    """The address of the first cell with content."""
    lines = lines_of(sheet, transposed=False)
    row = next(iter(lines), 1)
    return Address(sheet.name, row, next(filled(lines.get(row, ("x",))))[0])


def is_special(sheet: RawSheet) -> bool:
    """Whether it is a sheet of ours that has no entries: the first one, the ten points, findings."""
    first = sheet.rows[0][0] if sheet.rows and sheet.rows[0] else ""
    return isinstance(first, str) and bool(_SPECIAL.fullmatch(first))


def _ids(sheet: RawSheet) -> Iterator[tuple[str, str]]:
    """The kinds and the names of sheets in the ids of a *sheet*."""
    for line in sheet.rows[: SEARCHED * 5]:
        for value in line[:SEARCHED]:
            match = _ID.fullmatch(value) if isinstance(value, str) else None
            if match:
                yield match[1], match[2]


def kinds_named(sheet: RawSheet) -> Iterator[str]:
    """The kinds of documents that the ids of a *sheet* name."""
    return (kind for kind, _ in _ids(sheet))


def layout_of(sheet: RawSheet, kind: str) -> SheetLayout | None:
    """The layout of a *sheet* of a document of this *kind*: by its ids, by its name, or by its headings."""
    by_name = {item.name: item for item in layout(kind)}
    named = (by_name.get(name) for own, name in _ids(sheet) if own == kind)
    return (
        next(filter(None, named), None) or _by_name(sheet.name, kind) or _by_headings(sheet, kind)
    )


def _by_name(name: str, kind: str) -> SheetLayout | None:
    for code in LANGUAGES:
        for item in layout(kind):
            if fold(sheet_names(kind, code)[item.name]) == fold(name):
                return item
    return None


def _by_headings(sheet: RawSheet, kind: str) -> SheetLayout | None:
    """The only layout that most of the headings of a *sheet* belong to."""
    counts = {item: _known_in(sheet, item) for item in layout(kind)}
    best = max(counts.values())
    chosen = [item for item, count in counts.items() if count == best]
    return chosen[0] if best > 1 and len(chosen) == 1 else None


def _known_in(sheet: RawSheet, item: SheetLayout) -> int:
    lines = lines_of(sheet, transposed=item.is_document)
    return max((_count(line, item) for _, line in _first(lines)), default=0)


def _first(lines: Mapping[int, Line]) -> list[tuple[int, Line]]:
    return [*islice(lines.items(), SEARCHED)]


def _count(line: Line, item: SheetLayout) -> int:
    return sum(column_named(str(value), item) is not None for _, value in filled(line))


def grid_of(sheet: RawSheet, item: SheetLayout, helps: frozenset[str] = frozenset()) -> Grid | None:
    """The *sheet* as a grid with that layout; ``None`` if it has no headings.

    *helps* are the folded texts of help that the workbook carries.
    """
    lines = lines_of(sheet, transposed=item.is_document)
    ids = next((line for line, cells in _first(lines) if _ids_in(cells, item)), None)
    headings = _headings(lines, item, ids)
    if headings is None:
        return None
    texts = (
        {}
        if headings == ids
        else {place: text_of(value) for place, value in filled(lines[headings])}
    )
    named = {place: column_named(text, item) for place, text in texts.items()}
    by_id = _ids_in(lines[ids], item) if ids else {}
    by_place = {place: column for place, column in {**named, **by_id}.items() if column}
    return Grid(
        sheet.name, item, by_place, headings, texts, _entries(lines, headings, by_place, helps)
    )


def _headings(lines: Mapping[int, Line], item: SheetLayout, ids: int | None) -> int | None:
    """The line of the headings: that after the ids, or else the first with the most known headings."""
    if ids is not None:
        return next((line for line in lines if line > ids), ids)
    counts = {line: _count(cells, item) for line, cells in _first(lines)}
    best = max(counts.values(), default=0)
    return next((line for line, count in counts.items() if count == best), None) if best else None


def _ids_in(line: Line, item: SheetLayout) -> dict[int, SheetColumn]:
    """The columns that the ids in a *line* name."""
    named = (
        (place, _with_id(value, item)) for place, value in filled(line) if isinstance(value, str)
    )
    return {place: column for place, column in named if column}


def _with_id(text: str, item: SheetLayout) -> SheetColumn | None:
    match = _ID.fullmatch(text)
    if match is None or (match[1], match[2]) != (item.kind, item.name):
        return None
    own, part = match[3], match[4] or ""
    column = _columns_by_id(item).get((own, part if part == CURRENCY else ""))
    return _in_language(column, part) if column else None


def _in_language(column: SheetColumn, code: str) -> SheetColumn | None:
    """The *column* itself, or of a text that in the language *code*, which has to be the code of one."""
    if column.field is None or column.field.shape is not FieldShape.LANGUAGES:
        return column
    return evolve(column, part=code) if LANGUAGE.fits(code) else None


@functools.cache
def _columns_by_id(item: SheetLayout) -> Mapping[tuple[str, str], SheetColumn]:
    """The columns of a sheet by their ids, texts without their language."""
    known: dict[tuple[str, str], SheetColumn] = {}
    for column in columns(item, ("",)):
        own = column.id.partition("!")[2].partition(":")[0]
        known[own, column.part] = column
    return known


@functools.cache
def _headings_of(item: SheetLayout) -> Mapping[tuple[str, bool], SheetColumn]:
    """The columns of a sheet by their headings in all languages; of texts without their language."""
    known: dict[tuple[str, bool], SheetColumn] = {}
    for code in LANGUAGES:
        for column in columns(item, ("",)):
            text = heading(column, language(code))
            known.setdefault((fold(text.removesuffix(" ()")), text.endswith(" ()")), column)
    return known


@functools.lru_cache(maxsize=4096)
def column_named(text: str, item: SheetLayout) -> SheetColumn | None:
    """The column of a sheet with the heading *text* in any language; a text has its language in brackets."""
    known = _headings_of(item)
    if column := known.get((fold(text), False)):
        return column
    name, _, rest = text.strip(BLANK).rpartition("(")
    code = rest.removesuffix(")")
    if code == rest or not _LANGUAGE.fullmatch(code):
        return None
    column = known.get((fold(name), True))
    return _in_language(column, code) if column else None


def _entries(
    lines: Mapping[int, Line],
    headings: int,
    by_place: Mapping[int, SheetColumn],
    carried: frozenset[str],
) -> Mapping[int, Line]:
    """The lines below the headings but for those with the help."""
    helps = {place: _helps(column) | carried for place, column in by_place.items()}
    return {
        line: cells
        for line, cells in lines.items()
        if line > headings and not _is_help(cells, helps)
    }


def _is_help(line: Line, helps: Mapping[int, frozenset[str]]) -> bool:
    """Whether a *line* has nothing but help; one cell is looked at if it has none."""
    return all(
        isinstance(value, str) and fold(value) in helps.get(place, ())
        for place, value in filled(line)
    )


@functools.cache
def _helps(column: SheetColumn) -> frozenset[str]:
    return frozenset(fold(help_text(column, language(code))) for code in LANGUAGES)
