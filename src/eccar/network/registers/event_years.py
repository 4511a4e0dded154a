"""Events by year: how many are recorded of each, for certain and at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from ...values.brief import Brief
from ...values.displayable import Displayable
from ...values.vocabulary import Audience, YesNo
from ..entries.events import Event, EventKind
from .overviews import EventOverview

MOST_YEARS = 10
"""The years that the date of an event may leave open; of one that leaves more, the year is not known."""


@frozen(kw_only=True)
class EventYear(Brief):
    """The recorded events of a calendar year.

    Attributes:
        year: The year.
        least: The events that are certainly of the year.
        most: These, and the events whose date leaves another year open.
    """

    year: int
    least: int
    most: int


@frozen(kw_only=True)
class EventsByYear(Displayable):
    """The recorded events by year. A year without any is one of which none is recorded.

    Attributes:
        years: Every year from the first to the last that has an event.
        kinds: The kinds that are asked for; without any, all.
        year_not_known: How many further events have no date, or one that leaves the year open.
        cancelled: How many were cancelled, and are in no year.
        complete: Whether a document claims that its list of events is complete.
        packaged: Whether they are those of the packaged register, from public sources.
        audience: Whom the answer is for.
    """

    view = "event_years.events_by_year"

    years: tuple[EventYear, ...]
    kinds: tuple[EventKind, ...] = ()
    year_not_known: int = 0
    cancelled: int = 0
    complete: YesNo = YesNo.UNKNOWN
    packaged: bool = False
    audience: Audience = Audience.PUBLIC

    def _brief(self) -> str:
        return f"years: {len(self.years)}"


def events_by_year(overview: EventOverview) -> EventsByYear:
    """The events of an *overview* by year."""
    held = [event for event in overview.events if event.cancelled is None]
    spans = [_span(event) for event in held]
    return EventsByYear(
        years=tuple(_years(filter(None, spans))),
        kinds=overview.kinds,
        year_not_known=spans.count(None),
        cancelled=len(overview.events) - len(held),
        complete=overview.complete,
        packaged=overview.packaged,
        audience=overview.audience,
    )


def _span(event: Event) -> range | None:
    """The years of which an *event* may be, or ``None`` if they are not known."""
    date = event.when
    if date is None or date.first is None or date.last is None:
        return None
    years = range(date.first.year, date.last.year + 1)
    return years if len(years) <= MOST_YEARS else None


def _years(spans: Iterable[range]) -> Iterator[EventYear]:
    certain, possible = Counter[int](), Counter[int]()
    for years in spans:
        possible.update(years)
        if len(years) == 1:
            certain.update(years)
    for year in range(min(possible, default=1), max(possible, default=0) + 1):
        yield EventYear(year=year, least=certain[year], most=possible[year])
