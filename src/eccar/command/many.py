"""Calls over many cities: a summary in place of the single answers, and which cities it is limited to."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..kinds import kind_of
from ..values.identity import authorities_of
from ..values.selection import ALL, Selection
from .inputs import day_of

if TYPE_CHECKING:
    from .output import Item


LEFT_OUT = "duplicate_left_out"
"""The key of the notice that a city appears twice and is in no row of a summary."""


def is_many(values: Iterable[Any], arguments: argparse.Namespace) -> bool:
    """Whether the documents *values* are of several authorities, or the call is limited to some."""
    first: frozenset[str] = frozenset()
    for value in values:
        authorities = authorities_of(value)
        if first and authorities and authorities.isdisjoint(first):
            return True
        first = first or authorities
    return bool(arguments.country or arguments.status)


def as_table(arguments: argparse.Namespace) -> bool:
    """Whether the answer is CSV, which has the table of a summary also of a single city."""
    return arguments.format == "csv" or arguments.reader is not None


def selection(values: Iterable[Any], arguments: argparse.Namespace) -> Selection:
    """To which authorities of the documents *values* the call is limited."""
    if not (arguments.country or arguments.status):
        return ALL
    from ..membership.counts.selection import select

    documents = tuple(values)
    return select(
        (id_ for document in documents for id_ in sorted(authorities_of(document))),
        (item for item in documents if kind_of(type(item)) == "membership"),
        on=day_of(arguments),
        known_on=getattr(arguments, "known_on", None),
        countries=arguments.country,
        statuses=arguments.status,
    )


def single_too(arguments: argparse.Namespace) -> bool:
    """Whether the single answers follow a summary: with ``--more``, and for programs."""
    return bool(arguments.more or arguments.format == "json")


def together(
    summary: Item, singles: Iterable[Item], arguments: argparse.Namespace
) -> Iterator[Item]:
    """The *summary*, and the single answers if they are asked for.

    For programs it comes last, after the answers in their order, as the totals of a stream do.
    """
    if arguments.format == "json":
        yield from singles
        yield summary
        return
    yield summary
    if arguments.more:
        yield from singles
