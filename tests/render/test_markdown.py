"""Blocks as Markdown, read again by a reader of Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from eccar.render import to_markdown
from eccar.render.blocks import (
    Alternatives,
    Block,
    Group,
    Heading,
    Items,
    Paragraph,
    Section,
    Span,
    Table,
)
from eccar.values.characters import printable

from ..pages import Page
from .samples import FIGURES, HOSTILE, LINKS, PICTURE, blocks, texts

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ELEMENTS = {
    "h3", "h4", "h5", "p", "strong", "em", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th",
    "td", "a", "br", "hr",
}  # fmt: skip


def rendered(*content: Block) -> str:
    return to_markdown.render(content)


def read(markdown: str) -> Page:
    html = READER.render(markdown)
    for empty in ("br", "hr"):
        html = html.replace(f"<{empty} />", "<br>")
    return Page(html)


def tags(markdown: str) -> list[str]:
    return [tag for tag, _ in read(markdown).elements]


def test_blocks_are_set_apart_by_an_empty_line() -> None:
    assert rendered(Heading("A"), Heading("B", level=2), Paragraph("c")) == "### A\n\n#### B\n\nc"


def test_strong_text_keeps_its_blanks_outside() -> None:
    content = Paragraph(("It", Span(" is sure ", strong=True), Span(" ", strong=True), "."))

    assert rendered(content) == "It **is sure**  ."
    assert rendered(Paragraph((Span(" ", strong=True), "x"))) == "x"


def test_lists_nest() -> None:
    content = Items((("a", "b", Items(("c", "d"), ordered=True)), "e"))

    assert rendered(content) == "- a\\\n  b\n  1. c\n  2. d\n- e"
    assert tags(rendered(content)) == ["ul", "li", "br", "ol", "li", "li", "li"]
    assert rendered(Items(())) == ""


def test_a_table_has_its_caption_above_it() -> None:
    assert rendered(FIGURES).split("\n") == [
        "**Fees**",
        "",
        "| Year | Fee in<br>euros | Why |",
        "|---|---:|---|",
        "| 2025 | 500 | band |",
        "| 2026 | 1,500 | band<br>doubt |",
    ]


def test_the_form_for_pages_is_taken() -> None:
    content = Alternatives(lines=[Paragraph("short")], page=[PICTURE])

    assert rendered(Group([content]), Section([content])) == "*Three \\| bars*\n\n*Three \\| bars*"


def test_a_link_is_a_link() -> None:
    assert rendered(LINKS) == "See [the page](<https://www.example.org/?a=1&b='2'>)."
    assert rendered(Paragraph(Span("x", href="javascript:alert(1)"))) == "x"


def test_a_word_with_underscores_stays_readable() -> None:
    assert rendered(Paragraph("snake_case _x_")) == "snake_case \\_x\\_"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    expected = " ".join(map(printable, text.splitlines()))

    assert tags(rendered(Paragraph(text))) == ["p"]
    assert read(rendered(Paragraph(text))).words.strip() == expected
    assert tags(rendered(Items([text]))) == ["ul", "li"]
    table = rendered(Table("c", heads=["a", "b"], rows=[[text, "x"]]))
    assert tags(table).count("td") == 2


@given(texts())
def test_text_is_read_as_it_was(text: str) -> None:
    expected = " ".join(" ".join(map(printable, text.splitlines())).split())

    assert " ".join(read(rendered(Paragraph(text))).words.split()) == expected


@given(blocks())
def test_no_text_becomes_markup(content: list[Block]) -> None:
    assert set(tags(rendered(*content))) <= ELEMENTS
