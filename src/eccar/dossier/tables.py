"""The table of dates to keep, made of documents of every kind that gives some."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from ..tables.cells import country_of, date_cells
from ..tables.columns import AUTHORITY, Row, TableDefinition, date_columns, day_column, term, text
from .dates.deadlines import Deadline, DeadlineBasis, DeadlineKind
from .dossier import deadlines


def _deadlines(documents: Sequence[Any], on: dt.date | None, _: dt.date | None) -> Iterator[Row]:
    if on is None:
        return
    items = deadlines(documents, on=on, inferred=True).items
    for each in (item for item in items if item.authority):
        notation, first, last = date_cells(each.when)
        yield {
            **_authority(each),
            "as_of": on,
            "deadline_kind": each.kind.value,
            "due": notation,
            "due_first": first,
            "due_last": last,
            "deadline_basis": each.basis.value,
            "item": each.item or None,
            "uid": each.uid,
        }


def _authority(deadline: Deadline) -> Row:
    ids = tuple(filter(None, deadline.authority.split(", ")))
    countries = {country_of(authority) for authority in ids}
    return {
        "authority_id": ids[0] if len(ids) == 1 else None,
        "country": countries.pop() if len(countries) == 1 else None,
        "document": deadline.identity,
    }


DEADLINES = TableDefinition(
    name="deadlines",
    meaning="One date to keep of an authority, as it is known on the day, inferred ones included; also a date "
    "that has passed, if what was due is still open.",
    columns=(
        *AUTHORITY,
        day_column("as_of", "The day for which it is asked what is due."),
        term("deadline_kind", "What is due.", DeadlineKind),
        *date_columns("due", "Until when, or when."),
        term("deadline_basis", "Who set the date.", DeadlineBasis),
        text("item", "What in the document is meant, such as a milestone.", missing="there is only one date"),
        text("uid", "A UUID that stays the same when the date changes."),
    ),
    of=("membership", "account", "plan", "inventory", "report", "round", "evaluation"),
    make=_deadlines,
    needs_day=True,
)  # fmt: skip
