"""Hypothesis strategies for what a schedule of fees is made of: money, bands, rules, tables.

Each is a function that gives a strategy; ``strategies`` has them too.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import Any, TypeAlias

from hypothesis import strategies as st

from ..fees.decision import FeeDecision
from ..fees.proration import MONTH_DAY, PartYear, PartYearRule, PopulationDay
from ..fees.schedule import Band, Edge, FeeTable, OwnBands
from ..values.cities import CityKind
from ..values.constraints import TEXT, URL, Pattern
from ..values.money import CURRENCIES, MAX_AMOUNT, Money
from ..values.sources import Source, SourceKind, source
from ..values.vocabulary import Basis

FIRST_TABLE, LAST_TABLE = dt.date(2005, 1, 1), dt.date(2035, 12, 31)
"""The days between which tables begin."""

NOTES = ("From one city alone.", "Nobody: “free” – or is it?\nNot public.", "0.00 EUR", "# no")
SOURCES = tuple(map(source, ("https://example.org/fees?year=2009#bands", "Minutes, §12", "null")))
"""A few words for what a band says: making up new ones for each takes too long."""

LARGEST = 100_000_000
"""The greatest number of inhabitants."""


def currencies() -> st.SearchStrategy[str]:
    """Codes of currencies; the euro more often than others."""
    return st.one_of(st.just("EUR"), st.sampled_from(CURRENCIES))


def money(currency: str | None = None) -> st.SearchStrategy[Money]:
    """Amounts of any sign and size, in one *currency* or in any."""
    return st.builds(Money, st.integers(1 - MAX_AMOUNT * 100, MAX_AMOUNT * 100 - 1), _in(currency))


def amounts(currency: str | None = None, *, most: int = 1_000_000) -> st.SearchStrategy[Money]:
    """Amounts from nothing to so many units, in one *currency* or in any."""
    return st.builds(Money, st.integers(0, most * 100), _in(currency))


def bands(currency: str = "EUR") -> st.SearchStrategy[list[Band]]:
    """Bands that cover everybody, some with an edge that is not sourced."""
    return _sketches().map(lambda sketches: _in_order(sketches, currency))


Sketch: TypeAlias = dict[str, Any]
"""What a band will say, before it has its place among others and its currency."""


def _sketches() -> st.SearchStrategy[list[Sketch]]:
    people = st.integers(1, LARGEST - 1)
    fields = {
        "above": st.booleans(),
        "up_to": people,
        "fee": st.integers(0, 100_000_00),
        "basis": st.none() | st.sampled_from(Basis),
        "edge": st.none() | st.tuples(people, people),
        **_said(),
    }
    return st.lists(
        st.fixed_dictionaries(fields),
        min_size=1,
        max_size=4,
        unique_by=lambda sketch: sketch["up_to"],
    )


def _in_order(sketches: list[Sketch], currency: str) -> list[Band]:
    """The bands of *sketches*, the smallest first; the last has no ceiling."""
    made, below = [], None
    ordered = sorted(sketches, key=lambda sketch: sketch["up_to"])
    for sketch in ordered:
        up_to = None if sketch is ordered[-1] else sketch["up_to"]
        places = {"above": below if sketch["above"] else None, "up_to": up_to}
        edge = _edge(up_to, *sketch["edge"]) if up_to and sketch["edge"] else None
        made.append(
            Band(**{**sketch, **places, "fee": Money(sketch["fee"], currency), "edge": edge})
        )
        below = up_to
    return made


def _edge(up_to: int, first: int, second: int) -> Edge:
    """A doubt about an upper edge: it lies there or anywhere between the two numbers."""
    return Edge(least=min(up_to, first, second), most=max(up_to, first, second))


def part_year_rules() -> st.SearchStrategy[PartYearRule]:
    """Rules for a part of a year."""
    return st.builds(
        PartYearRule, rule=st.sampled_from(PartYear), basis=st.sampled_from(Basis), **_said()
    )


def population_days() -> st.SearchStrategy[PopulationDay]:
    """Rules for the day whose count of people is taken."""
    return st.builds(
        PopulationDay,
        month_day=_formed(MONTH_DAY),
        years_before=st.integers(0, 3),
        old_after=st.integers(0, 50),
        basis=st.sampled_from(Basis),
        **_said(),
    )


def _said() -> dict[str, st.SearchStrategy[Any]]:
    """What a rule says of its grounds."""
    return {
        "source": st.none() | st.sampled_from(SOURCES),
        "note": st.none() | st.sampled_from(NOTES),
    }


def tables(currency: str | None = None) -> st.SearchStrategy[FeeTable]:
    """Tables of fees in one *currency*, or each in any; some know bands of single kinds."""
    return st.builds(
        _table,
        _in(currency),
        _sketches(),
        st.lists(st.tuples(st.sampled_from(CityKind), _sketches()), max_size=2, unique_by=_kind),
        since=st.dates(FIRST_TABLE, LAST_TABLE),
        source=_sources(),
        basis=st.sampled_from(Basis),
        decision=st.none() | decisions(),
        seen=st.dates(FIRST_TABLE, LAST_TABLE),
        note=st.none() | _formed(TEXT),
        population_day=population_days(),
        joining=part_year_rules(),
        leaving=part_year_rules(),
        kinds=st.lists(st.sampled_from(CityKind), max_size=3, unique=True),
    )


def decisions() -> st.SearchStrategy[FeeDecision]:
    """Decisions on a table."""
    return st.builds(
        FeeDecision,
        by=_formed(TEXT),
        when=st.dates(FIRST_TABLE, LAST_TABLE),
        reference=st.none() | _formed(TEXT),
    )


def _table(
    currency: str,
    sketches: list[Sketch],
    own: list[tuple[CityKind, list[Sketch]]],
    kinds: list[CityKind],
    **fields: Any,
) -> FeeTable:
    """A table in one currency, with bands for some of the kinds, each kind once."""
    return FeeTable(
        kinds=[kind for kind in kinds if kind not in map(_kind, own)],
        bands=_in_order(sketches, currency),
        own=[OwnBands(kinds=[kind], bands=_in_order(sketch, currency)) for kind, sketch in own],
        **fields,
    )


def _kind(own: tuple[CityKind, list[Sketch]]) -> CityKind:
    return own[0]


def _in(currency: str | None) -> st.SearchStrategy[str]:
    return currencies() if currency is None else st.just(currency)


@functools.cache
def _formed(form: Pattern) -> st.SearchStrategy[str]:
    letters = st.characters(exclude_categories=["Cs"])
    return st.from_regex(form.pattern, fullmatch=True, alphabet=letters)


def _sources() -> st.SearchStrategy[Source]:
    kind = st.none() | st.sampled_from(SourceKind)
    seen = st.none() | st.dates(FIRST_TABLE, LAST_TABLE)
    return st.builds(Source, url=_formed(URL), text=_formed(TEXT), kind=kind, seen=seen)
