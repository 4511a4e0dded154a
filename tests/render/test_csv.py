"""The tables among blocks as CSV."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar.languages import LANGUAGES
from eccar.render import to_csv
from eccar.render.blocks import Alternatives, Block, Group, Paragraph, Section, Span, Table
from eccar.values.characters import printable

from .samples import FIGURES, HOSTILE, URL, blocks, texts


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

    assert cell.replace("'", "") == printable(text).replace("'", "")
    assert other == "x"


@pytest.mark.parametrize("text", ["=cmd", " +1+1", "@SUM(A1)", "-2+3", "\uff1dcmd", "|x", "%x"])
def test_a_formula_is_defused(text: str) -> None:
    assert to_csv.defuse(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-12.50", "500", "", "a=b", " ", "Kraków"])
def test_what_is_no_formula_stays(text: str) -> None:
    assert to_csv.defuse(text) == text


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "\n", "\r\n"])
@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@A1", '"=1+1', "  =1+1", "\uff1d1"])
def test_a_formula_behind_a_separator_is_defused(separator: str, formula: str) -> None:
    """A spreadsheet may split at another sign than this file does."""
    assert to_csv.defuse(f"Muster{separator}{formula}") == f"Muster{separator}'{formula}"


@given(texts(), st.sampled_from([",", ";", "\t"]))
def test_no_spreadsheet_finds_a_formula(text: str, delimiter: str) -> None:
    """However a spreadsheet splits the file, no cell begins as a formula does."""
    for lang in LANGUAGES:
        table = Table("", heads=("a", "b"), rows=((text, "x"),))
        file = to_csv.render([table], to_csv.excel(lang)).removeprefix("\ufeff")
        for row in csv.reader(io.StringIO(file, newline=""), delimiter=delimiter):
            for cell in row:
                assert cell.lstrip(' "')[:1] not in {"=", "+", "-", "@"} or is_number(cell)


def is_number(cell: str) -> bool:
    return re.fullmatch("-?[0-9]+([.,][0-9]+)?", cell) is not None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_excel_opens_it_by_a_double_click(lang: str) -> None:
    """A byte order mark; semicolons and the decimal comma where the language has that."""
    table = Table("", heads=("Größe", "b"), rows=(("-1234.50", "a.b; c"),))
    expected = {
        "en": "\ufeffGröße,b\r\n-1234.50,a.b; c\r\n",
    }.get(lang, '\ufeffGröße;b\r\n-1234,50;"a.b; c"\r\n')

    assert to_csv.render([table], to_csv.excel(lang)) == expected
    assert to_csv.render([], to_csv.excel(lang)) == ""


@given(blocks())
def test_no_cell_is_a_formula(content: list[Block]) -> None:
    for row in read(to_csv.render(content)):
        assert all(to_csv.defuse(cell) == cell for cell in row)
