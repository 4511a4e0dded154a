"""Counts by the cells as a file has them, and what they become once each distinct cell is judged."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import frozen

from .counted import NOT_STATED, TOTAL, CountedDimension, CountedRecords, UnknownCode
from .dates import DateTally
from .dimensions import CountPlan, Dimension
from .judging import CodeJudge


@frozen(kw_only=True)
class RawCounts:
    """Counts by span of time and cells: the first item of a key is the span, empty if none is counted by."""

    cells: Mapping[tuple[str, ...], int]
    dates: DateTally
    read: int
    outside: int = 0

    def __repr__(self) -> str:
        return f"<RawCounts read: {self.read}>"


def counted(plan: CountPlan, raw: RawCounts) -> CountedRecords:
    """The counts by the words of the mapping; every distinct cell is judged once."""
    judges = tuple(map(CodeJudge, plan.columns))
    finest: Counter[tuple[tuple[str, ...], ...]] = Counter()
    for (span, *cells), count in raw.cells.items():
        columns = iter(zip(judges, cells, strict=True))
        finest[
            tuple(
                (span,) if dimension.step else _merged(dimension, columns, count)
                for dimension in plan.dimensions
            )
        ] += count
    numbers = with_margins(finest)
    return CountedRecords(
        mapping=plan.mapping,
        dimensions=_dimensions(plan, judges, {key[0] for key in raw.cells}),
        numbers=numbers,
        read=raw.read,
        outside=raw.outside,
        dates=raw.dates,
        unknown=unknown_codes(judges),
    )


def _merged(
    dimension: Dimension, columns: Iterable[tuple[CodeJudge, str]], count: int
) -> tuple[str, ...]:
    """The words that the cells of a *dimension* mean together, each once."""
    judges, cells = zip(*itertools.islice(columns, len(dimension.columns)), strict=True)
    return tuple(sorted(merged_words(judges, cells, count)))


def merged_words(judges: Iterable[CodeJudge], cells: Iterable[str], count: int) -> set[str]:
    """The words that *cells* mean together, one cell for each of *judges*; *count* records have them."""
    return {
        word for judge, cell in zip(judges, cells, strict=True) for word in judge.count(cell, count)
    }


def with_margins(finest: Mapping[tuple[tuple[str, ...], ...], int]) -> dict[tuple[str, ...], int]:
    """The count of each combination of words and of each margin, in which a record counts once."""
    numbers: Counter[tuple[str, ...]] = Counter()
    for key, count in finest.items():
        for codes in itertools.product(*((*(items or (NOT_STATED,)), TOTAL) for items in key)):
            numbers[codes] += count
    return dict(numbers)


def unknown_codes(judges: Iterable[CodeJudge]) -> tuple[UnknownCode, ...]:
    """The codes that the mapping does not have, most frequent first."""
    codes = (
        UnknownCode(heading=judge.column.heading, code=code, count=count)
        for judge in judges
        for code, count in judge.unknown.items()
    )
    return tuple(sorted(codes, key=lambda item: (-item.count, item.heading, item.code)))


def _dimensions(
    plan: CountPlan, judges: tuple[CodeJudge, ...], spans: Iterable[str]
) -> tuple[CountedDimension, ...]:
    return tuple(
        CountedDimension(
            name=dimension.name,
            axis=dimension.axis,
            parts=dimension.parts,
            step=dimension.step,
            codes=tuple(sorted(spans)) if dimension.step else _codes(dimension, judges),
            titles=dimension.titles_of,
        )
        for dimension in plan.dimensions
    )


def _codes(dimension: Dimension, judges: tuple[CodeJudge, ...]) -> tuple[str, ...]:
    """The codes of a *dimension*: those of its columns, and those that were taken as they are."""
    taken = {code for judge in judges if judge.column in dimension.columns for code in judge.taken}
    return (*dimension.ordered, *sorted(taken.difference(dimension.ordered)))
