"""Blocks as files of a word processor and as PDF: what is set in them, and what never gets in."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from docx.oxml import parse_xml

from eccar.render import to_csv, to_docx, to_html, to_markdown, to_text, to_typst
from eccar.render.blocks import (
    Block,
    Figure,
    Fold,
    Heading,
    Items,
    LineBlock,
    Paragraph,
    Row,
    RowList,
    Section,
    Span,
    Table,
)
from eccar.render.properties import BLANK, FileProperties

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PROPERTIES = FileProperties(title="Vorlage", lang="de-AT", author="Musterstadt", origin="eccar 0")
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 2"><rect width="5" height="1"/></svg>'
)
BLOCKS: tuple[Block, ...] = (
    Heading("Beitritt"),
    Paragraph(
        ("Beitrag: ", Span("500 EUR", note="Abgeleitet."), ", ", Span("[Stelle]", style=BLANK))
    ),
    Items(("Beitritt", ("Annahme", Items(("a", "b"), ordered=True))), ordered=True),
    Items(("x", "y")),
    Items(("neu",), ordered=True),
    Table("Beiträge", heads=("Jahr", "Betrag"), rows=[("2025", "500"), ("2026", "600")], numbers=(1,)),
    LineBlock(("Amt", "Ort")),
    Section([Paragraph(Span("zażółć", lang="pl"))]),
    RowList(caption="Punkte", rows=[Row(title="Punkt", number="1", answer="offen")]),
    Fold(summary="Mehr", blocks=[Paragraph("dazu")]),
    Heading("Begründung"),
    Heading("Anlass", level=2),
    Figure(PICTURE, "ein Balken", "Balken"),
)  # fmt: skip
HOSTILE = '#read("/etc/passwd") {{ 7*7 }} $x$ <w:p/> \\ " *b* \x1b[31m'


def parts(content: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {name: archive.read(name) for name in archive.namelist()}


def document(blocks: tuple[Block, ...] = BLOCKS) -> Any:
    return parse_xml(parts(to_docx.render(blocks, PROPERTIES).content)["word/document.xml"])


def words(root: Any) -> str:
    return "".join(text.text or "" for text in root.iter(f"{W}t"))


def values(root: Any, name: str) -> list[str]:
    return [element.get(f"{W}val", "") for element in root.iter(f"{W}{name}")]


def test_the_same_blocks_give_the_same_bytes() -> None:
    assert to_docx.render(BLOCKS, PROPERTIES) == to_docx.render(BLOCKS, PROPERTIES)
    assert (
        to_typst.render(BLOCKS, PROPERTIES).content == to_typst.render(BLOCKS, PROPERTIES).content
    )


def test_a_table_repeats_its_header_row_and_has_an_alternative_text() -> None:
    root = document()
    assert len(list(root.iter(f"{W}tblHeader"))) == 1
    assert values(root, "tblCaption") == ["Beiträge"]


def test_the_language_is_that_of_the_paper_and_of_a_part_in_another() -> None:
    files = parts(to_docx.render(BLOCKS, PROPERTIES).content)
    assert set(values(parse_xml(files["word/styles.xml"]), "lang")) == {"de-AT"}
    assert values(document(), "lang") == ["pl"]


def test_each_ordered_list_begins_with_one() -> None:
    numbers = values(document(), "numId")
    first, nested, bullets, last = numbers[0], numbers[2], numbers[4], numbers[6]
    assert len({first, nested, bullets, last}) == 4


def test_footnotes_are_a_part_of_their_own() -> None:
    notes = parse_xml(parts(to_docx.render(BLOCKS, PROPERTIES).content)["word/footnotes.xml"])
    assert words(notes).strip() == "Abgeleitet."
    assert "word/footnotes.xml" not in parts(to_docx.render(BLOCKS[:1], PROPERTIES).content)


def test_what_is_to_be_filled_in_is_marked() -> None:
    assert values(document(), "highlight") == ["yellow"]
    assert "<mark>[Stelle]</mark>" in to_html.render(BLOCKS, "de")


@pytest.mark.parametrize("render", [to_text.render, to_markdown.render, lambda blocks: to_html.render(blocks, "de")])  # fmt: skip
def test_formats_without_pages_have_a_note_behind_the_text(render: object) -> None:
    assert callable(render)
    shown = render(BLOCKS[1:2])
    assert "(Abgeleitet.)" in shown.replace("\\", "")


def test_csv_has_a_note_behind_the_text() -> None:
    table = Table("T", heads=("a",), rows=[(Span("500", note="n"),)])
    assert "500 (n)" in to_csv.render([table])


def test_no_file_has_the_name_of_an_account() -> None:
    core = parts(to_docx.render(BLOCKS, PROPERTIES).content)["docProps/core.xml"].decode()
    assert "python-docx" not in core
    assert core.count("Musterstadt") == 2


def test_a_second_heading_of_the_first_level_begins_a_page() -> None:
    assert len(list(document().iter(f"{W}pageBreakBefore"))) == 1


def test_text_is_never_source() -> None:
    blocks = (Heading("H"), Paragraph(HOSTILE), Table(HOSTILE, heads=(HOSTILE,), rows=[(HOSTILE,)]))
    shown = words(document(blocks))
    assert shown.count("{{ 7*7 }}") == 4
    assert "\x1b" not in shown
    assert to_typst.render(blocks, PROPERTIES).replaced == {}


def test_a_character_without_a_glyph_is_replaced_and_named() -> None:
    made = to_typst.render((Heading("H"), Paragraph("Ein 😀 und 中")), PROPERTIES)
    assert made.replaced == {"😀": "?", "中": "?"}
    assert made.content.startswith(b"%PDF")


def test_an_inaccessible_pdf_is_refused() -> None:
    from typst import TypstError

    with pytest.raises(TypstError):
        to_typst.render((Heading("H", level=1), Heading("zu tief", level=3)), PROPERTIES)


def test_a_letterhead_lends_its_header_and_gets_the_styles_that_it_lacks() -> None:
    from docx import Document

    source = Document()
    source.sections[0].header.paragraphs[0].text = "Stadt Musterstadt"
    source.add_paragraph("{{ secret }}")
    source.core_properties.author = "Anna Muster"
    source.styles["List Number"].delete()
    source.styles["Caption"].delete()
    stream = io.BytesIO()
    source.save(stream)
    made = to_docx.render(BLOCKS, PROPERTIES, stream.getvalue())
    assert made.lacking == ("List Number", "Caption")
    files = parts(made.content)
    everything = b"".join(files.values())
    assert b"Stadt Musterstadt" in everything
    assert b"secret" not in everything
    assert b"Anna Muster" not in everything
    assert to_docx.render(BLOCKS, PROPERTIES, made.content).lacking == ()


def test_columns_are_as_wide_as_the_table_says() -> None:
    root = document((Table("T", heads=("a", "b"), rows=[("1", "2")], broad=(1,)),))
    widths = [int(cell.get(f"{W}w")) for cell in root.iter(f"{W}tcW")]
    assert widths[:2] == widths[2:]
    assert widths[0] * 3 == pytest.approx(widths[1] * 2, abs=3)
    assert [int(column.get(f"{W}w")) for column in root.iter(f"{W}gridCol")] == widths[:2]


def test_no_page_ends_between_a_sentence_and_the_list_that_it_leads_to() -> None:
    blocks = (Paragraph("Beigefügt:"), Items(("a",)), Paragraph("Ende"), Paragraph("Gruß"))
    paragraphs = document(blocks).iter(f"{W}p")
    kept = [words(each) for each in paragraphs if each.find(f".//{W}keepNext") is not None]
    assert kept == ["Beigefügt:"]


SMALL = Table("T", heads=("a", "b"), rows=[(f"{row}", "x") for row in range(8)])
LARGE = Table("T", heads=("a", "b"), rows=[(f"{row}", "x") for row in range(9)])


def test_no_page_ends_within_a_small_table() -> None:
    """A word processor keeps each row but the last with the next."""
    assert kept_cells(SMALL) == ["a", "b", *(text for row in range(7) for text in (f"{row}", "x"))]


def test_no_page_has_the_first_or_last_row_of_a_long_table_alone() -> None:
    assert kept_cells(LARGE) == ["a", "b", "0", "x", "7", "x"]


def test_no_page_begins_with_the_last_item_of_a_list() -> None:
    paragraphs = document((Items(("a", "b", "c")), Items(("d",)))).iter(f"{W}p")
    kept = [words(each) for each in paragraphs if each.find(f".//{W}keepNext") is not None]
    assert kept == ["b"]


def kept_cells(table: Table) -> list[str]:
    cells = document((table,)).iter(f"{W}tc")
    return [words(each) for each in cells if each.find(f".//{W}keepNext") is not None]


def test_a_small_table_goes_to_the_next_page_of_a_pdf() -> None:
    """It begins where half of it fits, so it needs a page more than a table of one row more, which breaks."""
    assert [pages_with(table) for table in (SMALL, LARGE)] == [3, 2]


def test_a_heading_goes_with_its_small_table_to_the_next_page() -> None:
    """They are one block in the data of the layout; a chapter, which begins a page, is not in it."""
    blocks = (
        Heading("H"),
        Paragraph("x"),
        Heading("Kosten", level=2),
        Paragraph("Jährlich:"),
        SMALL,
        Heading("Groß", level=2),
        LARGE,
        Heading("Kapitel"),
        SMALL,
    )
    made = to_typst._Paper({}).data(blocks, PROPERTIES)["blocks"]  # As above.
    kinds = [
        [each["kind"] for each in block["blocks"]] if block["kind"] == "together" else block["kind"]
        for block in made
    ]
    assert kinds == [
        "heading",
        "paragraph",
        ["heading", "paragraph", "table"],
        "heading",
        "table",
        "heading",
        "table",
    ]


def pages_with(table: Table) -> int:
    """How many pages it takes after 38 lines and before 36."""
    lines = (Paragraph("x"),)
    content = to_typst.render((Heading("H"), *lines * 38, table, *lines * 36), PROPERTIES).content
    return len(re.findall(rb"/Type\s*/Page\b", content))


def test_a_table_below_a_heading_that_names_it_shows_no_caption() -> None:
    table = Table("Beiträge", heads=("Jahr",), rows=[("2025",)], captioned=False)
    root = document((table,))
    assert "Beiträge" not in words(root)
    assert values(root, "tblCaption") == ["Beiträge"]
    assert '<table aria-label="Beiträge">' in to_html.render((table,), "de")
    assert "Beiträge" not in to_markdown.render((table,))
    assert to_typst.render((Heading("H"), table), PROPERTIES).content.startswith(b"%PDF")


def test_a_long_word_can_be_broken_in_a_pdf_but_not_an_address() -> None:
    paper = to_typst._Paper({})  # What is drawn cannot be read back without a reader of PDF.
    assert paper._text("x" * 41).count("\u200b") == 40
    assert "\u200b" not in paper._text("https://www.example.org/" + "path/" * 20)


def test_a_letterhead_that_says_no_language_gets_that_of_the_paper() -> None:
    from docx import Document

    source = Document()
    for language in list(source.styles.element.iter(f"{W}lang")):
        language.getparent().remove(language)
    stream = io.BytesIO()
    source.save(stream)
    files = parts(to_docx.render(BLOCKS, PROPERTIES, stream.getvalue()).content)
    assert values(parse_xml(files["word/styles.xml"]), "lang") == ["de-AT"]
