"""Which period a report is of, and when one is expected, if nobody has said so."""

from __future__ import annotations

import datetime as dt

from ..membership.lifecycle import Status
from ..membership.membership import Membership
from ..values.calendar import later
from ..values.dates import Period, period
from ..values.figures import DatedFigure, statutes
from .report import ProgressReport


def proposed_period(
    membership: Membership | None, earlier: ProgressReport | None, on: dt.date
) -> Period | None:
    """The period of the next report; ``None`` if neither an *earlier* report nor an admission is known.

    After an earlier report it begins on the day after, and is as long as the statutes ask for, or
    ends with last year if that is later. The first report begins with the admission, as exact or as
    rough as that is on record, and ends with last year; in the year of the admission, on the day
    *on*.

    >>> import eccar
    >>> str(proposed_period(eccar.coalition()["pl/krakow"], None, dt.date(2026, 11, 29)))
    '2024-09-25/2025'
    """
    last = earlier.period.last if earlier is not None and earlier.period is not None else None
    if last is not None and last < dt.date.max:
        return _period_after(last, on)
    admission = admission_of(membership, on) if membership else None
    if admission is None:
        return None
    begin = admission.partition("/")[0]
    end = str(on.year - 1) if on.year - 1 >= int(begin[:4]) else on.isoformat()
    return period(f"{begin}/{end}")


def _period_after(last: dt.date, on: dt.date) -> Period:
    first = last + dt.timedelta(1)
    figure = rhythm(on)
    end = later(first, months=int(figure.value) if figure else 24) - dt.timedelta(1)
    end = max(end, dt.date(on.year - 1, 12, 31))
    if (first.month, first.day, end.month, end.day) == (1, 1, 12, 31):
        return period(f"{first.year}/{end.year}" if first.year < end.year else f"{end.year}")
    return period(f"{first}/{end}")


def admission_of(membership: Membership, on: dt.date) -> str | None:
    """The date of the admission of a member, in its notation; ``None`` if it is no member, or not known."""
    standing = membership.standing_on(on)
    if standing.status is not Status.MEMBER or standing.since is None:
        return None
    return standing.since.notation if standing.since.first else None


def rhythm(on: dt.date) -> DatedFigure | None:
    """Every how many months the statutes ask for a report, as known on the day *on*."""
    return statutes().figure("report_every_months", on)


def inferred_due(
    membership: Membership | None, last: ProgressReport | None, on: dt.date
) -> dt.date | None:
    """When the next report is expected by the rhythm of the statutes alone: inferred, set by nobody.

    It counts from the end of the *last* report's period, or from the admission: of a rough date
    from its last day.

    >>> import eccar
    >>> inferred_due(eccar.coalition()["pl/krakow"], None, dt.date(2026, 11, 29))
    datetime.date(2026, 9, 25)
    """
    figure, since = rhythm(on), _counted_from(membership, last, on)
    return later(since, months=int(figure.value)) if since and figure else None


def next_inferred_due(
    membership: Membership | None, last: ProgressReport | None, on: dt.date
) -> dt.date | None:
    """The first day on or after *on* that the rhythm of the statutes comes to; see ``inferred_due``.

    Each is counted from the same beginning, so that one of 29 February stays one in leap years.

    >>> import eccar
    >>> next_inferred_due(eccar.coalition()["pl/krakow"], None, dt.date(2026, 11, 29))
    datetime.date(2028, 9, 25)
    """
    figure, since = rhythm(on), _counted_from(membership, last, on)
    if since is None or figure is None:
        return None
    months = int(figure.value)
    times = max(1, ((on.year - since.year) * 12 + on.month - since.month) // months)
    days = (later(since, months=months * (times + more)) for more in (0, 1))
    return next(day for day in days if day >= on)


def _counted_from(
    membership: Membership | None, last: ProgressReport | None, on: dt.date
) -> dt.date | None:
    """The last day of the period of the *last* report, or that of the admission."""
    if last is not None and last.period is not None and last.period.last is not None:
        return last.period.last
    standing = membership.standing_on(on) if membership else None
    if standing is None or standing.status is not Status.MEMBER or standing.since is None:
        return None
    return standing.since.last
