"""The table of the resources of measures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...tables.cells import first_source, start_of
from ...tables.columns import (
    AUTHORITY,
    NONE,
    SOURCE,
    Missing,
    Row,
    TableDefinition,
    currency_column,
    integer,
    money_column,
    number,
    state_column,
    term,
    text,
)
from ..inventory import PlanDocument
from ..measures.resources import Assurance, Per, Resource, ResourceStatement
from .columns import DOCUMENTS, MEASURE_ID

_RESOURCES = (
    *AUTHORITY,
    MEASURE_ID,
    integer("resource_number", "The number of the resource in its measure, from 1."),
    money_column("amount", "The amount.", missing="see amount_state"),
    state_column("amount", Missing.NOT_STATED),
    currency_column(missing="there is no amount"),
    number("staff", "The staff.", unit="full-time positions", missing="see staff_state"),
    state_column("staff", Missing.NOT_STATED),
    term("granted_per", "For what time the amount is meant.", Per, missing="it counts once"),
    integer("first_year", "The first of its years.", missing="it names no year"),
    integer("last_year", "The last of its years.", missing="it names no year"),
    integer("year_count", "How many years it names.", unit="years"),
    term("assurance", "How sure the resource is.", Assurance, missing="not stated"),
    term("statement", "What is said instead of a number.", ResourceStatement, missing=NONE),
    text("funding", "Where the money comes from.", missing="not stated"),
    SOURCE,
    text("note", "A note on the resource.", missing=NONE),
)


def _resources(
    documents: Sequence[PlanDocument], _: dt.date | None, __: dt.date | None
) -> Iterator[Row]:
    for document in documents:
        start = start_of(document)
        for measure in document.measures:
            for place, resource in enumerate(measure.resources, 1):
                yield {
                    **start,
                    "measure_id": measure.id,
                    "resource_number": place,
                    **_resource(resource),
                }


def _resource(resource: Resource) -> Row:
    amount, years = resource.amount, resource.years
    return {
        "amount": None if amount is None else amount.amount,
        "amount_state": Missing.NOT_STATED.value if amount is None else None,
        "currency": None if amount is None else amount.currency,
        "staff": None if resource.staff is None else float(resource.staff),
        "staff_state": Missing.NOT_STATED.value if resource.staff is None else None,
        "granted_per": resource.per and resource.per.value,
        "first_year": min(years, default=None),
        "last_year": max(years, default=None),
        "year_count": len(set(years)),
        "assurance": resource.state and resource.state.value,
        "statement": resource.stated and resource.stated.value,
        "funding": resource.funding,
        "source": first_source(resource.sources),
        "note": resource.note,
    }


RESOURCES = TableDefinition(
    name="resources",
    meaning="One resource of a measure: money or staff, or what is said instead.",
    columns=_RESOURCES,
    of=DOCUMENTS,
    make=_resources,
    takes_day=False,
)
