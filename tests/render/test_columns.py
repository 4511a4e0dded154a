"""A page leaves out the columns in which no row says anything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eccar.render.blocks import Table
from eccar.render.columns import GAP, SHORT, filled, narrowed, unbroken
from eccar.render.fitting import ELLIPSIS, WIDTH, columns
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


TEXTS = st.text("abc de", min_size=1, max_size=50).map(lambda text: text.strip() or "a")


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS, st.sampled_from(["2022", NONE])), min_size=1), TEXTS)
def test_a_short_column_is_never_cut_for_a_long_one(
    rows: list[tuple[str, str, str, str]], head: str
) -> None:
    """What has to go, goes from the widest texts; numbers and short columns are as they were."""
    table = Table("T", heads=("City", "Fee", head, "Open since"), rows=rows, numbers=[1])
    shown = narrowed(table)
    long = {i for row in rows for i, each in enumerate(row) if columns(each) > SHORT}
    kept = [[cell[0][0].text for cell in row] for row in shown.rows]

    for before, after in zip(rows, kept, strict=True):
        whole = [i for i in range(len(before)) if i not in long or i == 1]
        assert [before[i] for i in whole] == [after[i] for i in whole]
    cells = [[cell[0][0].text for cell in shown.heads], *kept]
    widths = [max(map(columns, column)) for column in zip(*cells, strict=True)]
    total = sum(widths) + 3 * len(GAP)
    assert total <= WIDTH
    assert shown == table or any(ELLIPSIS in each for row in cells for each in row)


def test_the_widest_text_is_cut_first() -> None:
    """A column that is as wide as the next one shares with it what is left out."""
    table = Table("T", heads=("A", "B", "C"), rows=[("a" * 40, "b" * 50, "2022")])
    row = narrowed(table).rows[0]

    assert [columns(cell[0][0].text) for cell in row] == [36, 36, 4]
    assert row[2] == table.rows[0][2]


def test_short_texts_stay_in_a_line_where_a_long_one_can_give_room() -> None:
    """A status of two words is not broken because another column has a sentence; numbers are as they are."""
    table = Table(
        "T",
        heads=("City", "Status", "Fee", "Remark"),
        rows=[("a", "członek koalicji ?", "1", "b" * 30), ("c" * 40, "–", "2", "–")],
        numbers=[2],
    )

    assert unbroken(table) == {1}
    assert render([table], "pl").count('class="short"') == 1
    assert render([table], "pl").count('class="short none"') == 1


def test_no_column_is_kept_whole_where_nothing_gives_room() -> None:
    """Neither if all are short, nor if they are too many for a page."""
    short = ("a" * 20,) * 4

    assert not unbroken(Table("T", heads=("A", "B"), rows=[("a", "b c")]))
    assert not unbroken(Table("T", heads="ABC", rows=[("a", ("b c", "d" * 30), "e" * 30)]))
    assert not unbroken(Table("T", heads="ABCDEF", rows=[("a", *short, "b" * 30)]))
    assert unbroken(Table("T", heads="ABCDE", rows=[("a", *short[1:], "b" * 30)])) == {1, 2, 3}
