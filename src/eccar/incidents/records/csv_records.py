"""Records in a table as text (CSV): read row by row, counted, and forgotten."""

from __future__ import annotations

import csv
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import BinaryIO, TypeAlias

from .columns import DateNotation, comparable
from .dates import DateTally, is_after, iso_date, span_of
from .dimensions import CountPlan
from .errors import ANOTHER_LENGTH, NO_HEADINGS, NOT_A_ROW, RowFault
from .headings import matched_headings
from .judging import CodeJudge
from .lines import decoded_lines
from .mapping import IncidentMapping
from .raw_counts import RawCounts

Progress: TypeAlias = Callable[[int], None]
"""What is called now and then with the number of rows so far."""

EVERY = 100_000
"""After how many rows progress is reported."""

_DELIMITERS = (";", ",", "\t", "|")
_NAMED = re.compile(r"sep=(.)\r?\n")
_TOO_LONG = "field larger"
"""How the error of the csv module begins that a cell is longer than any can be."""


def csv_counts(stream: BinaryIO, plan: CountPlan, progress: Progress | None = None) -> RawCounts:
    """The counts of the rows in *stream*, which can be rewound.

    Raises ``InvalidValue`` for an empty file (DOC732), headings that the mapping does not allow (see
    ``matched_headings``), a row that is not whole (DOC729, DOC731), two encodings (DOC730), and a column
    that looks like free text (DOC728).
    """
    rows = csv_rows(stream, plan.mapping)
    headings = next(rows, None)
    if headings is None:
        raise NO_HEADINGS()
    names = matched_headings(headings, plan.mapping)
    places = {heading: headings.index(name) for heading, name in names.items()}
    return _RowTally(plan, places).count(rows, progress)


def csv_rows(stream: BinaryIO, mapping: IncidentMapping) -> Iterator[list[str]]:
    """The rows of a table as text, that of the headings first; empty lines are none."""
    lines = decoded_lines(stream)
    first = next(lines, "")
    skipped = 0
    if named := _NAMED.fullmatch(first):
        first, skipped = next(lines, ""), 1
    delimiter = named[1] if named else _delimiter(first, mapping)
    reader = csv.reader(itertools.chain((first,), lines), delimiter=delimiter, strict=True)
    length = 0
    try:
        for row in reader:
            length = length or len(row)
            if len(row) not in (0, length):
                line = reader.line_num + skipped
                raise ANOTHER_LENGTH(line=line, count=len(row), expected=length)
            if row:
                yield row
    except csv.Error as error:
        fault = RowFault.TOO_LONG if str(error).startswith(_TOO_LONG) else RowFault.QUOTE
        raise NOT_A_ROW(line=reader.line_num + skipped, fault=fault) from None


def _delimiter(line: str, mapping: IncidentMapping) -> str:
    """The character that divides the first *line* into most headings of the *mapping*."""
    wanted = {comparable(column.heading) for column in mapping.columns}

    def fit(delimiter: str) -> int:
        cells = next(csv.reader((line,), delimiter=delimiter), [])
        return len(wanted.intersection(map(comparable, cells)))

    try:
        return max(_DELIMITERS, key=fit)
    except csv.Error:
        return _DELIMITERS[0]


class _RowTally:
    """The counts of the rows so far; of each column, the distinct cells are judged as they come."""

    def __init__(self, plan: CountPlan, places: dict[str, int]) -> None:
        self._plan = plan
        self._cells = tuple(places[column.heading] for column in plan.columns)
        self._judges = tuple(map(CodeJudge, plan.columns))
        self._counts: Counter[tuple[str, ...]] = Counter()
        self._date = (
            _DateCell(places[plan.date.heading], plan.date.date_notation) if plan.date else None
        )
        recorded = plan.recorded
        self._recorded = (
            _DateCell(places[recorded.heading], recorded.date_notation) if recorded else None
        )
        self._months: Counter[str] = Counter()
        self._faults: Counter[str] = Counter()

    def count(self, rows: Iterator[list[str]], progress: Progress | None) -> RawCounts:
        read = 0
        cells = _cells_of(self._cells)
        for row in rows:
            read += 1
            span = self._span(row)
            if span is not None:
                self._add((span, *cells(row)))
            if progress and not read % EVERY:
                progress(read)
        if progress:
            progress(read)
        return RawCounts(
            cells=self._counts,
            read=read,
            outside=self._faults["outside"],
            dates=DateTally(
                months=self._months,
                undated=self._faults["undated"],
                invalid=self._faults["invalid"],
                after_recording=self._faults["after"],
            ),
        )

    def _add(self, key: tuple[str, ...]) -> None:
        if key not in self._counts:
            for judge, cell in zip(self._judges, key[1:], strict=True):
                judge.check(cell)
        self._counts[key] += 1

    def _span(self, row: list[str]) -> str | None:
        """The span of time of a *row*, empty if none is counted by; ``None`` if the row does not count."""
        if self._date is None:
            return ""
        iso = self._date.iso(row)
        span = None if iso is None else span_of(iso, self._plan.step) if self._plan.step else ""
        if iso is None or span is None:
            self._faults["invalid" if row[self._date.place].strip() else "undated"] += 1
            return None
        if iso not in self._plan.months:
            self._faults["outside"] += 1
            return None
        if self._recorded and (recorded := self._recorded.iso(row)) and is_after(iso, recorded):
            self._faults["after"] += 1
        self._months[iso[:7]] += 1
        return span


class _DateCell:
    """The dates in a column, each distinct text read once."""

    def __init__(self, place: int, notation: DateNotation) -> None:
        self.place = place
        self._notation = notation
        self._read: dict[str, str | None] = {}

    def iso(self, row: list[str]) -> str | None:
        text = row[self.place]
        try:
            return self._read[text]
        except KeyError:
            iso = iso_date(text, self._notation)
            if len(self._read) < EVERY:
                self._read[text] = iso
            return iso


def _cells_of(places: tuple[int, ...]) -> Callable[[list[str]], tuple[str, ...]]:
    """The function that takes the cells in these *places* from a row."""
    if not places:
        return lambda _: ()
    if len(places) == 1:
        place = places[0]
        return lambda row: (row[place],)
    return itemgetter(*places)
