"""Which band an authority falls in, by the count of people that a table takes, and what is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from operator import itemgetter

from attrs import frozen

from ..values.calendar import completed_years
from ..values.cities import City, Population
from ..values.dates import year_span
from ..values.money import Money
from ..values.texts import Count
from .assessment import Doubt, Reason
from .schedule import Band, FeeTable, band_index

_last_day = itemgetter(0)


@frozen
class BandAssignment:
    """The band of an authority in a year, and what could put it in another.

    Attributes:
        bands: All bands of the authority's kind, smallest authorities first.
        index: The index of the assigned band among them.
        count: The count of people that was taken.
        doubts: Why the band could be another, each with the fee of that band if it is known.
    """

    bands: tuple[Band, ...]
    index: int
    count: Population
    doubts: tuple[Doubt, ...]

    @property
    def band(self) -> Band:
        """The assigned band."""
        return self.bands[self.index]

    @property
    def above(self) -> int:
        """The greatest number of inhabitants that is still too small for the band."""
        return _lower_bound(self.bands, self.index)


def assign_band(city: City, table: FeeTable, year: int) -> BandAssignment | None:
    """Assign *city* to a band of *table* for a *year*; ``None`` if no count can be placed in time.

    Taken is the latest count that was made by the population day of the table; a rough date counts
    from its last day. If all counts are later, the earliest is taken. Of a count that is a span
    (``inhabitants`` to ``at_most``) the lower end decides. What the choice leaves uncertain is
    returned as doubts:

    * other counts of the same day, and counts later in the year if the population day itself is
      only assumed, where their band asks for another fee;
    * the age of the count, or that it is later than the population day;
    * the other bands into which the span reaches, or whose edge is not sourced.
    """
    bands = table.bands_for(city.kind)
    day = table.population_day.in_year(year)
    counts = [(count.when.last, count) for count in city.population if count.when.last]
    if not counts:
        return None
    by_then = [item for item in counts if item[0] <= day]
    last, used = max(by_then, key=_last_day) if by_then else min(counts, key=_last_day)
    index = band_index(bands, used.inhabitants)
    certain_day = table.population_day.sourced or not by_then
    latest = last if certain_day else year_span(year)[1]
    others = (count for on, count in counts if last <= on <= latest and count is not used)
    doubts = [*_other_counts(others, bands, bands[index].fee)]
    doubts += _old(last, used, day, table) if by_then else [_later(used, day)]
    doubts += _open_bands(bands, index, used)
    return BandAssignment(bands, index, used, tuple(doubts))


def _lower_bound(bands: tuple[Band, ...], index: int) -> int:
    """Where the band before ends; 0 for the first band."""
    return (bands[index - 1].up_to or 0) if index else 0


def _later(used: Population, day: dt.date) -> Doubt:
    return Doubt(reason=Reason.LATER_POPULATION, values={"day": day, "date": used.when})


def _old(last: dt.date, used: Population, day: dt.date, table: FeeTable) -> Iterator[Doubt]:
    years = completed_years(last, day)
    if years >= table.population_day.old_after:
        values = {"date": used.when, "day": day, "years": years}
        yield Doubt(reason=Reason.OLD_POPULATION, values=values)


def _other_counts(
    counts: Iterable[Population], bands: tuple[Band, ...], fee: Money
) -> Iterator[Doubt]:
    """The *counts* one end of which lies in a band that asks for another *fee*."""
    for count in counts:
        ends = (count.inhabitants, count.most)
        for other in {bands[band_index(bands, number)].fee for number in ends}:
            if other != fee:
                yield Doubt(reason=Reason.OTHER_POPULATION, amount=other, values={"count": count})


def _open_bands(bands: tuple[Band, ...], index: int, count: Population) -> Iterator[Doubt]:
    """The fees of the other bands in which the people of *count* may be.

    A span from ``least`` to ``most`` reaches into each larger band that begins below ``most``. An
    edge that is not sourced lies somewhere between ``edge.least`` and ``edge.most``: if the span
    meets that interval, the authority may be on its other side, which is the band above the edge
    for bands from the assigned one on, and the band below it otherwise.
    """
    least, most = count.inhabitants, count.most
    for other in range(index + 1, len(bands)):
        if _lower_bound(bands, other) < most:
            values = {"least": Count(least), "most": Count(most)}
            yield Doubt(reason=Reason.POPULATION_SPAN, amount=bands[other].fee, values=values)
    for lower, band in enumerate(bands[:-1]):
        edge = band.edge
        if edge and edge.least < most and least <= edge.most:
            beyond = bands[lower + 1 if lower >= index else lower]
            edge_values = {"edge": Count(band.up_to or 0)}
            yield Doubt(reason=Reason.EDGE, amount=beyond.fee, values=edge_values)
