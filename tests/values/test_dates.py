"""Days and rough dates: what is read, what is refused, and how they compare."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from calendar import isleap

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eccar import day, when
from eccar.testing import strategies as made
from eccar.values.calendar import completed_years, later
from eccar.values.date_errors import BACKWARDS
from eccar.values.dates import (
    PATTERN,
    When,
    day_before,
    day_count,
    notation,
    period,
    year_span,
)
from eccar.values.errors import InvalidValue

SPANS = {
    "2009": ("2009-01-01", "2009-12-31"),
    "2015-05": ("2015-05-01", "2015-05-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2017-09-14": ("2017-09-14", "2017-09-14"),
    "2017-21": ("2017-03-01", "2017-05-31"),
    "2017-22": ("2017-06-01", "2017-08-31"),
    "2017-23": ("2017-09-01", "2017-11-30"),
    "2022-24": ("2022-12-01", "2023-02-28"),
    "2023-24": ("2023-12-01", "2024-02-29"),
    "2022-12/2023-02": ("2022-12-01", "2023-02-28"),
    "2024-03-06/2024-09": ("2024-03-06", "2024-09-30"),
    "../2024-09-25": (None, "2024-09-25"),
    "../2024": (None, "2024-12-31"),
    "2008/..": ("2008-01-01", None),
    "unknown": (None, None),
    "0001": ("0001-01-01", "0001-12-31"),
    "9999-12": ("9999-12-01", "9999-12-31"),
    "9999-24": ("9999-12-01", "9999-12-31"),
}

REFUSED = {
    "": "DOC204",
    "2024-13": "DOC206",
    "2024-00": "DOC206",
    "2024-20": "DOC206",
    "2024-25": "DOC206",
    "0000": "DOC204",
    "24": "DOC204",
    "20240306": "DOC204",
    "2024-3-6": "DOC204",
    "2024-03-06T10:00": "DOC202",
    "２０２４": "DOC204",  # Full-width digits.
    "２０２４-０３": "DOC204",
    "٢٠٢٤": "DOC204",
    "2024~": "DOC204",
    "06.03.2024": "DOC204",
    "March 2024": "DOC204",
    "2024-03-06 ": "DOC204",
    "/": "DOC204",
    "2024\n": "DOC204",
    " 2024": "DOC204",
    "../..": "DOC204",
    "2024/": "DOC204",
    "/2024": "DOC204",
    "2020/2021/2022": "DOC204",
    "unknown/2024": "DOC204",
    "Unknown": "DOC204",
    "2023-02-29": "DOC203",
    "2024-04-31": "DOC203",
    "2024-00-10": "DOC203",
    "0000-01-01": "DOC203",
    "2024/2023": "DOC205",
    "2024-03-07/2024-03-06": "DOC205",
}


@pytest.mark.parametrize("notation", SPANS)
def test_a_notation_leaves_its_span_open(notation: str) -> None:
    """Every notation means the days from the first to the last, and is kept as written."""
    read = when(notation)
    first, last = SPANS[notation]

    assert (read.first and str(read.first), read.last and str(read.last)) == (first, last)
    assert str(read) == notation
    assert repr(read) == f"when('{notation}')"
    assert read.exact is (first is not None and first == last)
    assert read.unknown is (notation == "unknown")


@pytest.mark.parametrize("notation", REFUSED)
def test_what_is_no_date_is_refused(notation: str) -> None:
    """Nothing is guessed: what is not exactly one of the notations has a fault."""
    with pytest.raises(InvalidValue) as refused:
        when(notation)

    assert refused.value.fault.code == REFUSED[notation]


@pytest.mark.parametrize("value", [2009, dt.date(2009, 1, 1), pendulum.Date(2009, 1, 1)])
def test_a_date_is_read_from_a_year_or_a_date(value: dt.date | int) -> None:
    """A bare year may be a number, and a day any kind of date."""
    assert str(when(value)) in {"2009", "2009-01-01"}


@pytest.mark.parametrize("value", [True, 999, 10000, 2009.0, None, dt.datetime(2009, 1, 1)])  # noqa: DTZ001  # Refused.
def test_other_values_are_no_dates(value: object) -> None:
    """Neither truths nor other numbers nor times of day are dates."""
    with pytest.raises(InvalidValue):
        when(value)  # type: ignore[arg-type]  # Just what is refused.


@given(made.whens())
def test_a_date_is_read_back_as_it_is_written(date: object) -> None:
    """Writing and reading changes neither the span nor the notation."""
    read = when(str(date))

    assert read == date
    assert str(read) == str(date)
    assert hash(read) == hash(date)


@given(made.whens(), made.whens())
def test_before_means_wholly_before(this: object, other: object) -> None:
    """Of two dates at most one is before the other, and never if they share a day."""
    this, other = when(str(this)), when(str(other))
    shared = [
        edge
        for date in (this, other)
        for edge in (date.first, date.last)
        if edge and this.has(edge) and other.has(edge)
    ]

    assert not (this.before(other) and other.before(this))
    assert not (shared and (this.before(other) or other.before(this)))
    assert (
        this.last is None or other.first is None or this.before(other) == (this.last < other.first)
    )


@given(st.lists(made.whens(), max_size=5))
def test_an_order_is_right_or_refused(notations: list[object]) -> None:
    """A list that ``sorted`` returns is in order; else the refusal names the key, which always is."""
    dates = [when(str(notation)) for notation in notations]
    by_key = sorted(dates, key=When.sort_key)
    try:
        by_less = sorted(dates)
    except TypeError as error:
        assert "When.sort_key" in str(error)  # noqa: PT017  # Some lists are refused, some are not.
    else:
        assert by_less == by_key
    pairs = itertools.combinations(by_key, 2)
    assert not any(later.before(earlier) for earlier, later in pairs)


def test_the_order_of_overlapping_dates_is_refused() -> None:
    """2023-06 lies in 2023/2024, and neither comes first; a day is no rough date at all."""
    with pytest.raises(TypeError, match=r"2024 and 2023/2024 overlap.*When\.sort_key"):
        sorted(map(when, ["2023/2024", "2024", "2023-06"]))
    with pytest.raises(TypeError):
        assert when("2024") < dt.date(2025, 1, 1)
    assert not when("2024-02") < when("2024-02-01/2024-02-29")


@given(st.dates())
def test_a_day_is_what_its_notation_says(exact: dt.date) -> None:
    """Every day of the calendar can be written and read."""
    assert day(exact.isoformat()) == exact
    assert day(pendulum.Date(exact.year, exact.month, exact.day)) == exact
    assert type(day(pendulum.Date(exact.year, exact.month, exact.day))) is dt.date
    assert when(exact).has(exact)


@pytest.mark.parametrize(
    ("text", "code"),
    [("2024-13-01", "DOC203"), ("20240306", "DOC201"), ("2024-03", "DOC201"), ("", "DOC201")],
)
def test_what_is_no_day_is_refused(text: str, code: str) -> None:
    """A day needs year, month and day, and has to be in the calendar."""
    with pytest.raises(InvalidValue) as refused:
        day(text)

    assert refused.value.fault.code == code


def test_a_time_of_day_is_refused() -> None:
    """A pendulum DateTime is a date to Python, and no day here."""
    with pytest.raises(InvalidValue) as refused:
        day(pendulum.datetime(2024, 3, 6))

    assert refused.value.fault.code == "DOC202"


def test_years_later_there_may_be_no_such_day() -> None:
    """A year after a leap day is the last day of that month."""
    assert later(day("2024-02-29"), years=1) == day("2025-02-28")
    assert later(day("2024-01-31"), months=1) == day("2024-02-29")
    assert later(day("2024-02-29"), years=4) == day("2028-02-29")


@given(st.dates(max_value=dt.date(9900, 1, 1)), st.integers(0, 50))
def test_years_later_is_what_pendulum_says(start: dt.date, years: int) -> None:
    """The short way for days that every year has gives the same day."""
    assert later(start, years=years) == day(pendulum.instance(start).add(years=years))


def test_beyond_the_calendar_there_is_its_last_day() -> None:
    """Years after the last of all days do not end in an exception."""
    assert later(day("9999-01-01"), years=2) == day("9999-12-31")
    assert later(day("9998-12-31"), months=13) == day("9999-12-31")


def test_a_period_is_compared_as_a_rough_date_is() -> None:
    """A rough date and a period can be compared in either order."""
    early, late = when(2020), period("2025/2027")

    assert early < late
    assert late > early
    assert not early > late
    assert not late < early
    assert period("2025/2027") == when("2025/2027")
    assert period(late) is late


PARTS = ("0000", "0001", "1999", "2024", "24", "00", "01", "02", "12", "13", "20", "21", "24", "25",
         "29", "30", "31", "32", "-", "/", "..", "unknown", "T10:00", " ", "\n", "x")  # fmt: skip


@given(
    made.whens().map(str)
    | st.lists(st.sampled_from(PARTS), max_size=7).map("".join)
    | st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map("-".join)
    | st.text(max_size=12)
)
def test_the_pattern_and_the_parser_accept_the_same(text: str) -> None:
    """Text matches the pattern that schemas publish if it is a rough date, but for reversed spans."""
    try:
        notation(text)
    except InvalidValue as error:
        accepted = error.fault is BACKWARDS
    else:
        accepted = True

    assert bool(re.fullmatch(PATTERN, text)) is accepted


@pytest.mark.parametrize("text", [*SPANS, *REFUSED])
def test_the_pattern_accepts_what_is_read_here(text: str) -> None:
    """The pattern agrees on every example of this file."""
    assert bool(re.fullmatch(PATTERN, text)) is (text in SPANS or REFUSED[text] == "DOC205")


# Calendar


@given(st.dates(), st.dates())
def test_an_age_in_completed_years(start: dt.date, end: dt.date) -> None:
    """So many anniversaries lie after *start* and not after *end*; that of 29 February is 1 March."""
    start, end = sorted((start, end))
    leap_day = (start.month, start.day) == (2, 29)
    month, number = (3, 1) if leap_day else (start.month, start.day)
    years = range(start.year + 1, end.year + 1)
    anniversaries = [
        start.replace(year=year) if leap_day and isleap(year) else dt.date(year, month, number)
        for year in years
    ]

    assert completed_years(start, end) == sum(anniversary <= end for anniversary in anniversaries)


@given(st.integers(1, 9999))
def test_a_calendar_year(year: int) -> None:
    """A year has 365 days, or 366; the day before its second is its first."""
    first, last = year_span(year)

    assert day_count(first, last) == 365 + isleap(year)
    assert day_before(first.replace(day=2)) == first
