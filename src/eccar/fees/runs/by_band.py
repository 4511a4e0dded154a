"""Fees by band: how many members fall in each band of a year's table, and what it asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from ...membership.counts.counted import selected
from ...membership.membership import Membership
from ...values.brief import Brief, counted
from ...values.cities import CityKind
from ...values.displayable import Displayable, Message
from ...values.records import Records
from ...values.vocabulary import Audience
from ..assessing import assess
from ..assessment import Assessment
from ..schedule import Band, FeeSchedule, FeeTable
from .totals import LeftOut, Total, fee_total, left_out_twice
from .yearly_run import currency_of

Place: TypeAlias = tuple[int, int] | None
"""The group of bands, 0 for those of cities, and the band in it; ``None`` without a band."""


@frozen(kw_only=True)
class BandFees(Brief):
    """The members in one band, and what is owed by them.

    Attributes:
        band: The band; ``None`` for members whose band is not determined.
        name: The band by its numbers of inhabitants, as a key for the wording.
        kinds: The kinds of authorities that have bands of their own, if the band is one of these.
        members: The assessments of the members, in the order of their ids.
        possible: Those of authorities that may have been members in the year; in no sum.
        total: What the members owe, with what is left out.
    """

    band: Band | None
    name: Message | None
    kinds: tuple[CityKind, ...] = ()
    members: tuple[Assessment, ...] = ()
    possible: tuple[Assessment, ...] = ()
    total: Total

    def _brief(self) -> str:
        sizes = counted(members=self.members, possible=self.possible)
        return ", ".join(filter(None, (f"{self.total.amount}", sizes)))


@frozen(kw_only=True)
class FeesByBand(Displayable):
    """The fees of a year by band; see ``fees_by_band``.

    Attributes:
        year: The fee year.
        currency: The currency in which the schedule asks for the year.
        table: The table in force; ``None`` before the first.
        rows: A row for each band of the table, smallest authorities first, then of those that
            kinds of authorities have of their own; and one for the members without a band, if
            there are any.
        left_out: What is in no row: cities of which there are several memberships, and files that
            could not be read.
        records: The documents that are counted.
    """

    view = "by_band.fees_by_band"

    year: int
    currency: str
    table: FeeTable | None
    rows: tuple[BandFees, ...]
    left_out: tuple[LeftOut, ...] = ()
    records: Records

    @property
    def audience(self) -> Audience:
        """Whom the answer is for: the narrowest audience of the documents."""
        return self.records.audience

    @property
    def assessments(self) -> tuple[Assessment, ...]:
        """The assessments of all members, band by band."""
        return tuple(assessment for row in self.rows for assessment in row.members)

    @property
    def total(self) -> Total:
        """What all members owe for the year, with what is left out."""
        return fee_total(self.assessments, self.currency, self.left_out)

    def _brief(self) -> str:
        return f"{self.year}: {self.total.amount} of {len(self.assessments)} members"


def fees_by_band(
    memberships: Iterable[Membership],
    schedule: FeeSchedule,
    *,
    year: int,
    left_out: Iterable[LeftOut] = (),
) -> FeesByBand:
    """How many members are in each band of the table in force, and what they owe for a *year*.

    The sum of all bands is that of ``forecast`` for the year. An authority that may have been a
    member is counted apart, under ``possible``.

    Args:
        memberships: The memberships. A city of which there are several is in no row.
        schedule: The tables of fees.
        year: The fee year, from 1900 to 2199.
        left_out: What the sums leave out from the beginning, such as files that could not be read.

    Raises:
        InvalidValue: If the year lies outside 1900 to 2199 (DOC229).

    Example:
        >>> import eccar
        >>> fees = eccar.fees.fees_by_band(eccar.coalition(), eccar.fee_schedule(), year=2026)
        >>> sum(len(row.members) for row in fees.rows) == len(fees.assessments)
        True
    """
    every = tuple(memberships)
    kept, records = selected(every, None)
    table, currency = schedule.table_for(year), currency_of(schedule, year)
    placed: dict[Place, list[Assessment]] = {}
    for membership in sorted(kept, key=lambda each: each.subject):
        assessment = assess(membership, schedule, year=year)
        if assessment.may_be_owed:
            placed.setdefault(_place(assessment, table), []).append(assessment)
    return FeesByBand(
        year=year,
        currency=currency,
        table=table,
        rows=tuple(_rows(table, placed, currency)),
        left_out=(*left_out, *left_out_twice(records.left_out, every)),
        records=records,
    )


def _place(assessment: Assessment, table: FeeTable | None) -> Place:
    """Where the band of an *assessment* is in the *table*."""
    if table is None or assessment.band is None:
        return None
    kind = assessment.city.kind
    groups = (number for number, own in enumerate(table.own, 1) if kind in own.kinds)
    return next(groups, 0), table.bands_for(kind).index(assessment.band)


def _rows(
    table: FeeTable | None, placed: dict[Place, list[Assessment]], currency: str
) -> Iterator[BandFees]:
    """A row for each band of the *table*, in its order, and one for those without a band."""
    for place, kinds, name, band in _bands(table):
        yield _row(band, name, kinds, placed.get(place, []), currency)
    if without := placed.get(None):
        yield _row(None, None, (), without, currency)


def _bands(
    table: FeeTable | None,
) -> Iterator[tuple[Place, tuple[CityKind, ...], Message, Band]]:
    """The bands of a *table* with their places, the kinds that have them, and their names."""
    if table is None:
        return
    groups = [((), table.bands), *((own.kinds, own.bands) for own in table.own)]
    for group, (kinds, bands) in enumerate(groups):
        for index, (name, band) in enumerate(table.named_bands(bands)):
            yield (group, index), kinds, name, band


def _row(
    band: Band | None,
    name: Message | None,
    kinds: tuple[CityKind, ...],
    assessments: list[Assessment],
    currency: str,
) -> BandFees:
    members = tuple(assessment for assessment in assessments if assessment.member)
    return BandFees(
        band=band,
        name=name,
        kinds=kinds,
        members=members,
        possible=tuple(assessment for assessment in assessments if not assessment.member),
        total=fee_total(members, currency),
    )
