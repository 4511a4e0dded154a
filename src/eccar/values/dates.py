"""Days, and dates as rough as the record: EDTF (ISO 8601-2) level 0, seasons and open ends.

``PATTERN`` says which notation is valid; ``notation`` reads it, with an error for each way of being
invalid. A test holds them together. Years and months are added and counted in ``calendar``.
"""

from __future__ import annotations

import datetime as dt
import functools
import re

from attrs import frozen

from .date_errors import BACKWARDS, NO_SUCH_DAY, NO_SUCH_MONTH, NOT_A_DATE, NOT_A_DAY, TIME_OF_DAY
from .plain import FormattedAsText, plain_value

_LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
_YEAR = "(?!0000)[0-9]{4}"
DAY_PATTERN = (
    f"(?!0000)(?:[0-9]{{4}}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    f"|{_LEAP_YEAR}-02-29)"
)
"""The days of the (proleptic Gregorian) calendar, as a regular expression of ECMA 262."""
_POINT = f"(?:{_YEAR}(?:-(?:0[1-9]|1[0-2]|2[1-4]))?|{DAY_PATTERN})"
PATTERN = rf"unknown|{_POINT}(?:/{_POINT})?|\.\./{_POINT}|{_POINT}/\.\."
"""The notation of rough dates, likewise; all but that a span may end before it begins."""

_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # The month in which each begins, as in meteorology.
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]")
_ROUGH = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")
_OPEN = ".."
_UNKNOWN = "unknown"


def day(value: dt.date | str) -> dt.date:
    """The calendar day that *value* names: a date, or text such as ``2024-03-06``.

    A pendulum ``Date`` is taken too; anything with a time of day is refused.

    >>> day("2024-03-06")
    datetime.date(2024, 3, 6)
    """
    if type(value) is dt.date:
        return value
    if isinstance(value, dt.datetime):
        missing = value != value  # noqa: PLR0124  # NaT of pandas is a datetime and equals nothing.
        if missing:
            raise NOT_A_DAY(text=value)
        raise TIME_OF_DAY(text=value.isoformat())
    if isinstance(value, dt.date):
        return dt.date(value.year, value.month, value.day)
    value = plain_value(value)
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise NOT_A_DAY(text=value)
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise NO_SUCH_DAY(text=value) from None


def check_order(first: dt.date | None, last: dt.date | None) -> None:
    """Raise ``InvalidValue`` (DOC205) if *last* is before *first*; ``None`` is an open end."""
    if first and last and last < first:
        raise BACKWARDS(text=f"{first}/{last}")


@frozen(eq=False, repr=False)
class When(FormattedAsText):
    """A date as rough as the record: a notation, and the span of days it leaves open.

    ``first`` and ``last`` are both included; ``None`` is an end that the notation leaves open.
    Two are equal if their spans are. Which comes first is certain only where one lies wholly
    ``before`` the other: ``<`` refuses all others with a ``TypeError``, so that ``sorted`` never
    returns an order that is not there. ``sorted(dates, key=When.sort_key)`` sorts any.
    """

    notation: str
    first: dt.date | None
    last: dt.date | None

    def __str__(self) -> str:
        return self.notation

    def __repr__(self) -> str:
        return f"when({self.notation!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, When):
            return NotImplemented
        return (self.first, self.last) == (other.first, other.last)

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, When):
            return NotImplemented
        if self.before(other):
            return True
        if self == other or other.before(self):
            return False
        message = (
            f"{self} and {other} overlap, so neither is the earlier one: sort rough dates with "
            "key=When.sort_key, or compare two with When.before."
        )
        raise TypeError(message)

    def __gt__(self, other: object) -> bool:
        return other.__lt__(self) if isinstance(other, When) else NotImplemented

    def before(self, other: When) -> bool:
        """Whether this lies wholly before *other*: its last day before the first of the other.

        >>> when("2023-06").before(when("2024")), when("2023/2024").before(when("2024"))
        (True, False)
        """
        return bool(self.last and other.first and self.last < other.first)

    def sort_key(self) -> tuple[dt.date, dt.date]:
        """The key that sorts rough dates: by the first day, then the last; unknown dates come last.

        A date that lies wholly before another comes before it.

        >>> [str(date) for date in sorted(map(when, ["2024", "2023/2024", "2023-06"]), key=When.sort_key)]
        ['2023/2024', '2023-06', '2024']
        """
        first = dt.date.max if self.unknown else dt.date.min
        return self.first or first, self.last or dt.date.max

    @property
    def exact(self) -> bool:
        """Whether this is one day."""
        return self.first is not None and self.first == self.last

    @property
    def unknown(self) -> bool:
        """Whether nothing is known of the day."""
        return self.first is None and self.last is None

    @property
    def single(self) -> bool:
        """Whether this is one day, month, season or year, and not a span between two."""
        return not self.unknown and "/" not in self.notation

    def or_earlier(self) -> When:
        """The date of what was so on this one, and may have been so before: ``../`` its last day.

        >>> when("2025-10-23/2025-10-24").or_earlier(), when("2009-11").or_earlier()
        (when('../2025-10-24'), when('../2009-11'))
        """
        return when(_UNKNOWN if self.last is None else f"{_OPEN}/{self.notation.split('/')[-1]}")

    def has(self, on: dt.date) -> bool:
        """Whether the day *on* is one of those left open."""
        return (self.first is None or self.first <= on) and (self.last is None or on <= self.last)


@frozen(eq=False, repr=False)
class Period(When):
    """A span of time in which something lasts, in the same notation as a rough date."""


def period(value: When | dt.date | int | str) -> Period:
    """The period that *value* writes: all of a rough date, from its first day to its last.

    >>> period("2025/2027").last
    datetime.date(2027, 12, 31)
    """
    if isinstance(value, Period):
        return value
    rough = when(value)
    return Period(rough.notation, rough.first, rough.last)


def when(value: When | dt.date | int | str) -> When:
    """The rough date that *value* writes: EDTF text, a date, or a bare year as a number.

    >>> when("2017-23").first, when("2017-23").last    # autumn 2017
    (datetime.date(2017, 9, 1), datetime.date(2017, 11, 30))
    >>> when("../2024-09-25").first is None
    True
    """
    if isinstance(value, When):
        return value
    value = plain_value(value)
    if isinstance(value, dt.date):
        text = day(value).isoformat()
    elif isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999:
        text = str(value)
    else:
        text = value if isinstance(value, str) else ""
    if not text:
        raise NOT_A_DATE(text=value)
    return notation(text)


@functools.lru_cache(maxsize=4096)
def notation(text: str) -> When:
    """The rough date that EDTF *text* writes; see ``when``. Raises ``InvalidValue``."""
    if text == _UNKNOWN:
        return When(text, None, None)
    start, slash, end = text.partition("/")
    if not slash:
        return When(text, *_span(text, text))
    if start == end == _OPEN:
        raise NOT_A_DATE(text=text)
    first = None if start == _OPEN else _span(start, text)[0]
    last = None if end == _OPEN else _span(end, text)[1]
    if first and last and last < first:
        raise BACKWARDS(text=text)
    return When(text, first, last)


def _span(part: str, text: str) -> tuple[dt.date, dt.date]:
    """The first and last day of one *part* of the notation *text*: a day, month, season or year."""
    if _DAY.fullmatch(part):
        return (exact := _exact(part, text)), exact
    if _TIME.match(part):
        raise TIME_OF_DAY(text=text)
    rough = _ROUGH.fullmatch(part)
    if not rough or rough[1] == "0000":
        raise NOT_A_DATE(text=text)
    year, month = int(rough[1]), int(rough[2] or 0)
    try:
        if month in _SEASONS:
            return _months(year, _SEASONS[month], 3)
        if rough[2] is not None:
            return _months(year, month, 1)
        return year_span(year)
    except ValueError:
        raise NO_SUCH_MONTH(text=text) from None


def _exact(part: str, text: str) -> dt.date:
    """The day of a *part*; where there is none, its month or year is probably meant."""
    try:
        return dt.date.fromisoformat(part)
    except ValueError:
        rough = re.match(f"{_YEAR}(?:-(?:0[1-9]|1[0-2]))?", part)
        raise NO_SUCH_DAY(text=text, near=rough[0] if rough else "") from None


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    """The first and last day of *count* months; without pendulum, as every document has dates."""
    first = dt.date(year, month, 1)
    years, months = divmod(month + count - 1, 12)
    if year + years > dt.MAXYEAR:
        return first, dt.date.max
    return first, dt.date(year + years, months + 1, 1) - dt.timedelta(1)


def year_span(year: int) -> tuple[dt.date, dt.date]:
    """The first and the last day of a calendar *year*."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def day_before(on: dt.date) -> dt.date:
    """The day before the day *on*."""
    return on - dt.timedelta(1)


def day_count(first: dt.date, last: dt.date) -> int:
    """How many days there are from *first* to *last*, both included.

    >>> day_count(*year_span(2024))
    366
    """
    return (last - first).days + 1
