"""One sheet of a workbook: the hidden row of ids, headings, help, entries, and drop-downs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ...languages.language import Language
from ...values.brief import Brief
from ..cells import letters, quoted
from .codecs import NumberCodec
from .entries import Part, SheetEntry
from .help_texts import help_text
from .layout import ID, NUMBER, FieldShape, SheetLayout
from .list_codecs import ListCodec
from .styles import MIDDLE, NARROW, WIDE, height
from .words import CURRENCY, SheetColumn, heading, sheet_name

FIRST = 3
"""The row of the first entry, counted from 0: below the ids, the headings and the help."""

SPARE = 1_000
"""Rows below the last entry that have drop-downs, too."""

MAX_TITLE, MAX_MESSAGE = 32, 255
"""Characters of the title and of the text of what is shown where a word is not in the list."""


class NotWrittenError(RuntimeError):
    """XlsxWriter did not write something, and only said so by the number that it returned."""


def made(result: Any) -> None:
    """Raise ``NotWrittenError`` if the *result* of a method of XlsxWriter is not 0."""
    if result:
        message = f"XlsxWriter returned {result}."
        raise NotWrittenError(message)


@frozen
class SheetWriter(Brief):
    """Writes one sheet; *words* collects the lists of drop-downs with their names in the workbook."""

    book: Any
    page: Any
    sheet: SheetLayout
    lang: Language
    formats: Mapping[str, Any]
    words: dict[tuple[str, ...], str]

    def _brief(self) -> str:
        return self.sheet.name

    def write(self, columns: list[SheetColumn], entries: list[SheetEntry]) -> None:
        """Write the sheet with its *columns* and *entries*."""
        if self.sheet.is_document:
            self._write_document(columns, entries[0])
        else:
            self._write_list(columns, entries)
        self.page.set_landscape()
        self.page.set_paper(9)
        self.page.fit_to_pages(1, 0)

    def _write_document(self, columns: list[SheetColumn], entry: SheetEntry) -> None:
        """The document itself, with a field in each row: id (hidden), heading, value, help."""
        page = self.page
        page.set_column(0, 0, NARROW, None, {"hidden": True})
        page.set_column(1, 1, MIDDLE + 6)
        page.set_column(2, 2, WIDE)
        page.set_column(3, 3, WIDE * 2)
        page.freeze_panes(0, 2)
        for row, column in enumerate(columns):
            made(page.write_string(row, 0, column.id))
            made(page.write_string(row, 1, heading(column, self.lang), self.formats["heading"]))
            described = help_text(column, self.lang)
            made(page.write_string(row, 3, described, self.formats["help"]))
            page.set_row(
                row,
                max(
                    height(described, WIDE * 2),
                    height(str(entry.cells.get(part_of(column), "")), WIDE),
                ),
            )
            made(page.write_blank(row, 2, None, self._style(column, entry=True)))
            self._write_cell(row, 2, column, entry)
            self._validate(column, row, 2, row)

    def _write_list(self, columns: list[SheetColumn], entries: list[SheetEntry]) -> None:
        page = self.page
        owners = sum(column.owner is not None for column in columns)
        page.set_row(0, None, None, {"hidden": True})
        page.set_row(
            2, max(height(help_text(column, self.lang), _width(column)) for column in columns)
        )
        page.freeze_panes(FIRST, owners + 1)
        page.repeat_rows(1)
        last = FIRST + len(entries) + SPARE
        for number, column in enumerate(columns):
            page.set_column(number, number, _width(column), self._style(column))
            made(page.write_string(0, number, column.id))
            made(page.write_string(1, number, heading(column, self.lang), self.formats["heading"]))
            made(page.write_string(2, number, help_text(column, self.lang), self.formats["help"]))
            self._validate(column, FIRST, number, last)
            if _names_entries(column):
                self._name(column, number, last)
        self._write_entries(columns, entries)

    def _write_entries(self, columns: list[SheetColumn], entries: list[SheetEntry]) -> None:
        """The cells of the *entries*, in the order of their rows."""
        page, styles = self.page, [self._style(column) for column in columns]
        fields: dict[Part, tuple[int, Any]] = {
            part_of(column): (number, styles[number])
            for number, column in enumerate(columns)
            if column.owner is None
        }
        for row, entry in enumerate(entries, FIRST):
            for number, owner in enumerate(entry.owners):
                made(page.write_string(row, number, owner, styles[number]))
            for part, value in entry.cells.items():
                number, style = fields[part]
                write = page.write_string if type(value) is str else page.write_number
                if write(row, number, value, style):
                    made(-1)

    def _write_cell(self, row: int, number: int, column: SheetColumn, entry: SheetEntry) -> None:
        value = entry.cells.get(part_of(column))
        if value is not None:
            write = self.page.write_string if isinstance(value, str) else self.page.write_number
            made(write(row, number, value, self._style(column, entry=True)))

    def _style(self, column: SheetColumn, *, entry: bool = False) -> Any:
        """The format of the cells of a *column*; those of the document itself have a frame."""
        if column.field and column.field.shape is FieldShape.MONEY and column.part != CURRENCY:
            return self.formats["amount"]
        if column.codec.textual or column.field is None:
            return self.formats["entry" if entry else "text"]
        return self.formats["number"]

    def _validate(self, column: SheetColumn, first: int, number: int, last: int) -> None:
        """The drop-down of a *column*, if its words are a closed list or entries of another sheet."""
        if column.owner:
            source = _entries_name(column.owner)
        elif choices := column.codec.words(self.lang):
            source = self.words.setdefault(choices, f"eccar_words_{len(self.words) + 1}")
        else:
            return
        say = self.lang.word
        settings = {
            "validate": "list",
            "source": f"={source}",
            "error_title": say("desk.workbook", "not_in_list_title")[:MAX_TITLE],
            "error_message": say("desk.workbook", "not_in_list")[:MAX_MESSAGE],
        }
        made(self.page.data_validation(first, number, last, number, settings))

    def _name(self, column: SheetColumn, number: int, last: int) -> None:
        """Give the cells with the ids of entries a name, from which entries of other sheets choose."""
        letter = letters(number + 1)
        page = quoted(sheet_name(self.sheet, self.lang))
        cells = f"={page}!${letter}${FIRST + 1}:${letter}${last + 1}"
        made(self.book.define_name(_entries_name(column.sheet), cells))


def part_of(column: SheetColumn) -> Part:
    """The field and the part of it that a *column* has."""
    return (column.field.keys if column.field else (NUMBER,)), column.part


def _entries_name(sheet: SheetLayout) -> str:
    return f"eccar_entries_{'_'.join(sheet.path)}"


def _names_entries(column: SheetColumn) -> bool:
    """Whether entries of other sheets choose from this *column*."""
    if column.owner or column.sheet.is_document:
        return False
    return column.field is None or column.field.keys == (ID,)


def _width(column: SheetColumn) -> int:
    codec = column.codec
    if isinstance(codec, NumberCodec) or column.part == CURRENCY or column.field is None:
        return MIDDLE if column.owner else NARROW
    if column.field.shape is FieldShape.LANGUAGES or isinstance(codec, ListCodec):
        return WIDE
    return MIDDLE
