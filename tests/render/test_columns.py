"""A page leaves out the columns in which no row says anything."""

from __future__ import annotations

from eccar.render.blocks import Table
from eccar.render.columns import filled
from eccar.render.spans import NONE
from eccar.render.to_html import render

SEATS = Table(
    "Seats",
    heads=("City", "Role", "Since", "Fee"),
    rows=[("Lindenau", NONE, "2025", NONE), ("Musterstadt", NONE, "2026", NONE)],
    numbers=[3],
    broad=[2],
)


def test_what_no_row_says_is_left_out() -> None:
    """Numbers stay, where a dash says “none”; the indices of the others follow their columns."""
    assert filled(SEATS) == Table(
        "Seats",
        heads=("City", "Since", "Fee"),
        rows=[("Lindenau", "2025", NONE), ("Musterstadt", "2026", NONE)],
        numbers=[2],
        broad=[1],
    )
    assert "Role" not in render([SEATS], "en")


def test_a_column_stays_if_one_row_says_something() -> None:
    """Also an empty text is nothing."""
    table = Table("T", heads=("A", "B"), rows=[("a", NONE), ("b", ""), ("c", "x")])

    assert filled(table) == table


def test_a_table_without_rows_keeps_its_heads() -> None:
    """They say what it would have."""
    table = Table("T", heads=("A", "B"), rows=[])

    assert filled(table) == table
