"""Letterheads: what is used of them, and which are refused by name."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

import docx as word_library
import pytest
from docx.oxml.ns import qn

from eccar.desk.papers.files import docx
from eccar.desk.papers.letterhead import LetterheadFault, check_letterhead
from eccar.desk.papers.paper import paper
from eccar.values.errors import InvalidValue
from tests.desk.papers.test_papers import INVENTORY, ON, dossier

DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def archive(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return stream.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as read:
        return {name: read.read(name) for name in read.namelist()}


def plain() -> Any:
    """A letterhead as an office would make it, with a header and what is no field for us."""
    document = word_library.Document()
    document.sections[0].header.paragraphs[0].text = "Musterstadt {{ name }}"
    document.add_paragraph("Old content")
    return document


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word(further: dict[str, bytes] | None = None, *, without: str = "") -> bytes:
    """A letterhead with *further* parts, or others in place of its own."""
    parts = {**parts_of(saved(plain())), **(further or {})}
    parts.pop(without, None)
    return archive(parts)


def related(relation: str, name: str = RELATIONS) -> bytes:
    """A letterhead with a further relationship."""
    own = parts_of(saved(plain())).get(name, b"<Relationships></Relationships>")
    return word({name: own.replace(b"</Relationships>", relation.encode() + b"</Relationships>")})


def with_field(instruction: str, *, split: bool = False) -> bytes:
    """A letterhead with a field in its header, which an editor may have *split* into pieces."""
    document = plain()
    run = document.sections[0].header.paragraphs[0].add_run()._r
    pieces = [instruction[:4], instruction[4:]] if split else [instruction]
    begin = word_library.oxml.OxmlElement("w:fldChar")
    begin.set(qn("w:fldCharType"), "begin")
    run.append(begin)
    for piece in pieces:
        text = word_library.oxml.OxmlElement("w:instrText")
        text.text = piece
        run.append(text)
    return saved(document)


IMAGE = f'Id="r9" Type="{OFFICE}/image" Target="https://example.org/x.png"'
TEMPLATE_TYPE = b"<Types>application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml</Types>"
BAD = {
    "empty": (b"", LetterheadFault.NOT_WORD),
    "old": (b"\xd0\xcf\x11\xe0 old", LetterheadFault.NOT_WORD),
    "renamed": (b"%PDF-1.7", LetterheadFault.NOT_WORD),
    "odt": (
        archive({"mimetype": b"application/vnd.oasis.opendocument.text"}),
        LetterheadFault.NOT_WORD,
    ),
    "macro": (word({"word/vbaProject.bin": b"x"}), LetterheadFault.PROGRAMS),
    "embedded": (word({"word/embeddings/object.bin": b"x"}), LetterheadFault.PROGRAMS),
    "template": (word({"[Content_Types].xml": TEMPLATE_TYPE}), LetterheadFault.TEMPLATE),
    "linked": (related(f'<Relationship {IMAGE} TargetMode="External"/>'), LetterheadFault.LINKED),
    "linked, written otherwise": (
        related(f'<r:Relationship xmlns:r="x" {IMAGE} TargetMode = "&#69;xternal"/>'),
        LetterheadFault.LINKED,
    ),
    "field that loads": (with_field("INCLUDETEXT x.docx"), LetterheadFault.LINKED),
    "field that starts a program": (
        with_field(" ddeauto cmd x", split=True),
        LetterheadFault.LINKED,
    ),
    "entities": (
        word({"word/x.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"}),
        LetterheadFault.NOT_WORD,
    ),
    "bomb": (word({"word/bomb.bin": bytes(97 * 2**20)}), LetterheadFault.TOO_LARGE),
    "no XML": (word({"word/settings.xml": b"<x"}), LetterheadFault.NOT_WORD),
    "no body": (
        word({DOCUMENT: f'<w:document xmlns:w="{WORD}"/>'.encode()}),
        LetterheadFault.NOT_WORD,
    ),
    "another root": (word({DOCUMENT: b"<x/>"}), LetterheadFault.NOT_WORD),
    "styles of another kind": (word({"word/styles.xml": b"<x/>"}), LetterheadFault.NOT_WORD),
    "a part that lacks": (word(without="word/settings.xml"), LetterheadFault.NOT_WORD),
    "no relationships": (word(without="_rels/.rels"), LetterheadFault.NOT_WORD),
}


@pytest.mark.parametrize(("bad", "fault"), BAD.values(), ids=BAD)
def test_a_letterhead_that_is_damaged_or_loads_something_is_refused(
    bad: bytes, fault: LetterheadFault
) -> None:
    with pytest.raises(InvalidValue) as caught:
        check_letterhead(bad, "city.docx")
    assert caught.value.values["reason"] is fault


def written(letterhead: bytes) -> tuple[Any, tuple[str, ...]]:
    """A paper on *letterhead*, opened, and the styles that the letterhead lacks."""
    made = docx(
        paper("accession", dossier("DE", INVENTORY), ON), "de", letterhead=letterhead, name="x"
    )
    return word_library.Document(io.BytesIO(made.content)), made.lacking


def test_header_and_styles_are_used_and_the_content_is_not() -> None:
    document, lacking = written(word())
    assert lacking == ()
    assert document.sections[0].header.paragraphs[0].text == "Musterstadt {{ name }}"
    assert "Old content" not in [paragraph.text for paragraph in document.paragraphs]


def test_a_field_that_loads_nothing_stays_as_it_is() -> None:
    document, _ = written(with_field(" PAGE ", split=True))
    header = document.sections[0].header.paragraphs[0]._p
    assert "".join(text.text for text in header.iter(qn("w:instrText"))) == " PAGE "


def test_a_hyperlink_is_none_that_loads_something() -> None:
    link = f'<Relationship Id="r9" Type="{OFFICE}/hyperlink" Target="https://example.org" TargetMode="External"/>'
    written(related(link))


def test_the_template_from_which_a_letterhead_was_made_is_cut_off() -> None:
    link = f'<Relationship Id="r9" Type="{OFFICE}/attachedTemplate" Target="file:///p/city.dotx" TargetMode="External"/>'
    name = "word/_rels/settings.xml.rels"
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    linked = word({name: empty.replace(b"></", f">{link}</".encode())})
    made = docx(paper("accession", dossier(), ON), "de", letterhead=linked, name="x").content
    assert b"city.dotx" in linked
    assert not any(b"city.dotx" in part for part in parts_of(made).values())


def _spelled_as_libreoffice(parts: dict[str, bytes]) -> None:
    styles = parts["word/styles.xml"]
    parts["word/styles.xml"] = re.sub(rb'w:val="heading (\d)"', rb'w:val="Heading \1"', styles)


def _without_styles(parts: dict[str, bytes]) -> None:
    parts["word/styles.xml"] = f'<w:styles xmlns:w="{WORD}"/>'.encode()


def _without_section(parts: dict[str, bytes]) -> None:
    parts[DOCUMENT] = f'<w:document xmlns:w="{WORD}"><w:body/></w:document>'.encode()


@pytest.mark.parametrize(
    ("change", "lacks"),
    [(_spelled_as_libreoffice, False), (_without_styles, True), (_without_section, False)],
)
def test_a_letterhead_can_lack_what_other_programs_leave_out(
    change: Callable[[dict[str, bytes]], None], lacks: bool
) -> None:
    parts = parts_of(saved(plain()))
    change(parts)
    document, lacking = written(archive(parts))
    assert ("Heading 1" in lacking) is lacks
    names = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Heading 1", "Heading 2", "Caption", "List Number"} <= names
