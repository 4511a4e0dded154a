"""Which band an authority falls in: the count of people that a table takes, and what it leaves open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from attrs import frozen

from ..values.cities import City, Population
from ..values.money import Money
from ..values.texts import Count
from .assessment import Doubt, Reason
from .schedule import Band, Table, turn_in


@frozen
class Banded:
    """The band of an authority in a year, by the count that was taken, and the doubts about both."""

    bands: tuple[Band, ...]
    turn: int
    count: Population
    doubts: tuple[Doubt, ...]

    @property
    def band(self) -> Band:
        """The band itself."""
        return self.bands[self.turn]

    @property
    def above(self) -> int:
        """The greatest number of inhabitants that is still too small for the band."""
        return _below(self.bands, self.turn)


def banded(city: City, table: Table, year: int) -> Banded | None:
    """The band of *city* in a *year*; nothing if no count of its people can be placed in time."""
    bands = table.bands_for(city.kind)
    day = table.population_day.of(year)
    counts = [(one.when.last, one) for one in city.population if one.when.last]
    if not counts:
        return None
    taken = [one for one in counts if one[0] <= day]
    last, used = max(taken, key=_day) if taken else min(counts, key=_day)
    turn = turn_in(bands, used.inhabitants)
    # Counts of the same day may count instead; so may later ones, if nobody said which day does.
    sourced = table.population_day.sourced or not taken
    latest = last if sourced else dt.date(year, 12, 31)
    others = (one for on, one in counts if last <= on <= latest and one is not used)
    doubts = list(_others(others, bands, bands[turn].fee))
    if taken:
        doubts.extend(_old(last, used, day, table))
    else:
        values = {"day": day, "date": used.when}
        doubts.append(Doubt(reason=Reason.LATER_POPULATION, values=values))
    doubts.extend(_open_edges(bands, turn, used))
    return Banded(bands, turn, used, tuple(doubts))


def _day(count: tuple[dt.date, Population]) -> dt.date:
    return count[0]


def _below(bands: tuple[Band, ...], turn: int) -> int:
    return (bands[turn - 1].up_to or 0) if turn else 0


def _old(last: dt.date, used: Population, day: dt.date, table: Table) -> Iterator[Doubt]:
    years = day.year - last.year - ((day.month, day.day) < (last.month, last.day))
    if years >= table.population_day.old_after:
        yield Doubt(
            reason=Reason.OLD_POPULATION, values={"date": used.when, "day": day, "years": years}
        )


def _others(counts: Iterable[Population], bands: tuple[Band, ...], fee: Money) -> Iterator[Doubt]:
    """The *counts* whose band asks for another *fee*."""
    for one in counts:
        for other in {bands[turn_in(bands, number)].fee for number in (one.inhabitants, one.most)}:
            if other != fee:
                yield Doubt(reason=Reason.OTHER_POPULATION, amount=other, values={"count": one})


def _open_edges(bands: tuple[Band, ...], turn: int, count: Population) -> Iterator[Doubt]:
    """The fees of other bands in which so many people may be."""
    least, most = count.inhabitants, count.most
    for other in range(turn + 1, len(bands)):
        if _below(bands, other) < most:
            values = {"least": Count(least), "most": Count(most)}
            yield Doubt(reason=Reason.POPULATION_SPAN, amount=bands[other].fee, values=values)
    for lower, band in enumerate(bands[:-1]):
        edge = band.edge
        if edge and edge.least < most and least <= edge.most:
            beyond = bands[lower + 1 if lower >= turn else lower]
            yield Doubt(
                reason=Reason.EDGE, amount=beyond.fee, values={"edge": Count(band.up_to or 0)}
            )
