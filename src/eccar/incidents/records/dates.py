"""The dates of records: read as they are written, and kept to the month."""

from __future__ import annotations

import calendar
import enum
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from ...values.brief import Brief
from ...values.dates import Period, period
from .columns import DateNotation
from .errors import NO_COUNTED_PERIOD, TOO_MANY_YEARS

MAX_YEARS = 100
"""The most years into whose spans records are counted: more are those of a wrong date."""

_SHAPE_LENGTH = 21

_PATTERNS = {
    DateNotation.ISO: r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})",
    DateNotation.DOTS: r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[0-9]{4})",
    DateNotation.SLASHES: r"(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})",
    DateNotation.MONTH_FIRST: r"(?P<m>[0-9]{1,2})/(?P<d>[0-9]{1,2})/(?P<y>[0-9]{4})",
    DateNotation.MONTH: r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})",
    DateNotation.YEAR: r"(?P<y>[0-9]{4})",
}
_TIME = r"(?:[T ][0-9:.,+\-Z ]{1,40})?"
_READERS = {
    notation: re.compile(f"{pattern}{_TIME}" if "P<d>" in pattern else pattern)
    for notation, pattern in _PATTERNS.items()
}


class TimeStep(enum.StrEnum):
    """Into which spans of time records are counted; the month is the least."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"


def iso_date(text: str, notation: DateNotation) -> str | None:
    """The date in *text* in the notation of ISO 8601, as exact as it is; ``None`` if it is no date.

    >>> iso_date("5.3.2024", DateNotation.DOTS), iso_date("2024-02-30", DateNotation.ISO)
    ('2024-03-05', None)
    """
    match = _READERS[notation].fullmatch(text.strip())
    if match is None:
        return None
    parts = match.groupdict()
    year, month, day = (int(parts.get(key) or 1) for key in "ymd")
    if year < 1 or not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return "-".join(part for part in _written(parts, year, month, day) if part)


def _written(parts: dict[str, str | None], year: int, month: int, day: int) -> tuple[str, str, str]:
    return f"{year:04}", f"{month:02}" if "m" in parts else "", f"{day:02}" if "d" in parts else ""


def span_of(iso: str, step: TimeStep) -> str | None:
    """The span of time of a date: ``2024``, ``2024-Q1``, ``2024-03``; ``None`` if it is not known.

    >>> span_of("2024-03-05", TimeStep.QUARTER), span_of("2024", TimeStep.MONTH)
    ('2024-Q1', None)
    """
    if step is TimeStep.YEAR:
        return iso[:4]
    if len(iso) < 7:
        return None
    return iso[:7] if step is TimeStep.MONTH else f"{iso[:4]}-Q{(int(iso[5:7]) + 2) // 3}"


def is_after(date: str, recorded: str) -> bool:
    """Whether a *date* in the notation of ISO 8601 is later than that of recording, as far as both are known.

    >>> is_after("2024-03-05", "2024-03"), is_after("2024-04", "2024-03-31")
    (False, True)
    """
    length = min(len(date), len(recorded))
    return date[:length] > recorded[:length]


def counted_period(text: str) -> Period:
    """The period that *text* writes: whole months, with a beginning and an end.

    Raises ``InvalidValue`` for any other (DOC745).

    >>> counted_period("2022/2024").last
    datetime.date(2024, 12, 31)
    """
    span = period(text)
    if span.first is None or span.last is None:
        raise NO_COUNTED_PERIOD(text=text)
    last = span.last
    if span.first.day > 1 or last.day < calendar.monthrange(last.year, last.month)[1]:
        raise NO_COUNTED_PERIOD(text=text)
    return span


def whole_years(months: Iterable[str]) -> Period | None:
    """The years from the first of *months* to the last; ``None`` without any.

    >>> whole_years(["2024-02", "2022-03"]).notation
    '2022/2024'
    """
    years = sorted({month[:4] for month in months})
    if not years:
        return None
    return period(years[0] if len(years) == 1 else f"{years[0]}/{years[-1]}")


def spans_within(span: Period, step: TimeStep) -> tuple[str, ...]:
    """All years, quarters or months that are in *span*, or partly so, in order.

    Raises ``InvalidValue`` for more than a hundred years (DOC746).

    >>> spans_within(counted_period("2023-11/2024-04"), TimeStep.QUARTER)
    ('2023-Q4', '2024-Q1', '2024-Q2')
    """
    return tuple(dict.fromkeys(span_of(month, step) or "" for month in _months_of(span)))


def _months_of(span: Period) -> Iterator[str]:
    first, last = span.first, span.last
    if first is None or last is None:
        return
    if last.year - first.year >= MAX_YEARS:
        raise TOO_MANY_YEARS(first=first.year, last=last.year, limit=MAX_YEARS)
    for number in range(12 * first.year + first.month - 1, 12 * last.year + last.month):
        yield f"{number // 12:04}-{number % 12 + 1:02}"


@frozen
class Months:
    """The months of a period, the first and the last; without them, all."""

    first: str = ""
    last: str = "9999"

    @classmethod
    def within(cls, span: Period | None) -> Months:
        """The months of a *span* with both ends."""
        if span is None or span.first is None or span.last is None:
            return cls()
        return cls(span.first.isoformat()[:7], span.last.isoformat()[:7])

    def __contains__(self, iso: str) -> bool:
        return self.first[: len(iso)] <= iso[:7] <= self.last


@frozen(kw_only=True)
class DateTally(Brief):
    """How many records have which date, to the month, and how many have none that counts.

    Attributes:
        months: The records of each month, or year if no month is known.
        undated: The records without a date.
        invalid: The records with a date that does not exist, or is written in another way.
        after_recording: The records whose date is after that of their recording.
        shape: How one of the invalid dates looks: N is a digit, A a letter.
        lines: The first lines of a CSV file with such a date, by ``undated``, ``invalid`` and
            ``after_recording``.
    """

    months: Counter[str] = field(factory=Counter)
    undated: int = 0
    invalid: int = 0
    after_recording: int = 0
    shape: str = field(default="", eq=False)
    lines: Mapping[str, tuple[int, ...]] = field(factory=dict, eq=False)


def shape_of(text: str) -> str:
    """How a date looks that cannot be read, without what it says.

    >>> shape_of("5. März 2024"), shape_of("somebody said that it was on a Monday")
    ('N. AAAA NNNN', 'AAAAAAAA AAAA AAAA AA…')
    """
    signs = ("N" if sign.isdigit() else "A" if sign.isalpha() else sign for sign in text.strip())
    shape = "".join(signs)
    return shape if len(shape) <= _SHAPE_LENGTH else f"{shape[:_SHAPE_LENGTH]}…"
