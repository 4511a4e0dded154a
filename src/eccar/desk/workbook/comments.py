"""What was found in our own workbook, put into a copy of it: comments, colours, and a sheet with all findings.

Only a workbook of ours is copied: of other files, the library for it drops what it does not know. A
colour never says anything alone: the comment begins with a sign, and each severity has a pattern of
its own.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from ...checking.findings import Finding
from ...languages.language import Language
from ...values.brief import Brief
from ...values.characters import printable
from ...values.errors import Severity
from ...values.texts import Count
from ..cells import CellPlace
from .writing import AUTHOR

SIGNS = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.NOTE: "●"}
"""The sign of each severity, in comments and in the list."""

_FILLS: Mapping[Severity, tuple[dict[str, Any], str, str]] = {
    Severity.ERROR: ({"fill_type": "solid"}, "FFFFC7CE", "FFFFC7CE"),
    Severity.WARNING: ({"fill_type": "lightUp"}, "FFBF8F00", "FFFFEB9C"),
    Severity.NOTE: ({"fill_type": "lightDown"}, "FF9BC2E6", "FFDDEBF7"),
}
"""The pattern and the two colours of each severity."""

_ORDER = list(Severity)
_HEADS = ("head_severity", "head_cell", "head_heading", "head_what", "head_what_to_do", "head_code")
_WIDTHS = (14, 24, 28, 70, 70, 10)
_COMMENT_WIDTH, _LINE_HEIGHT, _LINE_LENGTH = 320, 17, 46
"""The size of a comment in points, and the characters of one line of it."""


def _findings(items: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(items)


def _sentences(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(items)


@frozen
class Checked(Brief):
    """What was found in a workbook, and in sentences what was checked."""

    findings: tuple[Finding, ...] = field(converter=_findings)
    sentences: tuple[str, ...] = field(converter=_sentences)

    def _brief(self) -> str:
        return f"findings: {len(self.findings)}"


def commented(content: bytes, kind: str, checked: Checked, lang: Language) -> bytes:
    """A copy of the workbook with this *content*, with what was *checked* in the language *lang*."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(content))
    _clean(book, kind)
    styles = _styles()
    for cell, findings in _by_cell(book, checked.findings):
        _mark(cell, findings, styles, lang)
    _write_list(book, kind, checked, styles, lang)
    book.properties.creator = book.properties.lastModifiedBy = AUTHOR
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _special(kind: str) -> str:
    """What the hidden first cell of the list of findings says."""
    return f"{kind}:#findings"


def _clean(book: Any, kind: str) -> None:
    """Remove what an earlier call put into a *book*."""
    from openpyxl.styles import PatternFill

    earlier = [sheet for sheet in book if sheet["A1"].value == _special(kind)]
    if not earlier:
        return
    for sheet in earlier:
        book.remove(sheet)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None and cell.comment.author == AUTHOR:
                    cell.comment = None
                    cell.fill = PatternFill()


def _by_cell(book: Any, findings: Iterable[Finding]) -> Iterable[tuple[Any, list[Finding]]]:
    """The cells of *findings*, each with its own, errors first."""
    cells: dict[str, tuple[Any, list[Finding]]] = {}
    for item in findings:
        if isinstance(item.place, CellPlace) and item.place.address.sheet in book.sheetnames:
            address = item.place.address
            cell = _first_of_merged(book[address.sheet], address.row, address.column)
            cells.setdefault(f"{address.sheet}!{cell.coordinate}", (cell, []))[1].append(item)
    return ((cell, sorted(items, key=_weight)) for cell, items in cells.values())


def _weight(item: Finding) -> int:
    return _ORDER.index(item.severity)


def _first_of_merged(sheet: Any, row: int, column: int) -> Any:
    """The cell in this *row* and *column*, or the first of those that it is merged with."""
    cell = sheet.cell(row, column)
    for merged in sheet.merged_cells.ranges:
        if cell.coordinate in merged:
            return sheet.cell(merged.min_row, merged.min_col)
    return cell


class _Restyled:
    """Styles of cells, each looked up in the workbook for the first cell that gets it.

    openpyxl compares a style with all others whenever it is set, which takes longer than the rest.
    """

    def __init__(self, changes: Mapping[str, Mapping[str, Any]]) -> None:
        self._changes = changes
        self._known: dict[tuple[str, tuple[int, ...]], Any] = {}

    def apply(self, name: str, cell: Any) -> None:
        """Change the style of a *cell* as the changes with this *name* say."""
        key = name, tuple(cell._style or ())  # noqa: SLF001  # There is no other way to share a style.
        if key in self._known:
            cell._style = self._known[key]  # noqa: SLF001  # As above.
            return
        for attribute, value in self._changes[name].items():
            setattr(cell, attribute, value)
        self._known[key] = cell._style  # noqa: SLF001  # As above.


def _styles() -> _Restyled:
    """The styles that a copy gets: of each severity, and of the list of findings."""
    from openpyxl.styles import Alignment, Font, PatternFill

    top = Alignment(wrap_text=True, vertical="top")
    fills = {
        severity.value: {"fill": PatternFill(fgColor=front, bgColor=back, **pattern)}
        for severity, (pattern, front, back) in _FILLS.items()
    }
    link = {"font": Font(color="FF0B5394", underline="single"), "alignment": top}
    return _Restyled(
        {**fills, "head": {"font": Font(bold=True)}, "row": {"alignment": top}, "link": link}
    )


def _mark(cell: Any, findings: Sequence[Finding], styles: _Restyled, lang: Language) -> None:
    """Give a *cell* the colour of its first finding, and a comment with it and the number of the others."""
    from openpyxl.comments import Comment

    first, *others = findings
    styles.apply(first.severity.value, cell)
    lines = [_headed(first, lang), f"→ {printable(lang.hint(first))}"]
    if others:
        lines.append(lang.word("desk.workbook", "more_findings", count=Count(len(others))))
    text = "\n".join(lines)
    rows = sum(len(line) // _LINE_LENGTH + 1 for line in lines) + 1
    cell.comment = Comment(text, AUTHOR, width=_COMMENT_WIDTH, height=rows * _LINE_HEIGHT)


def _headed(item: Finding, lang: Language) -> str:
    severity = f"{SIGNS[item.severity]} {lang.say(item.severity)} {item.code}"
    return printable(lang.line(severity, lang.message(item)))


def _write_list(book: Any, kind: str, checked: Checked, styles: _Restyled, lang: Language) -> None:
    """The sheet with all findings, each with a link to its cell; without any, what was checked."""
    name = lang.word("desk.workbook", "findings_sheet")
    sheet = book.create_sheet(name, 1)
    sheet["A1"] = _special(kind)
    sheet.row_dimensions[1].hidden = True
    rows = [[sentence] for sentence in checked.sentences]
    if checked.findings:
        rows.append([lang.word("desk.workbook", key) for key in _HEADS])
    heads = len(rows) + 1
    ordered = sorted(checked.findings, key=_weight)
    rows += [_row(item, lang) for item in ordered]
    for number, row in enumerate(rows, 2):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column, text)
            cell.data_type = "s"
            if number == heads and checked.findings:
                styles.apply("head", cell)
            elif number > heads:
                styles.apply("row", cell)
    for number, item in enumerate(ordered, heads + 1):
        _link(sheet.cell(number, 2), item, styles)
    for letter, width in zip("ABCDEF", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = f"A{heads + 1}" if checked.findings else None
    book.active = 1
    for page in book:
        page.sheet_view.tabSelected = page is sheet


def _row(item: Finding, lang: Language) -> list[str]:
    place = item.place
    address = str(place.address) if isinstance(place, CellPlace) else ""
    heading = place.heading if isinstance(place, CellPlace) else ""
    severity = f"{SIGNS[item.severity]} {lang.say(item.severity)}"
    said = (lang.message(item), lang.hint(item))
    return [severity, address, heading, *map(printable, said), item.code]


def _link(cell: Any, item: Finding, styles: _Restyled) -> None:
    """Make the address in a *cell* lead to the cell that it names."""
    from openpyxl.worksheet.hyperlink import Hyperlink

    if isinstance(item.place, CellPlace):
        location = str(item.place.address)
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location, display=location)
        styles.apply("link", cell)
