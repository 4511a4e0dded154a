"""The pieces of Office Open XML that python-docx has no function for.

Word asks for the children of an element in one order; each function appends where that holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from docx.document import Document

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The time of every part of a file: the first that a zip archive can say."""

_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NOTE_SIZE = "17"
"""The size of footnotes, in half points."""

_SEPARATORS = {"-1": ("separator", "separator"), "0": ("continuationSeparator",) * 2}


def element(name: str, **attributes: str) -> Any:
    """The element ``w:name`` with *attributes* of the same namespace."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def xml_of(item: Any) -> Any:
    """The element of a paragraph, a run, a table or a row."""
    return item._element  # noqa: SLF001  # python-docx names it in no other way.


def set_header_row(table: Any) -> None:
    """Let every page repeat the first row of *table*."""
    xml_of(table.rows[0]).get_or_add_trPr().append(element("tblHeader", val="true"))


def keep_row_together(row: Any) -> None:
    """Let no page end within *row*."""
    xml_of(row).get_or_add_trPr().insert(0, element("cantSplit", val="true"))


def keep_with_next(rows: Iterable[Any]) -> None:
    """Let no page end below one of the *rows* of a table."""
    for row in rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def set_alternative_text(table: Any, text: str) -> None:
    """Give *table* the *text* that a screen reader announces it by."""
    xml_of(table).tblPr.append(element("tblCaption", val=text))


def set_widths(table: Any, shares: tuple[int, ...], width: int) -> None:
    """Let *table* be *width* wide, its columns by *shares* of that, whatever is in them."""
    table.autofit = False
    widths = [width * share // sum(shares) for share in shares]
    grid = xml_of(table)
    for column, wide in zip(grid.tblGrid.gridCol_lst, widths, strict=True):
        column.w = wide
    for row in grid.tr_lst:
        for cell, wide in zip(row.tc_lst, widths, strict=True):
            cell.width = wide


def set_language(run: Any, lang: str) -> None:
    """Let *run* be read and spelled in another language than the document."""
    xml_of(run).get_or_add_rPr().append(element("lang", val=lang))


def mark(run: Any) -> None:
    """Mark *run* as what somebody has to fill in."""
    from docx.enum.text import WD_COLOR_INDEX

    run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def align_right(paragraph: Any) -> None:
    """Align *paragraph* to the right."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_page_number(paragraph: Any) -> None:
    """Write the number of the page at the end of *paragraph*."""
    field = element("fldSimple", instr="PAGE")
    run = element("r")
    run.append(element("t"))
    field.append(run)
    xml_of(paragraph).append(field)


class Footnotes:
    """The footnotes of a *document*: added one by one, and written by ``close``."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = element("footnotes")
        for number, (kind, name) in _SEPARATORS.items():
            note = element("footnote", type=kind, id=number)
            paragraph, run = element("p"), element("r")
            run.append(element(name))
            paragraph.append(run)
            note.append(paragraph)
            self._root.append(note)
        self._count = 0

    def add(self, paragraph: Any, text: str) -> None:
        """Add a footnote with *text* and its mark at the end of *paragraph*."""
        self._count += 1
        mark = _raised(element("footnoteReference", id=str(self._count)))
        xml_of(paragraph).append(mark)
        note, content = element("footnote", id=str(self._count)), element("p")
        piece = element("t")
        piece.text = f" {text}"
        piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run, properties, form = element("r"), element("rPr"), element("pPr")
        properties.append(element("sz", val=_NOTE_SIZE))
        form.append(element("spacing", after="0"))
        content.append(form)
        run.append(properties)
        run.append(piece)
        content.append(_raised(element("footnoteRef"), small=True))
        content.append(run)
        note.append(content)
        self._root.append(note)

    def close(self) -> None:
        """Write the footnotes as a part of the document, if there are any."""
        from docx.opc.oxml import serialize_part_xml
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        if not self._count:
            return
        content = serialize_part_xml(self._root)
        package = self._document.part.package
        part = Part(PackURI("/word/footnotes.xml"), _CONTENT, content, package)
        self._document.part.relate_to(part, _FOOTNOTES)


def _raised(content: Any, *, small: bool = False) -> Any:
    """A raised run with *content*."""
    run, properties = element("r"), element("rPr")
    if small:
        properties.append(element("sz", val=_NOTE_SIZE))
    properties.append(element("vertAlign", val="superscript"))
    run.append(properties)
    run.append(content)
    return run


def without_times(content: bytes) -> bytes:
    """The zip archive *content* with the same parts, none of which says when it was written."""
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, FIRST_DAY), old.read(name), ZIP_DEFLATED)
    return stream.getvalue()
