"""Rules ``INC1…``: the codes of dimensions, and the lists that they are from."""

from __future__ import annotations

from collections.abc import Iterator

from ...checking.rules import OURS, Hit, hit, rule
from ...values.errors import Severity
from ..context import IncidentContext
from ..counts.dimension import CountDimension
from ..counts.table import CountTable
from ..words.vocabulary import CODES_OF, words_of


@rule(
    "INC101",
    Severity.WARNING,
    "“{text}” is none of the words on the axis {axis}, and it has no title.",
    hint="Use a word of the axis, give titles, or name the list of the codes under scheme.",
    source=OURS,
)
def code_outside_the_words(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """A code is a word of its axis, or of a list that is named, or it has a title."""
    for index, dimension in enumerate(table.dimensions):
        choices = words_of(dimension.axis, dimension.scheme)
        for place, category in enumerate(dimension.categories if choices else ()):
            if category.code not in choices and category.titles is None and not category.sum_of:
                path = ("dimensions", index, "categories", place, "code")
                yield hit(*path, text=category.code, axis=dimension.axis)


@rule(
    "INC102",
    Severity.NOTE,
    "Codes of different lists are mixed on the axis {axis}: {schemes}.",
    hint="Use one list for each axis, or a table for each list. Counts by two lists are never added.",
    source=OURS,
)
def schemes_mixed(table: CountTable, context: IncidentContext) -> Iterator[Hit]:
    """All codes of a table on one axis are of one list."""
    known: dict[str, tuple[str, ...]] = {}
    for index, dimension in enumerate(table.dimensions):
        if dimension.axis not in CODES_OF:
            continue
        own = tuple(_lists(dimension))
        schemes = tuple(dict.fromkeys((*known.get(dimension.axis, ()), *own)))
        known[dimension.axis] = schemes
        if len(schemes) > 1:
            yield hit("dimensions", index, axis=dimension.axis, schemes=schemes)


def _lists(dimension: CountDimension) -> Iterator[str]:
    """The lists that the codes of a *dimension* are from: its scheme, or words and codes of its own."""
    if dimension.scheme:
        yield dimension.scheme
        return
    choices = words_of(dimension.axis)
    codes = [category.code for category in dimension.categories if not category.sum_of]
    if any(code in choices for code in codes):
        yield "eccar"
    if own := [code for code in codes if code not in choices]:
        yield own[0]


RULES = (code_outside_the_words, schemes_mixed)
"""Evaluated for tables and releases."""
