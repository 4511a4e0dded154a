"""The tables of documents of the coalition: a row for each entry, and nothing lost between document and rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import eccar
from eccar.network import Coalition, packaged_coalition
from eccar.network.references import LISTS
from eccar.testing import network_strategies as made

GOLDEN = Path(__file__).parents[1] / "golden" / "coalition-1.yaml"
TABLES: dict[str, Any] = {name: name for name in LISTS} | {"resources": "network_resources"}
"""The table of each list."""


def rows(value: Coalition, what: Any) -> list[dict[str, Any]]:
    """The rows of one table."""
    return list(eccar.rows([value], what))


@given(made.coalitions())
def test_each_entry_is_one_row_in_the_order_of_its_list(value: Coalition) -> None:
    """With its id and note, and whom it is for; without a word of its own on that, the document's."""
    for name, what in TABLES.items():
        entries = getattr(value, name)
        assert [(row["entry_id"], row["audience"], row["note"]) for row in rows(value, what)] == [
            (entry.id, entry.audience or value.audience, entry.note) for entry in entries
        ]


@given(made.coalitions())
def test_each_part_of_an_entry_is_one_row(value: Coalition) -> None:
    """Seats, figures and names of bodies, counts of events, roles of partners."""
    parts = {
        "seats": (value.bodies, "seats"),
        "body_figures": (value.bodies, "figures"),
        "body_names": (value.bodies, "also_called"),
        "event_counts": (value.events, "counts"),
        "partnerships": (value.partners, "partnerships"),
    }
    for what, (entries, attribute) in parts.items():
        expected = [
            (entry.id, place)
            for entry in entries
            for place in range(1, len(getattr(entry, attribute)) + 1)
        ]
        id_ = "body_id" if attribute in ("seats", "figures", "also_called") else "entry_id"
        numbers = [
            (row[id_], next(row[key] for key in row if key.endswith("_number")))
            for row in rows(value, what)
        ]
        assert numbers == expected


@given(made.coalitions())
def test_what_an_entry_lists_is_found_again(value: Coalition) -> None:
    """From the rows of its terms the points, languages and authorities of an entry can be put together."""
    terms = rows(value, "entry_terms")
    for kind, attribute in (
        ("point", "points"),
        ("authority", "authorities"),
        ("related", "related"),
    ):
        listed = [
            str(each)
            for name in LISTS
            for entry in getattr(value, name)
            for each in getattr(entry, attribute, ())
        ]
        assert [row["term_text"] for row in terms if row["term_kind"] == kind] == listed


def test_a_seat_names_its_authority_or_partner() -> None:
    """Both in one column, as documents do; the authority also alone, to be joined with members."""
    seats = rows(eccar.load(GOLDEN, Coalition), "seats")[:2]

    assert [(row["holder"], row["holder_authority_id"]) for row in seats] == [
        ("de/musterstadt", "de/musterstadt"),
        ("partners/agency", None),
    ]


@pytest.mark.parametrize("what", TABLES.values())
def test_the_packaged_document_has_rows(what: Any) -> None:
    """Every list of it has entries."""
    assert rows(packaged_coalition(), what)


def test_facts_are_those_that_count_on_the_day() -> None:
    """Before it was registered, the coalition was constituted."""
    golden = eccar.load(GOLDEN, Coalition)
    kinds = eccar.rows([golden], "coalition_facts", on="2008-01-01").column("fact")

    assert "constituted" in kinds
    assert "entered-in-register" not in kinds
