"""Assessing a fee: by the table of the year, the population that counts, and the membership."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from ..membership.lifecycle import Status
from ..membership.membership import Membership
from ..values.cities import City, CityKind
from ..values.dates import year_span
from ..values.displayable import Message
from ..values.money import Money
from ..values.ranges import INHABITANTS, YEAR
from .assessment import Assessment, Outside
from .banding import assign_band, lower_bound, open_bands, possible_bands
from .member_years import MemberYears, member_years
from .schedule import Band, FeeSchedule, FeeTable, band_index
from .yearly.fee import Doubt, Reason
from .yearly.joining import JoiningCost
from .yearly.membership_doubts import charged_part, in_part, membership_doubts
from .yearly.rates import Rate
from .yearly.rates import rate as read_rate


def assess(
    subject: City | Membership, schedule: FeeSchedule, *, year: int, rate: Rate | str | None = None
) -> Assessment:
    """What *schedule* asks of an authority for a *year*, with the grounds and the doubts.

    Args:
        subject: A membership: nothing is owed for a year outside it, and the years of joining and
            leaving are charged by the rules of the table. For who is no member, the answer has what
            joining would cost. Or a city, assessed as if it had been
            a member all year.
        schedule: The tables of fees; the one in force on the first day of the year is taken.
        year: The fee year, from 1900 to 2199.
        rate: A rate of exchange, as ``rate`` reads it, to give amounts in another currency, too.

    Raises:
        InvalidValue: If *year* lies outside these years (DOC229), or the rate is none (DOC265) or
            for another currency than that of the table (DOC266).

    Example:
        >>> from eccar import City, fee_schedule
        >>> from eccar.values import Population
        >>> city = City(
        ...     id="de/musterstadt",
        ...     names={"de": "Musterstadt"},
        ...     country="DE",
        ...     population=[Population(when="2024-12-31", inhabitants=60_000)],
        ... )
        >>> str(assess(city, fee_schedule(), year=2026).amount)
        '500.00 EUR'
    """
    YEAR(year)
    exchange = None if rate is None else read_rate(rate)
    if isinstance(subject, City):
        return _all_year(subject, schedule, year, exchange)
    years, whole = (
        member_years(subject, year),
        _all_year(subject.city, schedule, year, exchange),
    )
    return _by_membership(whole, subject, years, schedule.tables[0].currency)


def joining_cost(
    inhabitants: int,
    schedule: FeeSchedule,
    *,
    year: int,
    kind: CityKind | str = CityKind.CITY,
    rate: Rate | str | None = None,
) -> JoiningCost:
    """What a year of membership would cost an authority with so many *inhabitants*.

    Args:
        inhabitants: The number of inhabitants that counts for the year, from 1 to a hundred
            million.
        schedule: The tables of fees; the one in force on the first day of the year is taken.
        year: The fee year, from 1900 to 2199.
        kind: The kind of authority.
        rate: A rate of exchange, as ``rate`` reads it, to give amounts in another currency, too.

    Raises:
        InvalidValue: If the number or the year lies outside its range (DOC227, DOC229), or the rate
            is none (DOC265) or for another currency than that of the table (DOC266).

    Example:
        >>> from eccar import fee_schedule
        >>> cost = joining_cost(78_432, fee_schedule(), year=2026)
        >>> str(cost.fee), [str(amount) for amount in cost.first_year]
        ('500.00 EUR', ['0.00 EUR', '500.00 EUR'])
    """
    YEAR(year)
    INHABITANTS(inhabitants)
    kind, exchange = CityKind(kind), None if rate is None else read_rate(rate)
    asked: dict[str, Any] = {"kind": kind, "inhabitants": inhabitants, "year": year}
    table = schedule.table_for(year)
    if table is None:
        return JoiningCost(**asked, otherwise=(_no_table(schedule, year),))
    _convertible(exchange, table)
    bands = table.bands_for(kind)
    index = band_index(bands, inhabitants)
    doubts = [*open_bands(bands, index, inhabitants, inhabitants)]
    doubts.extend(_table_doubts(kind, schedule, table, year))
    return JoiningCost(
        **asked,
        table=table,
        fee=bands[index].fee,
        band=bands[index],
        above=lower_bound(bands, index),
        bands=possible_bands(bands, index, inhabitants, inhabitants),
        otherwise=_different(doubts, bands[index].fee),
        rate=exchange,
    )


def _all_year(city: City, schedule: FeeSchedule, year: int, rate: Rate | None) -> Assessment:
    """What *city* owes as a member for the whole *year*."""
    table = schedule.table_for(year)
    if table is None:
        return Assessment(city=city, year=year, otherwise=(_no_table(schedule, year),))
    _convertible(rate, table)
    assignment = assign_band(city, table, year)
    fee = assignment.band.fee if assignment else None
    doubts = [*(assignment.doubts if assignment else _any_band(city, table, year))]
    doubts.extend(_table_doubts(city.kind, schedule, table, year))
    return Assessment(
        city=city,
        year=year,
        amount=fee,
        fee=fee,
        band=assignment.band if assignment else None,
        above=assignment.above if assignment else 0,
        table=table,
        population=assignment.count if assignment else None,
        otherwise=_different(doubts, fee),
        rate=rate,
    )


def _convertible(rate: Rate | None, table: FeeTable) -> None:
    """Refuse a *rate* for another currency than that of the *table*."""
    if rate is not None:
        rate.converted(Money(0, table.currency))


def _by_membership(
    whole: Assessment, membership: Membership, years: MemberYears, currency: str
) -> Assessment:
    """The assessment *whole*, of a member for the whole year, changed to what the record says."""
    if whole.table is None:
        changed = evolve(whole, year_as_member=years.by_status)
        return changed if changed.member else _of_no_member(changed, membership, years, currency)
    table, fee = whole.table, whole.fee
    amount = charged_part(fee, table, years.by_status)
    doubts = [*membership_doubts(fee, table, membership, years, whole.year)]
    if years.by_status.member:
        doubts[:0] = [in_part(doubt, table, years.by_status) for doubt in whole.otherwise]
    changed = evolve(
        whole,
        amount=amount,
        year_as_member=years.by_status,
        otherwise=_different(doubts, amount),
    )
    if changed.member:
        return changed
    return _of_no_member(changed, membership, years, currency, whole.otherwise)


def _of_no_member(
    assessment: Assessment,
    membership: Membership,
    years: MemberYears,
    currency: str,
    doubts: tuple[Doubt, ...] = (),
) -> Assessment:
    """The same with why nothing is owed, and with what joining would cost, given its *doubts*.

    Where it may have been a member, the facts without an exact day are named instead. A member is
    not answered with what joining would cost if the year lies before its membership. *currency* is
    that of the schedule where no table was in force.
    """
    outside = _outside(membership, years, assessment.year)
    if outside is Outside.OPEN:
        facts = (fact for fact in membership.facts if not fact.when.exact and not fact.retracted)
        return evolve(assessment, outside=outside, rough=tuple(facts))
    if _member_later(membership, outside, assessment.year):
        nothing = Money(0, currency) if assessment.amount is None else assessment.amount
        return evolve(assessment, outside=outside, amount=nothing, otherwise=())
    table, count, band = assessment.table, assessment.population, assessment.band
    bands: tuple[tuple[Message, Band], ...] = ()
    if table is not None and count is not None and band is not None:
        every = table.bands_for(assessment.city.kind)
        bands = possible_bands(every, every.index(band), count.inhabitants, count.most)
    cost = JoiningCost(
        kind=assessment.city.kind,
        bands=bands,
        year=assessment.year,
        fee=assessment.fee,
        band=assessment.band,
        above=assessment.above,
        table=assessment.table,
        population=assessment.population,
        otherwise=doubts or (assessment.otherwise if assessment.table is None else ()),
        rate=assessment.rate,
    )
    return evolve(assessment, outside=outside, joining=cost)


def _outside(membership: Membership, years: MemberYears, year: int) -> Outside:
    """What the record says of a year in which an authority was no member."""
    if years.possible.member:
        return Outside.OPEN
    _, last = year_span(year)
    (_, status, _), *later = membership.changes_between(last, dt.date.max)
    if status is Status.FORMER:
        return Outside.ENDED
    if any(status is Status.MEMBER for _, status, _ in later):
        return Outside.LATER
    if any(fact.retracted for fact in membership.facts):
        believed = evolve(
            membership, facts=[evolve(fact, retracted=None) for fact in membership.facts]
        )
        if any(reading.member for reading in member_years(believed, year)):
            return Outside.RETRACTED
    return Outside.NOT_ON_RECORD


def _member_later(membership: Membership, outside: Outside, year: int) -> bool:
    """Whether a membership begins after a *year* that was not only announced when it was recorded."""
    if outside not in (Outside.LATER, Outside.ENDED):
        return False
    _, last = year_span(year)
    changes = membership.changes_between(last, dt.date.max)
    joined = next((day for day, status, _ in changes if status is Status.MEMBER), None)
    recorded = membership.recorded
    return joined is not None and (recorded is None or joined <= recorded)


def _no_table(schedule: FeeSchedule, year: int) -> Doubt:
    """The doubt about a *year* before the first table: nothing is known of its fee."""
    first = min(table.since for table in schedule.tables)
    return Doubt(reason=Reason.NO_TABLE, values={"year": year, "first": first})


def _different(doubts: list[Doubt], amount: Money | None) -> tuple[Doubt, ...]:
    """The *doubts*, each once, without those that come to the assessed *amount* as well."""
    return tuple(
        doubt for doubt in dict.fromkeys(doubts) if amount is None or doubt.amount != amount
    )


def _any_band(city: City, table: FeeTable, year: int) -> Iterator[Doubt]:
    """Without a count of people, the fee may be that of any band."""
    values = {"day": table.population_day.in_year(year)}
    for fee in dict.fromkeys(band.fee for band in table.bands_for(city.kind)):
        yield Doubt(reason=Reason.NO_POPULATION, amount=fee, values=values)


def _table_doubts(
    kind: CityKind, schedule: FeeSchedule, table: FeeTable, year: int
) -> Iterator[Doubt]:
    """What is uncertain of the table: the kind of authority, its age, a table within the year."""
    if not table.knows(kind):
        yield Doubt(reason=Reason.KIND, values={"kind": kind})
    if table.stale_in(year):
        yield Doubt(reason=Reason.STALE_TABLE, values={"seen": table.seen})
    first, last = year_span(year)
    for other in schedule.tables:
        if first < other.since <= last:
            yield Doubt(reason=Reason.NEW_TABLE, values={"since": other.since})
