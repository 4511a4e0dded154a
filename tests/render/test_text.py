"""Blocks as the lines of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given

from eccar.render import to_text
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

from .samples import FIGURES, HOSTILE, LINKS, PICTURE, URL, blocks


def rendered(*content: Block) -> list[str]:
    return to_text.render(content).split("\n")


def test_a_heading_and_a_paragraph_are_lines() -> None:
    assert rendered(Heading("Title"), Paragraph("Text ")) == ["Title", "Text"]


def test_a_list_is_indented_and_its_further_lines_more() -> None:
    nested = Items(("inner",), bullets=True)
    content = Items(("one line", ("first", ("second ", Span("line")), nested)), bullets=True)

    assert rendered(content) == [
        "  - one line",
        "  - first",
        "      second line",
        "        - inner",
    ]


def test_an_ordered_list_has_numbers() -> None:
    assert rendered(Items(("a", ("b", "why")), ordered=True)) == ["  1. a", "  2. b", "     why"]


def test_a_list_without_bullets_has_none() -> None:
    assert rendered(Items(("a", "b"))) == ["  a", "  b"]


def test_a_table_is_columns_with_further_lines_below() -> None:
    assert rendered(FIGURES) == [
        "      Fee in",
        "Year   euros  Why",
        "2025     500  band",
        "2026   1,500  band",
        "      doubt",
    ]


def test_a_table_may_be_empty() -> None:
    assert rendered(Table("Nothing", heads=("a", "b"), rows=())) == ["a  b"]
    assert rendered(Table("Less", heads=(), rows=())) == [""]


def test_a_group_is_indented_and_a_section_set_apart() -> None:
    content = (
        Section([Heading("A")]),
        Section([]),
        Section([Paragraph("b"), Group([Paragraph("c"), FIGURES])]),
    )

    assert rendered(*content)[:4] == ["A", "", "b", "  c"]
    assert all(line.startswith("  ") for line in rendered(*content)[3:])


def test_the_lines_of_alternatives_are_taken_and_figures_left_out() -> None:
    content = Alternatives(lines=[Paragraph("short")], page=[FIGURES])

    assert rendered(content, PICTURE) == ["short"]


def test_a_link_says_its_address_unless_that_is_its_text() -> None:
    assert rendered(LINKS) == [f"See the page, {URL}."]
    assert rendered(Paragraph(Span(URL, href=URL))) == [URL]


def test_styles_do_not_move_columns() -> None:
    def style(text: str, name: str) -> str:
        return f"<{name}>{text}</{name}>"

    content = (
        Heading("T"),
        Heading("S", level=2),
        Heading("plain", style=""),
        Table("", heads=("a", "b"), rows=((Span("x", style="error"), "y"), ("long", "z"))),
    )

    assert to_text.render(content, style).split("\n") == [
        "<title>T</title>",
        "<status>S</status>",
        "plain",
        "a     b",
        "<error>x</error>     y",
        "long  z",
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_one_line(text: str) -> None:
    content = (Paragraph(text), Items([text]), Table(text, heads=[text], rows=[[text]]))

    assert len(rendered(*content)) == 4


@given(blocks())
def test_no_text_can_command_a_terminal(content: list[Block]) -> None:
    for line in to_text.render(content).split("\n"):
        assert line.replace("\xa0", " ").replace("\u202f", " ").isprintable()
        assert line == line.rstrip(" ")
