"""The dates of records in a frame: a key of each span of time for the engine, and what the key means.

Dates that are dates to the engine are reduced to a year or month there, and so are texts in the
notation of ISO 8601, if all of them are dates. Of other texts, each distinct one is judged here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from attrs import frozen

from .columns import DateNotation
from .dates import DateTally, TimeStep, is_after, iso_date, shape_of, span_of
from .dimensions import CountPlan

Expression: TypeAlias = Any
"""An expression of narwhals."""

COUNT = "eccar_count"
_AFTER, _DATE, _RECORDED = "eccar_after", "eccar_date", "eccar_recorded"

_DAY_LENGTH = 10
_LENGTHS = {DateNotation.ISO: 10, DateNotation.MONTH: 7, DateNotation.YEAR: 4}
"""The characters of a date in the notations that begin with the year."""


@frozen(kw_only=True)
class SpanKey:
    """By what the engine counts instead of the dates, which records it leaves out, and what the key means.

    *read* gives the span of a key as text; ``None`` for a key whose records do not count.
    """

    key: Expression | None = None
    condition: Expression | None = None
    read: Callable[[str], str | None] = str


@frozen(kw_only=True)
class FrameDates:
    """The dates of a frame: their tally, the records outside the period, and all records."""

    tally: DateTally
    outside: int
    read: int


@frozen
class EngineDates:
    """The columns of dates of a *frame*: their names there, and whether the engine has them as dates."""

    nw: Any
    frame: Any
    plan: CountPlan
    date: str
    recorded: str | None

    @property
    def _notation(self) -> DateNotation:
        return self.plan.date.date_notation if self.plan.date else DateNotation.ISO

    def _temporal(self, name: str) -> bool:
        schema = self.frame.collect_schema()
        return isinstance(schema[name], (self.nw.Date, self.nw.Datetime))

    def _text(self, name: str) -> Expression:
        """The dates in a column as text, without a time behind them."""
        text = self.nw.col(name).cast(self.nw.String).str.strip_chars()
        return text.str.slice(0, _DAY_LENGTH)

    def _month(self) -> Expression:
        date = self.nw.col(self.date).dt
        return date.year().cast(self.nw.Int64) * 100 + date.month().cast(self.nw.Int64)

    def tally(self) -> FrameDates:
        """What the dates are, by one small group-by."""
        temporal = self._temporal(self.date)
        if temporal and (self.recorded is None or self._temporal(self.recorded)):
            return self._gathered(self._by_day())
        return self._gathered(self._by_text(DateNotation.ISO if temporal else self._notation))

    def _by_day(self) -> Iterable[tuple[str | None, str, int, int]]:
        """The day, nothing else, the records, and those after their recording."""
        nw, day = self.nw, self._day(self.date)
        columns, sums = [day.alias(_DATE)], [nw.len().alias(COUNT)]
        if self.recorded is not None:
            after = (day > self._day(self.recorded)).fill_null(value=False)
            columns.append(after.cast(nw.Int64).alias(_AFTER))
            sums.append(nw.col(_AFTER).sum())
        grouped = self.frame.select(*columns).group_by(_DATE).agg(*sums)
        names = [_DATE, COUNT, _AFTER][: 1 + len(sums)]
        for date, count, *later in grouped.collect().select(*names).rows():
            text = as_text(date)[:_DAY_LENGTH]
            yield iso_date(text, DateNotation.ISO), text, int(count), int(later[0]) if later else 0

    def _day(self, name: str) -> Expression:
        """The days in a column of dates, without a time."""
        column = self.nw.col(name)
        return column if self.frame.collect_schema()[name] == self.nw.Date else column.dt.date()

    def _by_text(self, notation: DateNotation) -> Iterable[tuple[str | None, str, int, int]]:
        """The date, its text, the records, and those after their recording, for each distinct text."""
        nw, recorded = self.nw, self.recorded
        columns = [self._text(self.date).alias(_DATE)]
        if recorded is not None:
            columns.append(self._text(recorded).alias(_RECORDED))
        names = [_DATE, _RECORDED][: len(columns)]
        grouped = self.frame.select(*columns).group_by(*names).agg(nw.len().alias(COUNT))
        for text, *rest, count in grouped.collect().select(*names, COUNT).rows():
            written = as_text(text)
            iso = iso_date(written, notation)
            other = self._recorded_iso(as_text(rest[0])) if rest else None
            yield (
                iso,
                written,
                int(count),
                int(count) if iso and other and is_after(iso, other) else 0,
            )

    def _recorded_iso(self, text: str) -> str | None:
        column = self.plan.recorded
        if column is None or (self.recorded and self._temporal(self.recorded)):
            return iso_date(text, DateNotation.ISO)
        return iso_date(text, column.date_notation)

    def _gathered(self, dates: Iterable[tuple[str | None, str, int, int]]) -> FrameDates:
        months: Counter[str] = Counter()
        undated = invalid = outside = after = read = 0
        shape = ""
        for iso, text, count, later in dates:
            read += count
            if iso is None or (self.plan.step and span_of(iso, self.plan.step) is None):
                undated, invalid = (
                    (undated, invalid + count) if text else (undated + count, invalid)
                )
                shape = shape or shape_of(text)
            elif iso not in self.plan.months:
                outside += count
            else:
                months[iso[:7]] += count
                after += later
        tally = DateTally(
            months=months, undated=undated, invalid=invalid, after_recording=after, shape=shape
        )
        return FrameDates(tally=tally, outside=outside, read=read)

    def span_key(self, tally: DateTally) -> SpanKey:
        """The key of the spans to count by, given the *tally* of the dates."""
        if self._temporal(self.date):
            return self._temporal_key()
        length = _LENGTHS.get(self._notation)
        if length is None or tally.invalid:
            return SpanKey(key=self._text(self.date), read=self._read_text)
        return self._cut_key(length)

    def _temporal_key(self) -> SpanKey:
        months, month = self.plan.months, self._month()
        condition = ~self.nw.col(self.date).is_null()
        if months.first or months.last < "9999":
            condition = condition & month.is_between(_number(months.first), _number(months.last))
        if self.plan.step is TimeStep.YEAR:
            return SpanKey(key=self.nw.col(self.date).dt.year(), condition=condition, read=_whole)
        if self.plan.step is None:
            return SpanKey(condition=condition)
        return SpanKey(key=month, condition=condition, read=self._read_month)

    def _cut_key(self, length: int) -> SpanKey:
        """The first characters of texts that begin with the year and are all dates, or empty."""
        months, text = self.plan.months, self._text(self.date)
        month = text.str.slice(0, 7)
        condition = month.is_between(
            self.nw.lit(months.first[:length] or "0"), self.nw.lit(months.last[:length])
        )
        if self.plan.step is None:
            return SpanKey(condition=condition)
        key = text.str.slice(0, 4) if self.plan.step is TimeStep.YEAR else month
        return SpanKey(key=key, condition=condition, read=self._read_cut)

    def _read_text(self, key: str) -> str | None:
        iso = iso_date(key, self._notation)
        return None if iso is None or iso not in self.plan.months else self._span(iso)

    def _read_month(self, key: str) -> str | None:
        return self._read_cut(f"{_whole(key)[:-2]:0>4}-{_whole(key)[-2:]}")

    def _read_cut(self, iso: str) -> str | None:
        return self._span(iso)

    def _span(self, iso: str) -> str | None:
        return span_of(iso, self.plan.step) if self.plan.step else ""


def as_text(value: Any) -> str:
    """A *value* of an engine as text; what is missing is empty."""
    return "" if value is None or value != value else str(value)  # noqa: PLR0124  # As above.


def _whole(key: str) -> str:
    """A whole number as text, also where the engine has made it one with decimals."""
    return key.partition(".")[0]


def _number(month: str) -> int:
    """A month as the number by which engines compare it."""
    return int(month.replace("-", "").ljust(6, "0") or "0")
