"""The table of what the entries of the coalition's lists list themselves: points, languages, authorities."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import product

from ...tables.columns import Row, TableDefinition, integer, term, text
from ..coalition import Coalition
from ..references import LISTS
from .definitions import ENTRY, OF_COALITION, entries_of

_LISTS = {
    "event-kind": "kinds",
    "body": "bodies",
    "point": "points",
    "language": "languages",
    "country": "countries",
    "authority": "authorities",
    "partner": "partners",
    "measure": "measures",
    "related": "related",
}
"""What the terms of each list of an entry are called, and the attribute with the list."""


def _terms(documents: Sequence[Coalition], _: dt.date | None, __: dt.date | None) -> Iterator[Row]:
    for name, document in product(LISTS, documents):
        for start, entry in entries_of(document, name, ENTRY):
            for kind, attribute in _LISTS.items():
                for place, each in enumerate(_tuple(entry, attribute), 1):
                    yield {
                        **start,
                        "entry_list": name,
                        "term_kind": kind,
                        "term_number": place,
                        "term_text": str(each),
                    }


def _tuple(entry: object, attribute: str) -> tuple[object, ...]:
    """The list of an *entry*; of one that has a number under that name, or nothing, none."""
    value = getattr(entry, attribute, ())
    return value if isinstance(value, tuple) else ()


ENTRY_TERMS = TableDefinition(
    name="entry_terms",
    meaning="One point, language, authority or the like that an entry of the coalition lists.",
    columns=(
        *ENTRY,
        term("entry_list", "The list that the entry is in.", LISTS),
        term("term_kind", "Of which list of the entry it is a term.", _LISTS),
        integer("term_number", "The place in that list, from 1."),
        text("term_text", "The term: an id, a code, a word; of a point, its number as text."),
    ),
    of=OF_COALITION,
    make=_terms,
    takes_day=False,
)
