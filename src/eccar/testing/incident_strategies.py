"""Hypothesis strategies for tables of incidents and releases, and for all that they are made of.

Each is a function that gives a strategy, named as the type is.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from ..incidents.counts.cell import CellState, CountCell, EarlierFigure, PublishedShare
from ..incidents.counts.control import (
    BreakAspect,
    ControlMethod,
    CountCoverage,
    DisclosureControl,
    SeriesBreak,
    ShareOrigin,
)
from ..incidents.counts.dimension import Category, CountDimension, Grouping
from ..incidents.counts.release import Release, RevisionRule
from ..incidents.counts.table import IncidentTable
from ..incidents.words.axes import (
    CountUnit,
    DimensionParts,
    IncidentAxis,
    ProceedingStage,
    RecordingSource,
)
from ..values.dates import period
from ..values.sources import source
from ..values.vocabulary import Audience
from . import measure_strategies as parts
from . import strategies as common
from .json_strategies import extras
from .measure_strategies import Fields, few, made

CODES = ("housing", "antisemitism", "racial-or-ethnic-origin", "Ś 1", "другое", "null", "1e3", "y")
"""Codes of categories, some of which look like something else."""

YEARS = ("2022", "2023", "2024-01/2024-06")
"""Codes of the axis of time."""

_NAMES = ("a", "b")
_COUNTS = st.integers(0, 12) | st.integers(0, 10**15 - 1)
_DIGEST = f"sha256:{'0' * 64}"


def categories(codes: list[str], *, nested: bool = False) -> st.SearchStrategy[list[Category]]:
    """A category for each of *codes*; with *nested*, some are within the first."""
    may: Fields = {
        "titles": parts.titles(),
        "complete": st.booleans(),
        "sum_of": few(st.sampled_from(CODES)),
        "note": parts.lines(),
    }
    within = st.sampled_from([None, codes[0]]) if nested else st.none()
    first = made(Category, may, code=st.just(codes[0]))
    others = [made(Category, may, code=st.just(code), within=within) for code in codes[1:]]
    return st.tuples(first, *others).map(list)


def dimensions(name: str, codes: tuple[str, ...]) -> st.SearchStrategy[CountDimension]:
    """A dimension with the id *name* and some of *codes*; years are of the axis of time."""
    axes = [each for each in IncidentAxis if each is not IncidentAxis.TIME]
    axis = st.just(IncidentAxis.TIME) if codes == YEARS else st.sampled_from(axes)
    may: Fields = {
        "titles": parts.titles(),
        "scheme": parts.lines(),
        "complete": st.booleans(),
    }
    chosen = st.lists(st.sampled_from(codes), min_size=1, max_size=3, unique=True)
    kinds = st.sampled_from(DimensionParts)

    def of_codes(drawn: tuple[list[str], DimensionParts]) -> st.SearchStrategy[CountDimension]:
        own, kind = drawn
        nested = kind is DimensionParts.NESTED
        grouped = {"groupings": _groupings(name, own)} if len(own) > 1 else {}
        return made(
            CountDimension,
            {**may, **grouped},
            id=st.just(name),
            axis=axis,
            parts=st.just(kind),
            categories=categories(own, nested=nested),
        )

    return st.tuples(chosen, kinds).flatmap(of_codes)


def _groupings(name: str, codes: list[str]) -> st.SearchStrategy[list[Grouping]]:
    grouping = made(
        Grouping,
        {"titles": parts.titles()},
        code=st.just(f"{name} together"),
        codes=st.just(codes[:2]),
    )
    return st.lists(grouping, max_size=1)


def earlier_figures() -> st.SearchStrategy[EarlierFigure]:
    """What was published before."""
    may: Fields = {
        "sources": few(st.sampled_from(parts.SOURCES).map(source)),
        "note": parts.lines(),
    }
    return made(EarlierFigure, may, count=_COUNTS, recorded=common.days())


def cells(codes: st.SearchStrategy[list[str]]) -> st.SearchStrategy[CountCell]:
    """Cells with these *codes*: a count, or one of the reasons why there is none."""
    counted = [None, CellState.COUNTED, CellState.ROUNDED]
    missing = [CellState.SUPPRESSED, CellState.UNKNOWN, CellState.NOT_COLLECTED]
    may: Fields = {"revisions": few(earlier_figures()), "note": parts.lines()}
    return st.one_of(
        made(CountCell, may, codes=codes, count=_COUNTS, state=st.sampled_from(counted)),
        made(CountCell, may, codes=codes, state=st.sampled_from(missing)),
    )


def shares(codes: st.SearchStrategy[list[str]]) -> st.SearchStrategy[PublishedShare]:
    """Shares in per cent, as they are printed."""
    per_cent = st.sampled_from(("0", "7.5", "41", "100", "104.0", "0.000001"))
    return made(
        PublishedShare, {"whole": codes, "note": parts.lines()}, codes=codes, per_cent=per_cent
    )


def controls() -> st.SearchStrategy[DisclosureControl]:
    """Methods of disclosure control with their parameters."""
    limits = st.integers(0, 1000)
    may: Fields = {
        "method": st.sampled_from(ControlMethod),
        "base": st.integers(1, 1000),
        "threshold": limits,
        "protection": limits,
        "distinct_zeros": st.booleans(),
        "shares": st.sampled_from(ShareOrigin),
        "norm": parts.lines(),
    }
    return made(DisclosureControl, may)


def coverages() -> st.SearchStrategy[CountCoverage]:
    """What a table covers; something is said of it."""
    may: Fields = {"place": parts.lines(), "note": parts.lines()}
    return made(CountCoverage, may, period=common.whens().map(period))


def series_breaks() -> st.SearchStrategy[SeriesBreak]:
    """Breaks of a series."""
    may: Fields = {"note": parts.lines()}
    return made(SeriesBreak, may, since=common.whens(), aspect=st.sampled_from(BreakAspect))


def incident_tables() -> st.SearchStrategy[IncidentTable]:
    """Tables of incidents of up to two dimensions."""
    return _structures().flatmap(lambda each: made(IncidentTable, _may(each), **_must(each)))


def releases() -> st.SearchStrategy[Release]:
    """Tables of incidents that were published."""
    own: Fields = {
        "published": common.days(),
        "digest": st.just(_DIGEST),
        "revisions": made(
            RevisionRule, {"only_grows": st.booleans(), "at_most": st.integers(0, 1_000_000)}
        ),
    }
    return _structures().flatmap(lambda each: made(Release, {**_may(each), **own}, **_must(each)))


def _structures() -> st.SearchStrategy[list[CountDimension]]:
    """The dimensions of a table: none, one, or two with codes of their own."""
    first, second = dimensions(_NAMES[0], YEARS), dimensions(_NAMES[1], CODES)
    return st.lists(st.just(None), max_size=2).flatmap(
        lambda number: st.tuples(*(first, second)[: len(number)]).map(list)
    )


def _must(structure: list[CountDimension]) -> dict[str, Any]:
    codes = _codes(structure)
    return {
        "id": parts.ids(),
        "dimensions": st.just(structure),
        "cells": st.lists(cells(codes), max_size=4, unique_by=lambda cell: frozenset(cell.codes)),
    }


def _codes(structure: list[CountDimension]) -> st.SearchStrategy[list[str]]:
    """The codes of a cell: of each dimension one, or none."""
    choices = (st.sampled_from([None, *dimension.by_code]) for dimension in structure)
    return st.tuples(*choices).map(lambda codes: [code for code in codes if code])


def _may(structure: list[CountDimension]) -> Fields:
    return {
        "recorded": common.days(),
        "audience": st.sampled_from(Audience),
        "authorities": parts.authorities(),
        "titles": parts.titles(),
        "unit": st.sampled_from(CountUnit),
        "definition": parts.lines(),
        "stage": st.sampled_from(ProceedingStage),
        "source": st.sampled_from(RecordingSource),
        "collector": parts.lines(),
        "coverage": coverages(),
        "data_day": common.days(),
        "method": parts.lines(),
        "control": controls(),
        "shares": few(shares(_codes(structure))),
        "breaks": few(series_breaks()),
        "caveats": parts.titles(),
        "sources": few(st.sampled_from(parts.SOURCES)),
        "extra": extras(),
    }
