"""What single sources say of a fee, kept as they say it; a schedule can be held against them."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import field, frozen

from ..values.cities import City
from ..values.constraints import TEXT, UPSIDE_DOWN
from ..values.dates import When, when
from ..values.money import AMOUNT, Amount, money
from ..values.ranges import INHABITANTS, Inhabitants
from ..values.sources import Source, source
from ..values.texts import Count
from .assessing import assess
from .schedule import Band, FeeSchedule, Table


class Fit(enum.StrEnum):
    """How a schedule stands to an observation."""

    AGREES = "agrees"
    MAY_AGREE = "may-agree"
    CONTRADICTS = "contradicts"
    NOT_IN_FORCE = "not-in-force"


@frozen(kw_only=True)
class Stated:
    """All inhabitants for whom a source says that the fee holds: from so many, up to so many."""

    least: Inhabitants = field(default=1, validator=INHABITANTS.validate)
    most: Inhabitants = field(validator=INHABITANTS.validate)

    def __attrs_post_init__(self) -> None:
        if self.most < self.least:
            raise UPSIDE_DOWN(least=Count(self.least), most=Count(self.most))


@frozen(kw_only=True)
class Observation:
    """A fee that a source names for one authority, and perhaps for all of some size.

    Where the population is only general knowledge it is a span with the basis ``assumed``.
    ``contradiction`` says which other source says otherwise.
    """

    city: City
    fee: Amount = field(converter=money, validator=AMOUNT.validate)
    when: When = field(converter=when)
    stated: Stated | None = None
    source: Source = field(converter=source)
    note: str | None = field(default=None, validator=TEXT.validate)
    contradiction: str | None = field(default=None, validator=TEXT.validate)


def _observations(told: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(told)


@frozen(kw_only=True)
class Observations:
    """All observations that are known, in the order told."""

    observations: tuple[Observation, ...] = field(converter=_observations)


def fit(schedule: FeeSchedule, observation: Observation) -> Fit:
    """How *schedule* stands to *observation*, in the year of its dates that suits it best."""
    first, last = observation.when.first, observation.when.last
    begin = first.year if first else min(one.since for one in schedule.tables).year
    end = last.year if last else max(begin, max(one.seen for one in schedule.tables).year)
    found = {_fit(schedule, observation, year) for year in range(min(begin, end), end + 1)}
    return min(found, key=tuple(Fit).index)


def _fit(schedule: FeeSchedule, observation: Observation, year: int) -> Fit:
    told = assess(observation.city, schedule, year=year)
    if told.table is None:
        return Fit.NOT_IN_FORCE
    if observation.stated and not _agrees(told.table, observation, observation.stated):
        return Fit.CONTRADICTS
    if told.amount == observation.fee:
        return Fit.AGREES
    if observation.fee in [doubt.amount for doubt in told.otherwise]:
        return Fit.MAY_AGREE
    return Fit.CONTRADICTS


def _agrees(table: Table, observation: Observation, stated: Stated) -> bool:
    """Whether all of the stated sizes pay that fee, but for what the table itself leaves open."""
    below: Band | None = None
    for band in table.bands_for(observation.city.kind):
        least = max(stated.least, (below.up_to or 0) + 1 if below else 1)
        most = min(stated.most, band.up_to or stated.most)
        if least <= most and band.fee != observation.fee:
            # So many people may still be in the band below, or already in the one above.
            beneath = below is not None and below.edge is not None and most <= below.edge.most
            beyond = band.edge is not None and least > band.edge.least and most <= band.edge.most
            if not beneath and not beyond:
                return False
        below = band
    return True
