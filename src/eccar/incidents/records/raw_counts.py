"""Counts by the cells as a file has them, and what they become once each distinct cell is judged."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from .counted import NOT_STATED, TOTAL, CountedDimension, CountedRecords
from .dates import DateTally, spans_within
from .dimensions import CountPlan, Dimension
from .judging import CodeJudge
from .unknown import unknown_codes


@frozen(kw_only=True)
class RawCounts:
    """Counts by span of time and cells: the first item of a key is the span, empty if none is counted by.

    Of keys with unknown codes, *lines* has the first lines of a file.
    """

    cells: Mapping[tuple[str, ...], int]
    dates: DateTally
    read: int
    outside: int = 0
    lines: Mapping[tuple[str, ...], Iterable[int]] = field(factory=dict)

    def __repr__(self) -> str:
        return f"<RawCounts read: {self.read}>"


def counted(plan: CountPlan, raw: RawCounts) -> CountedRecords:
    """The counts by the words of the mapping; every distinct cell is judged once."""
    judges = tuple(map(CodeJudge, plan.columns))
    finest: Counter[tuple[tuple[str, ...], ...]] = Counter()
    for key, count in raw.cells.items():
        columns, lines = iter(zip(judges, key[1:], strict=True)), raw.lines.get(key, ())
        finest[
            tuple(
                key[:1] if dimension.step else _merged(dimension, columns, count, lines)
                for dimension in plan.dimensions
            )
        ] += count
    span = plan.period(raw.dates.months)
    spans = spans_within(span, plan.step) if span and plan.step else ()
    return CountedRecords(
        mapping=plan.mapping,
        dimensions=_dimensions(plan, judges, spans),
        numbers=with_margins(finest),
        read=raw.read,
        period=span,
        period_given=plan.given is not None,
        outside=raw.outside,
        dates=raw.dates,
        unknown=unknown_codes(judges),
    )


def _merged(
    dimension: Dimension,
    columns: Iterable[tuple[CodeJudge, str]],
    count: int,
    lines: Iterable[int],
) -> tuple[str, ...]:
    """The words that the cells of a *dimension* mean together, each once."""
    judges, cells = zip(*itertools.islice(columns, len(dimension.columns)), strict=True)
    return tuple(sorted(merged_words(judges, cells, count, lines)))


def merged_words(
    judges: Iterable[CodeJudge], cells: Iterable[str], count: int, lines: Iterable[int] = ()
) -> set[str]:
    """The words that *cells* mean together, one cell for each of *judges*; *count* records have them."""
    return {
        word
        for judge, cell in zip(judges, cells, strict=True)
        for word in judge.count(cell, count, lines)
    }


def with_margins(finest: Mapping[tuple[tuple[str, ...], ...], int]) -> dict[tuple[str, ...], int]:
    """The count of each combination of words and of each margin, in which a record counts once."""
    numbers: Counter[tuple[str, ...]] = Counter()
    for key, count in finest.items():
        for codes in itertools.product(*((*(items or (NOT_STATED,)), TOTAL) for items in key)):
            numbers[codes] += count
    return dict(numbers)


def _dimensions(
    plan: CountPlan, judges: tuple[CodeJudge, ...], spans: tuple[str, ...]
) -> tuple[CountedDimension, ...]:
    return tuple(
        CountedDimension(
            name=dimension.name,
            axis=dimension.axis,
            parts=dimension.parts,
            step=dimension.step,
            codes=spans if dimension.step else _codes(dimension, judges),
            titles=dimension.titles_of,
        )
        for dimension in plan.dimensions
    )


def _codes(dimension: Dimension, judges: tuple[CodeJudge, ...]) -> tuple[str, ...]:
    """The codes of a *dimension*: those of its columns, and those that were taken as they are."""
    taken = {code for judge in judges if judge.column in dimension.columns for code in judge.taken}
    return (*dimension.ordered, *sorted(taken.difference(dimension.ordered)))
