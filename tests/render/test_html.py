"""Blocks as HTML."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from eccar.render import to_html
from eccar.render.blocks import Alternatives, Block, Group, Heading, Items, Paragraph, Section, Span
from eccar.render.page import Frame, page

from ..pages import Page
from .samples import FIGURES, HOSTILE, LINKS, PICTURE, blocks

ELEMENTS = {
    "h3", "h4", "h5", "p", "strong", "span", "ul", "ol", "li", "table", "caption", "thead", "tbody",
    "tr", "th", "td", "a", "br", "div", "svg", "hgroup", "details", "summary",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "dir", "scope", "href", "rel", "role", "aria-label", "aria-hidden", "tabindex", "class", "data-label",
}  # fmt: skip


def rendered(*content: Block, lang: str = "en") -> str:
    return to_html.render(content, lang)


def test_headings_have_levels() -> None:
    assert rendered(Heading("A"), Heading("B", level=2)) == "<h3>A</h3>\n<h4>B</h4>"


def test_strong_spans_in_a_row_are_one_element() -> None:
    content = Paragraph(("It is ", Span("sure", strong=True), Span(", yes", strong=True), "."))

    assert rendered(content) == "<p>It is <strong>sure, yes</strong>.</p>"


def test_another_language_has_an_attribute() -> None:
    content = Paragraph(Span("Wort", lang="de"))

    assert rendered(content) == '<p><span lang="de" dir="auto">Wort</span></p>'
    assert rendered(content, lang="de") == '<p><span dir="auto">Wort</span></p>'
    assert rendered(Paragraph("Note", lang="en")) == '<p lang="en">Note</p>'


def test_links_lead_to_the_web_alone() -> None:
    assert 'href="https://www.example.org/?a=1&amp;b=&#x27;2&#x27;"' in rendered(LINKS)
    assert rendered(Paragraph(Span("x", href="JavaScript:alert(1)"))) == "<p>x</p>"


def test_lists_nest() -> None:
    content = Items((("a", "b", Items(("c",), ordered=True)), "d"))

    assert rendered(content) == "<ul><li>a<br>b<ol><li>c</li></ol></li><li>d</li></ul>"
    assert rendered(Items(())) == ""


def test_a_table_can_be_heard() -> None:
    elements = Page(rendered(FIGURES)).elements
    scopes = [attributes["scope"] for tag, attributes in elements if tag == "th"]

    assert scopes == ["col", "col", "col", "row", "row"]
    assert "doubt" in rendered(FIGURES)


def test_wide_things_scroll() -> None:
    assert rendered(PICTURE).startswith(
        '<div class="scroll" role="group" aria-label="Picture" tabindex="0">'
    )


def test_a_page_takes_the_form_for_pages() -> None:
    content = Alternatives(lines=[Paragraph("short")], page=[Paragraph("long")])

    assert rendered(Group([content])) == "<p>long</p>"
    assert rendered(Section([content])) == '<div class="part">\n<p>long</p>\n</div>'
    assert rendered(Section([])) == ""


def test_a_page_begins_with_the_first_level() -> None:
    frame = Frame(title="A & B", lang="en")
    whole = page(frame, rendered(Heading("A"), Heading("B", level=2)))

    assert "<h1>A</h1>\n<h2>B</h2>" in whole
    assert "<title>A &amp; B</title>" in whole
    assert "<h1>A &amp; B</h1>" in page(frame, rendered(Heading("B", level=2)))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    assert Page(rendered(Paragraph(text))).words == text


@given(blocks())
def test_html_is_well_formed_and_holds_no_foreign_element(content: list[Block]) -> None:
    fragment = rendered(*content)
    parsed = Page(fragment)

    assert parsed.open == []
    assert {tag for tag, _ in parsed.elements} <= ELEMENTS
    for _, attributes in parsed.elements:
        assert set(attributes) <= ATTRIBUTES
        assert (attributes.get("href") or "https://").startswith("https://")
    assert not re.search(r"&(?!(amp|lt|gt|quot|#x27);)", fragment)
