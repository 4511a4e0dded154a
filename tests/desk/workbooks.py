"""Workbooks made by hand, part by part, so that a test can have what no program would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def archive(parts: Mapping[str, str | bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of *parts*."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


def sheet(rows: str) -> str:
    """A part with the cells in *rows*, written as XML."""
    return (
        f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    )


def text_cell(address: str, text: str = "x") -> str:
    """A cell with its text in itself."""
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


def xlsx(
    sheets: Mapping[str, str], more: Mapping[str, str | bytes] = {}, *, calculation: str = ""
) -> bytes:
    """A workbook whose *sheets* have the cells given as XML, with *more* parts."""
    entries = [(f"sheet{number}.xml", name) for number, name in enumerate(sheets, start=1)]
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
        + "".join(
            f'<Override PartName="/xl/worksheets/{part}" ContentType="{KIND}.worksheet+xml"/>'
            for part, _ in entries
        )
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        + "".join(
            f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
            for number, (_, name) in enumerate(entries, start=1)
        )
        + f"</sheets>{calculation}</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{RELATIONS}/worksheet" '
            f'Target="worksheets/{part}"/>'
            for number, (part, _) in enumerate(entries, start=1)
        )
        + (
            f'<Relationship Id="rId99" Type="{RELATIONS}/sharedStrings" '
            'Target="sharedStrings.xml"/>'
            if "xl/sharedStrings.xml" in more
            else ""
        )
        + "</Relationships>",
        **{
            f"xl/worksheets/{part}": sheet(rows)
            for (part, _), rows in zip(entries, sheets.values(), strict=True)
        },
        **more,
    }
    return archive(parts)


def ods(tables: str, more: Mapping[str, str | bytes] = {}) -> bytes:
    """An OpenDocument spreadsheet with *tables* written as XML."""
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "</manifest:manifest>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    parts = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest, **more}
    return archive(parts, compression=zipfile.ZIP_DEFLATED)


def ods_cell(text: str, **attributes: Any) -> str:
    """A cell with *text*; attributes such as ``number_columns_repeated`` are those of a table cell."""
    more = "".join(f' table:{key.replace("_", "-")}="{value}"' for key, value in attributes.items())
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'
