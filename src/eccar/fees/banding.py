"""Which band an authority falls in, by the count of people that a table takes, and what is open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import frozen

from ..values.brief import Brief
from ..values.calendar import completed_years
from ..values.cities import City, Population
from ..values.dates import year_span
from ..values.displayable import Message
from ..values.money import Money
from ..values.texts import Count
from .schedule import Band, FeeTable, band_index
from .yearly.fee import Doubt, Reason


@frozen
class BandAssignment(Brief):
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
        return lower_bound(self.bands, self.index)


def assign_band(city: City, table: FeeTable, year: int) -> BandAssignment | None:
    """Assign *city* to a band of *table* for a *year*; ``None`` if no count is on record.

    Taken is the latest count that was made by the population day of the table; a rough date counts
    from its last day. If there is none, a count that may have been made by that day is taken: its
    date is rough, open or not known. If all counts are later, the earliest is taken. Of a count
    that is a span (``inhabitants`` to ``at_most``) the lower end decides. What the choice leaves
    uncertain is returned as doubts:

    * other counts that may be the latest by that day, or by the end of the year if the day itself
      is only assumed, where their band asks for another fee;
    * the age of the count, that it is later than the population day, or that it may be;
    * the other bands into which the span reaches, or whose edge is not sourced.
    """
    if not city.population:
        return None
    bands = table.bands_for(city.kind)
    day = table.population_day.in_year(year)
    used = _count_taken(city.population, day)
    index = band_index(bands, used.inhabitants)
    latest = _latest_day(used, day, table, year)
    others = (
        count
        for count in city.population
        if count is not used and _may_be_by(count, latest) and not count.when.before(used.when)
    )
    doubts = [*_other_counts(others, bands, bands[index].fee), *_dated(used, day, table)]
    doubts += open_bands(bands, index, used.inhabitants, used.most)
    return BandAssignment(bands, index, used, tuple(doubts))


def _count_taken(counts: tuple[Population, ...], day: dt.date) -> Population:
    """The count that is taken for the population *day*, by the order of ``assign_band``."""
    if by_then := [count for count in counts if _by(count, day)]:
        return max(by_then, key=_last_day)
    possible = [count for count in counts if _may_be_by(count, day)]
    return min(possible or counts, key=_last_day)


def _last_day(count: Population) -> dt.date:
    return count.when.last or dt.date.max


def _by(count: Population, day: dt.date) -> bool:
    """Whether a *count* was made by a *day* for certain."""
    return count.when.last is not None and count.when.last <= day


def _may_be_by(count: Population, day: dt.date) -> bool:
    """Whether the date of a *count* leaves open that it was made by a *day*, or says so."""
    return count.when.first is None or count.when.first <= day


def _latest_day(used: Population, day: dt.date, table: FeeTable, year: int) -> dt.date:
    """The day by which another count has to be made to be possible instead of the one *used*."""
    if not _may_be_by(used, day):
        return _last_day(used)
    return day if table.population_day.sourced else max(day, year_span(year)[1])


def _dated(used: Population, day: dt.date, table: FeeTable) -> Iterator[Doubt]:
    """The doubt that the date of the count *used* raises, if it does."""
    values = {"date": used.when, "day": day}
    if _by(used, day):
        yield from _old(used, day, table)
    elif used.when.unknown:
        yield Doubt(reason=Reason.UNDATED_POPULATION)
    else:
        possible = _may_be_by(used, day)
        reason = Reason.ROUGH_POPULATION if possible else Reason.LATER_POPULATION
        yield Doubt(reason=reason, values=values)


def lower_bound(bands: tuple[Band, ...], index: int) -> int:
    """Where the band before ends; 0 for the first band."""
    return (bands[index - 1].up_to or 0) if index else 0


def _old(used: Population, day: dt.date, table: FeeTable) -> Iterator[Doubt]:
    years = completed_years(_last_day(used), day)
    if years >= table.population_day.old_after:
        values = {"date": used.when, "day": day, "years": years}
        yield Doubt(reason=Reason.OLD_POPULATION, values=values)


def possible_bands(
    bands: tuple[Band, ...], index: int, least: int, most: int
) -> tuple[tuple[Message, Band], ...]:
    """The band at *index* and the others in which *least* to *most* people may be, with their names."""
    indices = {index, *(other for other, _ in _reached(bands, index, least, most))}
    return tuple(
        (bands[number].name_above(lower_bound(bands, number)), bands[number])
        for number in sorted(indices)
    )


def _other_counts(
    counts: Iterable[Population], bands: tuple[Band, ...], fee: Money
) -> Iterator[Doubt]:
    """The *counts* one end of which lies in a band that asks for another *fee*."""
    for count in counts:
        ends = (count.inhabitants, count.most)
        for other in {bands[band_index(bands, number)].fee for number in ends}:
            if other != fee:
                yield Doubt(reason=Reason.OTHER_POPULATION, amount=other, values={"count": count})


def open_bands(bands: tuple[Band, ...], index: int, least: int, most: int) -> Iterator[Doubt]:
    """The fees of the other bands in which *least* to *most* people may be, besides that at *index*."""
    for other, edge in _reached(bands, index, least, most):
        if edge is None:
            values = {"least": Count(least), "most": Count(most)}
            yield Doubt(reason=Reason.POPULATION_SPAN, amount=bands[other].fee, values=values)
        else:
            values = {"edge": Count(edge)}
            yield Doubt(reason=Reason.EDGE, amount=bands[other].fee, values=values)


def _reached(
    bands: tuple[Band, ...], index: int, least: int, most: int
) -> Iterator[tuple[int, int | None]]:
    """The indices of the other bands, each with the edge that leaves it open, if one does.

    A span from *least* to *most* reaches into each larger band that begins below *most*. An
    edge that is not sourced lies somewhere between ``edge.least`` and ``edge.most``: if the span
    meets that interval, the authority may be on its other side, which is the band above the edge
    for bands from the assigned one on, and the band below it otherwise.
    """
    for other in range(index + 1, len(bands)):
        if lower_bound(bands, other) < most:
            yield other, None
    for lower, band in enumerate(bands[:-1]):
        if band.edge and band.edge.least < most and least <= band.edge.most:
            yield (lower + 1 if lower >= index else lower), band.up_to or 0
