"""A workbook of a document: to be filled in, or with everything that a document says."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from ...checking.findings import Place
from ...documents.errors import DocumentError
from ...kinds import KINDS, full_name, resolve
from ...languages import complete
from ...languages.language import Language, language
from ...values.brief import Brief
from ..cells import letters
from ..limits import MAX_TEXT
from ..new_workbooks import SETTINGS
from .carried import rows_to_carry
from .cover import CoverPage, write_cover, write_table
from .entries import SheetEntry, entries_of, languages_in, rest_of
from .layout import FieldShape, SheetLayout, layout
from .sheets import SheetWriter, made
from .styles import STYLES
from .words import SheetColumn, columns, of_field, sheet_name

HIDDEN = "eccar"
"""The hidden sheet: kind and version, language, what has no column, and the words of drop-downs."""

MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""The day in the properties of every workbook, so that the same document gives the same bytes."""

AUTHOR = "eccar"


@frozen(kw_only=True)
class Workbook(Brief):
    """What a workbook is to have: the kind of document, its plain data, the language of the reader."""

    kind: str
    data: Mapping[str, Any]
    lang: Language
    on: dt.date | None = None

    def _brief(self) -> str:
        return self.kind


def template(kind: str, lang: str, on: dt.date) -> bytes:
    """A workbook to be filled in, for a document of this *kind* that is recorded on the day *on*."""
    top, *_ = layout(kind)
    recorded = (
        {"recorded": on.isoformat()} if any(f.keys == ("recorded",) for f in top.fields) else {}
    )
    return content(Workbook(kind=kind, data=recorded, lang=_language(lang), on=on))


def of_document(
    kind: str, data: Mapping[str, Any], lang: str = "en", file: str | None = None
) -> bytes:
    """A workbook with everything in the plain *data* of a document; raises ``DocumentError``."""
    return content(Workbook(kind=kind, data=data, lang=_language(lang)), file)


def _language(code: str) -> Language:
    """The language of a workbook, whose words are read again: one that has all words.

    Raises ``ValueError`` for a code without words.
    """
    return language(complete(language(code).code))


def content(workbook: Workbook, file: str | None = None) -> bytes:
    """The bytes of a *workbook*; raises ``DocumentError`` about *file* if a sheet cannot hold it."""
    import xlsxwriter  # Only what writes workbooks pays for it.

    entries, faults = entries_of(workbook.kind, workbook.data, workbook.lang)
    if workbook.on is None and faults:
        raise DocumentError(fault.at(Place(file=file)) for fault in faults)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, SETTINGS)
    book.set_properties({"author": AUTHOR, "created": MADE})
    _write(book, workbook, entries)
    book.close()
    return out.getvalue()


def _write(book: Any, workbook: Workbook, entries: Mapping[str, list[SheetEntry]]) -> None:
    kind, lang = workbook.kind, workbook.lang
    formats = {name: book.add_format(style) for name, style in STYLES.items()}
    names = {sheet.name: sheet_name(sheet, lang) for sheet in layout(kind)}
    further = _further_sheets(workbook)
    cover = book.add_worksheet(lang.word("desk.workbook", "cover_sheet"))
    pages = {sheet.name: book.add_worksheet(names[sheet.name]) for sheet in layout(kind)}
    hidden_words: dict[tuple[str, ...], str] = {}
    every: list[SheetColumn] = []
    for sheet in layout(kind):
        chosen = _columns(sheet, entries[sheet.name], lang)
        writer = SheetWriter(book, pages[sheet.name], sheet, lang, formats, hidden_words)
        writer.write(chosen, entries[sheet.name])
        every += chosen
    for name, rows in further.items():
        write_table(book.add_worksheet(name), f"{kind}:#{name}", rows, formats)
    write_cover(cover, CoverPage(kind, names, tuple(further), lang), formats)
    carried = rows_to_carry(every, lang)
    _write_hidden(book.add_worksheet(HIDDEN), book, workbook, hidden_words, carried)
    cover.activate()


def _further_sheets(workbook: Workbook) -> Mapping[str, Any]:
    """The sheets with what is to be looked up, as the ten points, if the kind has any."""
    name = KINDS[workbook.kind].sheets
    sheets: Mapping[str, Any] = resolve(name)(workbook.lang, workbook.on) if name else {}
    return sheets


def _columns(sheet: SheetLayout, entries: list[SheetEntry], lang: Language) -> list[SheetColumn]:
    """The columns of a *sheet*: texts in the languages that its *entries* have, or in the reader's."""
    chosen: list[SheetColumn] = []
    for column in columns(sheet, (lang.code,)):
        if column.field is None or column.field.shape is not FieldShape.LANGUAGES:
            chosen.append(column)
            continue
        codes = languages_in(entries, column.field) or {lang.code}
        chosen.extend(of_field(sheet, column.field, _ordered(codes, lang.code)))
    return chosen


def _ordered(codes: Iterable[str], first: str) -> list[str]:
    return sorted(codes, key=lambda code: (code != first, code))


def _write_hidden(
    page: Any,
    book: Any,
    workbook: Workbook,
    lists: Mapping[tuple[str, ...], str],
    carried: Iterable[tuple[str, ...]],
) -> None:
    """The hidden sheet: what the workbook is, what has no column, its words, and those of each drop-down."""
    page.very_hidden()
    rest = rest_of(workbook.data)
    rows: tuple[tuple[str, ...], ...] = (
        ("eccar", full_name(workbook.kind)),
        ("language", workbook.lang.code),
        *(("extra", rest[start : start + MAX_TEXT]) for start in range(0, len(rest), MAX_TEXT)),
        *carried,
    )
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            made(page.write_string(row, column, text))
    for column, (items, name) in enumerate(lists.items(), 3):
        for row, item in enumerate(items):
            made(page.write_string(row, column, item))
        letter = letters(column + 1)
        made(book.define_name(name, f"={HIDDEN}!${letter}$1:${letter}${len(items)}"))
