"""The look at a spreadsheet before any library opens it.

The library that reads sheets keeps the whole rectangle up to the last cell in memory, and ends the
process if that is too large. So the size of the file, of its parts, and of the rectangle are
compared with ``limits`` first. Old and encrypted formats, where this is not possible, are refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from xml.parsers.expat import ExpatError

from attrs import field, frozen

from ..documents.foreign import foreign_kind
from ..documents.vocabulary import ForeignFile
from ..values.brief import Brief
from ..values.errors import InvalidValue
from . import errors, limits, ods, xlsx
from .cells import Address, BookFormat
from .parts import Parts

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOK = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_CONTENT = "content.xml"
_RECALCULATED = re.compile(rb"fullCalcOnLoad\s*=\s*[\"'](?:1|true)")
_DRAWN = ("xl/media/", "xl/drawings/drawing", "xl/charts/", "Pictures/", "media/")


@frozen(kw_only=True)
class LookedAt(Brief):
    """What was seen of a spreadsheet before it was opened.

    ``formulas`` and ``merged`` are by the name of the sheet; ``merged`` only of an .ods file.
    ``notices`` do not keep the file from being read. ``objects`` is how many a library makes that
    keeps each cell and row of an .xlsx file, also empty and merged ones.
    """

    format: BookFormat
    formulas: Mapping[str, xlsx.Formulas] = field(factory=dict)
    merged: Mapping[str, tuple[ods.Span, ...]] = field(factory=dict)
    notices: tuple[InvalidValue, ...] = ()
    objects: int = 0


def look(content: bytes) -> LookedAt:
    """What the spreadsheet with this *content* is; raises ``InvalidValue`` if it cannot be opened safely."""
    if len(content) > limits.MAX_FILE:
        raise errors.FILE_TOO_LARGE(limit=limits.MAX_FILE // 2**20)
    if content.startswith(_OLE):
        raise _ole(content)
    if content.startswith(b"PK"):
        return _archive(content)
    if kind := foreign_kind(content):
        raise errors.NO_SPREADSHEET(what=kind)
    return LookedAt(format=BookFormat.CSV)


def _ole(content: bytes) -> InvalidValue:
    """The error of a file in the container of old Office formats, which encrypted new ones use, too."""
    if _ENCRYPTED in content:
        return errors.ENCRYPTED()
    if any(name in content for name in _OLD_WORKBOOK):
        return errors.OLD_FORMAT(format=".xls")
    return errors.NO_SPREADSHEET(what=ForeignFile.OLD_OFFICE)


def _archive(content: bytes) -> LookedAt:
    parts = Parts(content)
    if "xl/workbook.bin" in parts:
        raise errors.OLD_FORMAT(format=".xlsb")
    if parts.read("mimetype").startswith(_ODS_TYPE):
        return _ods(parts)
    if any(name.startswith("xl/") for name in parts.names):
        return _xlsx(parts)
    raise errors.NO_SPREADSHEET(what=foreign_kind(content) or ForeignFile.ARCHIVE)


def _xlsx(parts: Parts) -> LookedAt:
    """The look at an .xlsx or .xlsm file."""
    relations = parts.read("xl/_rels/workbook.xml.rels")
    workbook = parts.read("xl/workbook.xml")
    names = {path: name for name, path in xlsx.sheet_parts(workbook, relations)}
    if len(names) > limits.MAX_SHEETS:
        raise errors.TOO_MANY_PARTS(limit=limits.MAX_SHEETS)
    recalculated = bool(_RECALCULATED.search(workbook))
    formulas, cells, objects, uses, texts = {}, 0, 0, Counter[int](), list[int]()
    for part, content in parts.markup():
        cells += _cells(content, part, names.get(part, part))
        objects += xlsx.objects(content)
        if part in names:
            formulas[names[part]] = xlsx.formulas(content, recalculated=recalculated)
        uses.update(xlsx.uses_of_shared_texts(content))
        texts = max(texts, xlsx.shared_texts(content), key=len)
    _limit(cells)
    _limit_text(sum(texts[number] * times for number, times in uses.items() if number < len(texts)))
    return LookedAt(
        format=BookFormat.XLSX, formulas=formulas, notices=_notices(parts), objects=objects
    )


def _cells(content: bytes, part: str, sheet: str) -> int:
    """The cells of the rectangle from A1 to the last one with content in a part."""
    extent = xlsx.extent(content)
    if extent is None:
        raise errors.NO_ADDRESSES(part=part)
    return _area(sheet, *extent)


def _area(sheet: str, rows: int, columns: int) -> int:
    if rows * columns > limits.MAX_CELLS or columns > limits.MAX_COLUMNS:
        raise errors.TOO_MANY_CELLS(address=Address(sheet, rows, columns), limit=limits.MAX_CELLS)
    return rows * columns


def _limit(cells: int) -> None:
    if cells > limits.MAX_CELLS:
        raise errors.TOO_MANY_CELLS(address="", limit=limits.MAX_CELLS)


def _limit_text(characters: int) -> None:
    if characters > limits.MAX_ALL_TEXT:
        raise errors.TOO_MUCH_TEXT(limit=limits.MAX_ALL_TEXT // 2**20)


def _ods(parts: Parts) -> LookedAt:
    """The look at an .ods file."""
    if b"manifest:encryption-data" in parts.read("META-INF/manifest.xml"):
        raise errors.ENCRYPTED()
    content = dict(parts.markup()).get(_CONTENT, b"")
    try:
        sheets = ods.sheets(content, _CONTENT, limits.MAX_CELLS)
    except ExpatError:
        raise errors.DAMAGED(part=_CONTENT) from None
    if len(sheets) > limits.MAX_SHEETS:
        raise errors.TOO_MANY_PARTS(limit=limits.MAX_SHEETS)
    _limit(sum(_area(sheet.name, sheet.rows, sheet.columns) for sheet in sheets))
    _limit_text(sum(sheet.text for sheet in sheets))
    return LookedAt(
        format=BookFormat.ODS,
        formulas={sheet.name: xlsx.Formulas(sheet.formulas) for sheet in sheets},
        merged={sheet.name: sheet.merged for sheet in sheets},
        notices=_notices(parts),
    )


def _notices(parts: Parts) -> tuple[InvalidValue, ...]:
    """What a workbook has that is not read: macros, links to other files, pictures."""
    names = parts.names
    seen = {
        errors.MACROS: any("vbaProject" in name or name.startswith("Basic/") for name in names),
        errors.LINKS: any(name.startswith("xl/externalLinks/") for name in names),
        errors.PICTURES: any(name.startswith(_DRAWN) for name in names),
    }
    return tuple(code() for code, present in seen.items() if present)
