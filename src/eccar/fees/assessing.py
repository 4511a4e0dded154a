"""Assessing a fee: by the table of the year, the population that counts, and the membership."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from attrs import evolve

from ..membership.membership import Membership
from ..values.cities import City, CityKind
from ..values.dates import year_span
from ..values.displayable import Message
from ..values.money import Money
from ..values.ranges import INHABITANTS, YEAR
from .assessment import Assessment, Outside
from .banding import assign_band, lower_bound, open_bands, possible_bands
from .member_years import WHOLE, MemberYear, MemberYears, member_years
from .proration import PartYear, PartYearRule
from .schedule import Band, FeeSchedule, FeeTable, band_index
from .yearly.fee import Doubt, Reason
from .yearly.joining import JoiningCost
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
    return _by_membership(whole, subject, years)


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
        inhabitants: The number of inhabitants that counts for the year, from 1 to a hundred million.
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


def _by_membership(whole: Assessment, membership: Membership, years: MemberYears) -> Assessment:
    """The assessment *whole*, of a member for the whole year, changed to what the record says."""
    if whole.table is None:
        changed = evolve(whole, year_as_member=years.by_status)
        return changed if changed.member else _of_no_member(changed, membership, years)
    table, fee = whole.table, whole.fee
    amount = _charged(fee, table, years.by_status)
    doubts = [*_membership_doubts(fee, table, years)]
    if years.by_status.member:
        doubts[:0] = [_in_part(doubt, table, years.by_status) for doubt in whole.otherwise]
    changed = evolve(
        whole,
        amount=amount,
        year_as_member=years.by_status,
        otherwise=_different(doubts, amount),
    )
    return changed if changed.member else _of_no_member(changed, membership, years, whole.otherwise)


def _of_no_member(
    assessment: Assessment,
    membership: Membership,
    years: MemberYears,
    doubts: tuple[Doubt, ...] = (),
) -> Assessment:
    """The same with why nothing is owed, and with what joining would cost, given its *doubts*.

    Where it may have been a member, the facts without an exact day are named instead.
    """
    outside = _outside(membership, years, assessment.year)
    if outside is Outside.OPEN:
        facts = (fact for fact in membership.facts if not fact.when.exact and not fact.retracted)
        return evolve(assessment, outside=outside, rough=tuple(facts))
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
    if any(fact.retracted for fact in membership.facts):
        believed = evolve(
            membership, facts=[evolve(fact, retracted=None) for fact in membership.facts]
        )
        if any(reading.member for reading in member_years(believed, year)):
            return Outside.RETRACTED
    return Outside.NOT_ON_RECORD


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


def _part(table: FeeTable, year: MemberYear) -> Fraction:
    return year.part(table.joining.rule, table.leaving.rule)


def _charged(fee: Money | None, table: FeeTable, year: MemberYear) -> Money | None:
    """The part of *fee* that is charged for a year of membership, rounded to hundredths.

    Where the part is 0 the amount is known even if the fee is not.
    """
    part = _part(table, year)
    return Money(0, table.currency) if part == 0 else fee and fee.share(part)


def _in_part(doubt: Doubt, table: FeeTable, year: MemberYear) -> Doubt:
    """The same doubt, its amount for the part of the year that is charged."""
    amount = doubt.amount and _charged(doubt.amount, table, year)
    return Doubt(reason=doubt.reason, amount=amount, values=doubt.values)


def _membership_doubts(fee: Money | None, table: FeeTable, years: MemberYears) -> Iterator[Doubt]:
    """What is owed under another rule for part of a year, or if the membership was another."""
    by_status, *others = years
    if by_status is WHOLE and others == [WHOLE, WHOLE]:
        return
    for year in dict.fromkeys(years) if fee else ():
        yield from _rule_doubts(fee, table, year)
    for year in dict.fromkeys(others):
        if _part(table, year) != _part(table, by_status):
            yield Doubt(reason=Reason.MEMBERSHIP, amount=_charged(fee, table, year))


def _rule_doubts(fee: Money | None, table: FeeTable, year: MemberYear) -> Iterator[Doubt]:
    """What a *year* of joining or leaving costs under each rule that may hold instead."""
    joining, leaving = table.joining, table.leaving
    for rule in _other_rules(joining) if year.joined else ():
        amount = fee and fee.share(year.part(rule, leaving.rule))
        values = {"day": year.joined, "rule": rule}
        yield Doubt(reason=Reason.JOINED, amount=amount, values=values)
    for rule in _other_rules(leaving) if year.left else ():
        amount = fee and fee.share(year.part(joining.rule, rule))
        yield Doubt(reason=Reason.LEFT, amount=amount, values={"day": year.left, "rule": rule})


def _other_rules(rule: PartYearRule) -> Iterator[PartYear]:
    """The rules that may hold instead of *rule*, if that is not sourced."""
    if not rule.sourced:
        yield from (other for other in PartYear if other is not rule.rule)
