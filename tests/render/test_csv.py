"""The tables among blocks as CSV."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from eccar.render import to_csv
from eccar.render.blocks import Alternatives, Block, Group, Paragraph, Section, Span, Table

from .samples import FIGURES, HOSTILE, URL, blocks


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_only_tables_are_written_in_the_form_for_pages() -> None:
    other = Table("", heads=("a",), rows=((Span("page", href=URL),),))
    content = (Paragraph("x"), Group([FIGURES]), Alternatives(lines=[FIGURES], page=[other]))

    assert read(to_csv.render([Section(content)])) == [
        ["Year", "Fee in\neuros", "Why"],
        ["2025", "500", "band"],
        ["2026", "1,500", "band\ndoubt"],
        [],
        ["a"],
        [f"page, {URL}"],
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_one_cell(text: str) -> None:
    [_, [cell, other]] = read(to_csv.render([Table("", heads=("a", "b"), rows=((text, "x"),))]))

    assert cell.removeprefix("'") == text
    assert other == "x"


@pytest.mark.parametrize("text", ["=cmd", " +1+1", "@SUM(A1)", "-2+3", "\uff1dcmd", "|x", "%x"])
def test_a_formula_is_defused(text: str) -> None:
    assert to_csv.defuse(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-12.50", "500", "", "a=b", " ", "Kraków"])
def test_what_is_no_formula_stays(text: str) -> None:
    assert to_csv.defuse(text) == text


@given(blocks())
def test_no_cell_is_a_formula(content: list[Block]) -> None:
    for row in read(to_csv.render(content)):
        assert all(to_csv.defuse(cell) == cell for cell in row)
