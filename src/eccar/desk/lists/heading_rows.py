"""The headings of a list: in which rows they are, and the columns that they make.

Headings are found by known words, in up to three rows. The row with most of them is the main one;
rows directly above it can name groups of columns, rows directly below it can repeat the headings
in another language, give units, or number the columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cells import Cell, Sheet
from .fields import is_heading
from .folding import folded
from .tables import ListColumn, spread_cells

MAX_HEADING_ROWS = 3
_SEARCHED_ROWS = 60
_LONGEST_HEADING = 120
"""Characters of a heading; a longer text is a sentence."""

_UNIT = re.compile(
    r"\(?(?:in )?(?:eur|euro|€|chf|pln|zł|%|vzä|etp|fte|tt\.mm\.jjjj|jj/mm/aaaa|dd\.mm\.rrrr"
    r"|dd/mm/yyyy|ja/nein|oui/non|tak/nie|yes/no)\)?",
    re.IGNORECASE,
)


def known_headings(sheet: Sheet, row: int) -> int:
    """How many cells of a *row* are known headings."""
    texts = (cell.value for cell in sheet.rows.get(row, ()) if isinstance(cell.value, str))
    return sum(map(is_heading, texts))


def main_row(sheet: Sheet) -> int | None:
    """The row with most known headings; without any, the first with several texts above another."""
    rows = [row for row in [*sheet.rows][:_SEARCHED_ROWS] if len(sheet.rows[row]) > 1]
    best = max(rows, key=lambda row: known_headings(sheet, row), default=None)
    if best is not None and known_headings(sheet, best):
        return best
    return next((row for row in rows if _only_texts(sheet, row) and row + 1 in sheet.rows), None)


def _only_texts(sheet: Sheet, row: int) -> bool:
    return all(isinstance(cell.value, str) for cell in sheet.rows.get(row, ()))


def heading_rows_around(sheet: Sheet, main: int) -> tuple[int, ...]:
    """The rows with headings around the *main* one, at most three in all."""
    rows = [main]
    if _is_group_row(sheet, main - 1, main):
        rows.insert(0, main - 1)
    while len(rows) < MAX_HEADING_ROWS and _continues_headings(sheet, rows[-1] + 1):
        rows.append(rows[-1] + 1)
    if len(rows) < MAX_HEADING_ROWS and rows[0] < main and _is_group_row(sheet, rows[0] - 1, main):
        rows.insert(0, rows[0] - 1)
    return tuple(rows)


def _is_group_row(sheet: Sheet, row: int, main: int) -> bool:
    """Whether a *row* above the *main* row of headings names groups of columns, and is no title."""
    cells = sheet.rows.get(row, ())
    first = next(iter(cells), None)
    if first is None or not _only_texts(sheet, row):
        return False
    columns = [cell.address.column for cell in sheet.rows[main]]
    inside = all(min(columns) <= cell.address.column <= max(columns) for cell in cells)
    if len(cells) > 1:
        return inside and all(len(str(cell.value)) <= _LONGEST_HEADING for cell in cells)
    width = next(
        (
            merged.last.column - merged.first.column + 1
            for merged in sheet.merged or ()
            if merged.first == first.address
        ),
        1,
    )
    return inside and 1 < width < len(columns)


def _continues_headings(sheet: Sheet, row: int) -> bool:
    """Whether a *row* below headings repeats them in another language, gives units or numbers columns."""
    cells = sheet.rows.get(row, ())
    if len(cells) < 2:
        return bool(cells) and all(_UNIT.fullmatch(cell.text) for cell in cells)
    numbers = [cell.text for cell in cells]
    if numbers == [str(number) for number in range(1, len(numbers) + 1)]:
        return True
    if not _only_texts(sheet, row):
        return False
    units = sum(bool(_UNIT.fullmatch(cell.text)) for cell in cells)
    return 2 * (known_headings(sheet, row) + units) > len(cells)


def list_columns(sheet: Sheet, heading_rows: tuple[int, ...]) -> Iterator[ListColumn]:
    """The columns with headings that lie next to each other."""
    spread = spread_cells(sheet, sideways=True)
    headings: dict[int, list[Cell]] = {}
    for row in heading_rows:
        for column in _columns_with_content(sheet):
            if cell := sheet.cell(row, column) or spread.get((row, column)):
                headings.setdefault(column, []).append(cell)
    seen: dict[str, int] = {}
    for column in _run(sheet, [*headings]):
        parts = tuple(dict.fromkeys(" ".join(cell.text.split()) for cell in headings[column]))
        heading = " / ".join(part for part in parts if not part.isdigit()) or parts[0]
        key = folded(heading)
        seen[key] = seen.get(key, 0) + 1
        unique = heading if seen[key] == 1 else f"{heading} ({seen[key]})"
        yield ListColumn(column, unique, parts, headings[column][-1].address)


def _columns_with_content(sheet: Sheet) -> list[int]:
    """The columns with content, and those that are merged with one up to the last of them."""
    columns = {cell.address.column for cell in sheet.cells}
    last = max(columns)
    merged = {(each.first.column, min(each.last.column, last)) for each in sheet.merged or ()}
    return sorted(columns.union(*(range(first, end + 1) for first, end in merged)))


def _run(sheet: Sheet, columns: list[int]) -> list[int]:
    """The longest run of *columns* with headings; an empty column without a heading ends a run."""
    filled = {cell.address.column for cell in sheet.cells}
    runs: list[list[int]] = []
    for column in sorted(columns):
        between = range(runs[-1][-1] + 1, column) if runs else ()
        if runs and all(empty in filled for empty in between):
            runs[-1].append(column)
        else:
            runs.append([column])
    return max(runs, key=len, default=[])
