"""What single sources say about a fee, and whether a schedule agrees with them."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from attrs import field, frozen

from ..values.brief import Brief
from ..values.cities import City
from ..values.constraints import TEXT, UPSIDE_DOWN
from ..values.dates import When, when
from ..values.money import AMOUNT, Amount, money
from ..values.ranges import INHABITANTS, Inhabitants
from ..values.sources import Source, source
from ..values.texts import Count
from .assessing import assess
from .schedule import Band, FeeSchedule, FeeTable


class Fit(enum.StrEnum):
    """Whether a schedule agrees with an observation, from the best answer to the worst."""

    AGREES = "agrees"
    MAY_AGREE = "may-agree"
    CONTRADICTS = "contradicts"
    NOT_IN_FORCE = "not-in-force"


@frozen(kw_only=True)
class InhabitantRange(Brief):
    """All authorities for which a source says that a fee holds, by their number of inhabitants.

    Attributes:
        least: The smallest number, included.
        most: The greatest number, included.

    Raises:
        InvalidValue: If ``most`` is less than ``least`` (DOC228).
    """

    least: Inhabitants = field(default=1, validator=INHABITANTS.validate)
    most: Inhabitants = field(validator=INHABITANTS.validate)

    def __attrs_post_init__(self) -> None:
        if self.most < self.least:
            raise UPSIDE_DOWN(least=Count(self.least), most=Count(self.most))


@frozen(kw_only=True)
class Observation(Brief):
    """A fee that a source states for one authority, and perhaps for all of some size.

    Attributes:
        city: The authority; a population that is only general knowledge is a span with the basis
            ``assumed``.
        fee: The amount, not negative.
        when: The years for which it is stated.
        stated: The sizes of authorities for which the source states it, if it does.
        source: Who states it.
        contradiction: Which other source says otherwise.
    """

    city: City
    fee: Amount = field(converter=money, validator=AMOUNT.validate)
    when: When = field(converter=when)
    stated: InhabitantRange | None = None
    source: Source = field(converter=source)
    note: str | None = field(default=None, validator=TEXT.validate)
    contradiction: str | None = field(default=None, validator=TEXT.validate)


def _observations(values: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Observations(Brief):
    """All observations that are known, in the order of the packaged table."""

    observations: tuple[Observation, ...] = field(converter=_observations)


def fit(schedule: FeeSchedule, observation: Observation) -> Fit:
    """The best agreement of *schedule* with *observation* in any year of its dates.

    An open beginning reaches back to the first table, an open end to the last day on which a table
    was compared with its source.
    """
    first, last = observation.when.first, observation.when.last
    begin = first.year if first else min(table.since for table in schedule.tables).year
    end = last.year if last else max(begin, max(table.seen for table in schedule.tables).year)
    years = range(min(begin, end), end + 1)
    return min({_fit(schedule, observation, year) for year in years}, key=tuple(Fit).index)


def _fit(schedule: FeeSchedule, observation: Observation, year: int) -> Fit:
    assessment = assess(observation.city, schedule, year=year)
    if assessment.table is None:
        return Fit.NOT_IN_FORCE
    if observation.stated and not _agrees(assessment.table, observation, observation.stated):
        return Fit.CONTRADICTS
    if assessment.amount == observation.fee:
        return Fit.AGREES
    if observation.fee in [doubt.amount for doubt in assessment.otherwise]:
        return Fit.MAY_AGREE
    return Fit.CONTRADICTS


def _agrees(table: FeeTable, observation: Observation, stated: InhabitantRange) -> bool:
    """Whether all of the stated sizes pay that fee, except where the table leaves an edge open.

    Each band with another fee that overlaps the stated sizes contradicts them, unless the whole
    overlap may belong to the band below or above, by an edge that is not sourced.
    """
    below: Band | None = None
    for band in table.bands_for(observation.city.kind):
        least = max(stated.least, (below.up_to or 0) + 1 if below else 1)
        most = min(stated.most, band.up_to or stated.most)
        if least <= most and band.fee != observation.fee:
            beneath = below is not None and below.edge is not None and most <= below.edge.most
            beyond = band.edge is not None and least > band.edge.least and most <= band.edge.most
            if not beneath and not beyond:
                return False
        below = band
    return True
