"""Records in a table as text (CSV): read row by row, counted, and forgotten."""

from __future__ import annotations

import csv
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import BinaryIO, NamedTuple, TypeAlias

from .columns import DateNotation, comparable
from .dates import DateTally, is_after, iso_date, shape_of, span_of
from .dimensions import CountPlan
from .errors import ANOTHER_LENGTH, NO_HEADING, NO_HEADINGS, NOT_A_ROW, RowFault
from .headings import matched_headings
from .judging import MAX_LINES, CodeJudge
from .lines import decoded_lines
from .mapping import IncidentMapping
from .raw_counts import RawCounts

Progress: TypeAlias = Callable[[int], None]
"""What is called now and then with the number of rows so far."""

EVERY = 100_000
"""After how many rows progress is reported."""

_DELIMITERS = (";", ",", "\t", "|")
_NAMED = re.compile(r"sep=(.)\r?\n")
_DOUBTFUL = frozenset(("undated", "invalid", "after_recording"))
_TOO_LONG = "field larger"
"""How the error of the csv module begins that a cell is longer than any can be."""


def csv_counts(stream: BinaryIO, plan: CountPlan, progress: Progress | None = None) -> RawCounts:
    """The counts of the rows in *stream*, which can be rewound.

    Raises ``InvalidValue`` for an empty file (DOC732), headings that the mapping does not allow
    (see ``matched_headings``), a row that is not whole (DOC729, DOC731), two encodings (DOC730),
    a cell in a column without a heading (DOC753), and a column that looks like free text (DOC728).
    """
    rows = CsvRows(stream, plan.mapping)
    headings = next(rows, None)
    if headings is None:
        raise NO_HEADINGS()
    names = matched_headings(list(filter(str.strip, headings)), plan.mapping)
    places = {heading: headings.index(name) for heading, name in names.items()}
    rows.empty = tuple(place for place, heading in enumerate(headings) if not heading.strip())
    return _RowTally(plan, places).count(rows, progress)


class CsvRows:
    """The rows of a table as text, that of the headings first; empty lines are none.

    Attributes:
        empty: The places of columns without a heading, which spreadsheets write behind the others:
            a cell in one of them is refused (DOC753).
    """

    empty: tuple[int, ...] = ()

    def __init__(self, stream: BinaryIO, mapping: IncidentMapping) -> None:
        lines = decoded_lines(stream)
        first = next(lines, "")
        self._skipped = 0
        if named := _NAMED.fullmatch(first):
            first, self._skipped = next(lines, ""), 1
        delimiter = named[1] if named else _delimiter(first, mapping)
        self._reader = csv.reader(
            itertools.chain((first,), lines), delimiter=delimiter, strict=True
        )
        self._rows = self._read()

    @property
    def line(self) -> int:
        """The line of the file at which the last row ends."""
        return self._reader.line_num + self._skipped

    def __iter__(self) -> Iterator[list[str]]:
        return self._rows

    def __next__(self) -> list[str]:
        return next(self._rows)

    def _check(self, row: list[str]) -> None:
        """Refuse a *row* with a cell in a column without a heading."""
        for place in self.empty:
            if row[place].strip():
                raise NO_HEADING(column=place + 1)

    def _read(self) -> Iterator[list[str]]:
        length = 0
        try:
            for row in self._reader:
                length = length or len(row)
                if len(row) not in (0, length):
                    raise ANOTHER_LENGTH(line=self.line)
                if self.empty and row:
                    self._check(row)
                if row:
                    yield row
        except csv.Error as error:
            fault = RowFault.TOO_LONG if str(error).startswith(_TOO_LONG) else RowFault.QUOTE
            raise NOT_A_ROW(line=self.line, fault=fault) from None


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


class _RowDate(NamedTuple):
    """What the dates of a row are: its span, if it counts, and its month; what is wrong with it.

    A date after that of the recording counts all the same.
    """

    span: str | None
    month: str = ""
    fault: str = ""


class _RowTally:
    """The counts of the rows so far; of each column, the distinct cells are judged as they come."""

    def __init__(self, plan: CountPlan, places: dict[str, int]) -> None:
        self._plan = plan
        self._cells = tuple(places[column.heading] for column in plan.columns)
        columns = (plan.date, plan.recorded) if plan.date else ()
        self._dates = tuple(places[column.heading] for column in columns if column)
        self._judges = tuple(map(CodeJudge, plan.columns))
        self._counts: Counter[tuple[str, ...]] = Counter()
        self._by_date: Counter[_RowDate] = Counter()
        self._known: dict[tuple[str, ...], _RowDate] = {}
        self._shape = ""
        self._lines: dict[str, list[int]] = {}
        self._unknown: dict[tuple[str, ...], list[int]] = {}

    def count(self, rows: CsvRows, progress: Progress | None) -> RawCounts:
        read = 0
        cells, dates = _cells_of(self._cells), _cells_of(self._dates)
        counts, by_date, known, unknown = self._counts, self._by_date, self._known, self._unknown
        for row in rows:
            read += 1
            texts = dates(row)
            date = known.get(texts) or self._read(texts)
            by_date[date] += 1
            if date.fault in _DOUBTFUL:
                _note(self._lines.setdefault(date.fault, []), rows.line)
            if date.span is not None:
                key = (date.span, *cells(row))
                if key not in counts:
                    self._check(key)
                counts[key] += 1
                if key in unknown:
                    _note(unknown[key], rows.line)
            if progress and not read % EVERY:
                progress(read)
        if progress:
            progress(read)
        return self._gathered(read)

    def _check(self, key: tuple[str, ...]) -> None:
        """Refuse a column that looks like free text by the cells of a *key* that is new.

        Lines with a code that the mapping does not have will be noted.
        """
        unknown = [judge.check(cell) for judge, cell in zip(self._judges, key[1:], strict=True)]
        if any(unknown):
            self._unknown[key] = []

    def _read(self, texts: tuple[str, ...]) -> _RowDate:
        """What the dates are that the *texts* write, kept for the next row that has them."""
        date = self._row_date(*texts) if texts else _RowDate("")
        if len(self._known) < EVERY:
            self._known[texts] = date
        return date

    def _row_date(self, text: str, recorded_text: str = "") -> _RowDate:
        plan = self._plan
        notation = plan.date.date_notation if plan.date else DateNotation.ISO
        iso = iso_date(text, notation)
        span = None if iso is None else span_of(iso, plan.step) if plan.step else ""
        if iso is None or span is None:
            self._shape = self._shape or shape_of(text)
            return _RowDate(None, fault="invalid" if text.strip() else "undated")
        if iso not in plan.months:
            return _RowDate(None, fault="outside")
        recorded = plan.recorded and iso_date(recorded_text, plan.recorded.date_notation)
        after = recorded and is_after(iso, recorded)
        return _RowDate(span, iso[:7], fault="after_recording" if after else "")

    def _gathered(self, read: int) -> RawCounts:
        months: Counter[str] = Counter()
        faults: Counter[str] = Counter()
        for date, count in self._by_date.items():
            if date.month:
                months[date.month] += count
            faults[date.fault] += count
        tally = DateTally(
            months=months,
            undated=faults["undated"],
            invalid=faults["invalid"],
            after_recording=faults["after_recording"],
            shape=self._shape,
            lines={fault: tuple(lines) for fault, lines in self._lines.items()},
        )
        return RawCounts(
            cells=self._counts,
            dates=tally,
            read=read,
            outside=faults["outside"],
            lines=self._unknown,
        )


def _note(lines: list[int], line: int) -> None:
    """Add a *line* to the first of a fault."""
    if len(lines) < MAX_LINES:
        lines.append(line)


def _cells_of(places: tuple[int, ...]) -> Callable[[list[str]], tuple[str, ...]]:
    """The function that takes the cells in these *places* from a row."""
    if not places:
        return lambda _: ()
    if len(places) == 1:
        place = places[0]
        return lambda row: (row[place],)
    return itemgetter(*places)
