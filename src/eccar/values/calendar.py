"""Years and months of the calendar: adding them to a day, and counting them between two."""

from __future__ import annotations

import datetime as dt

from .dates import day


def later(start: dt.date, *, years: int = 0, months: int = 0) -> dt.date:
    """The day so many *years* and *months* after *start*, or the last of its month if there is none.

    After the end of the calendar it is its last day, 9999-12-31. Fewer than none are before
    *start*.

    Raises:
        ValueError: The day is before the beginning of the calendar.

    >>> from eccar.values.dates import day
    >>> later(day("2024-02-29"), years=1)
    datetime.date(2025, 2, 28)
    """
    if start.year + years + months // 12 >= dt.MAXYEAR:
        return dt.date.max
    if not months and (start.month, start.day) != (2, 29):
        return start.replace(year=start.year + years)  # Every year has the day.

    import pendulum  # It costs a command more than the rest of its rules.

    return day(pendulum.instance(start).add(years=years, months=months))


def completed_years(start: dt.date, end: dt.date) -> int:
    """How many whole years have passed from *start* to *end*: an age in years.

    A year is complete on the same day and month; one that began on 29 February, on 1 March of a
    common year. (``Interval.in_years`` of pendulum counts some years a few days early: from
    2020-02-04 to 2021-02-01 it finds one.)

    >>> from eccar.values.dates import day
    >>> completed_years(day("2020-02-29"), day("2025-02-28"))
    4
    """
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
