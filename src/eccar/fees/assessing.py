"""Assessing a fee: by the table of the year, the population that counts, and the membership."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..membership.membership import Membership
from ..values.cities import City
from ..values.dates import year_span
from ..values.money import Money
from ..values.ranges import YEAR
from .assessment import Assessment, Doubt, Reason
from .banding import assign_band
from .member_years import WHOLE, MemberYear, MemberYears, member_years
from .proration import PartYear, PartYearRule
from .schedule import FeeSchedule, FeeTable


def assess(subject: City | Membership, schedule: FeeSchedule, *, year: int) -> Assessment:
    """What *schedule* asks of an authority for a *year*, with the grounds and the doubts.

    Args:
        subject: A membership: nothing is owed for a year outside it, and the years of joining and
            leaving are charged by the rules of the table. Or a city, assessed as if it had been
            a member all year.
        schedule: The tables of fees; the one in force on the first day of the year is taken.
        year: The fee year, from 1900 to 2199.

    Raises:
        InvalidValue: If *year* lies outside these years (DOC229).

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
    membership = subject if isinstance(subject, Membership) else None
    city = subject.city if isinstance(subject, Membership) else subject
    table = schedule.table_for(year)
    years = member_years(membership, year) if membership else None
    if table is None:
        return _without_table(city, schedule, year, years)
    assignment = assign_band(city, table, year)
    fee = assignment.band.fee if assignment else None
    amount = fee if years is None else _charged(fee, table, years.by_status)
    doubts: list[Doubt] = []
    if years is None or years.by_status.member:
        doubts.extend(assignment.doubts if assignment else _any_band(city, table, year))
        doubts.extend(_table_doubts(city, schedule, table, year))
    if years is not None:
        doubts = [_in_part(doubt, table, years.by_status) for doubt in doubts]
        doubts.extend(_membership_doubts(fee, table, years))
    return Assessment(
        city=city,
        year=year,
        amount=amount,
        fee=fee,
        band=assignment.band if assignment else None,
        above=assignment.above if assignment else 0,
        table=table,
        population=assignment.count if assignment else None,
        year_as_member=years and years.by_status,
        otherwise=_different(doubts, amount),
    )


def _without_table(
    city: City, schedule: FeeSchedule, year: int, years: MemberYears | None
) -> Assessment:
    """The assessment of a *year* before the first table: nothing is known of its fee."""
    first = min(table.since for table in schedule.tables)
    doubt = Doubt(reason=Reason.NO_TABLE, values={"year": year, "first": first})
    by_status = years and years.by_status
    return Assessment(city=city, year=year, year_as_member=by_status, otherwise=(doubt,))


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


def _table_doubts(city: City, schedule: FeeSchedule, table: FeeTable, year: int) -> Iterator[Doubt]:
    """What is uncertain of the table: the kind of authority, its age, a table within the year."""
    if not table.knows(city.kind):
        yield Doubt(reason=Reason.KIND, values={"kind": city.kind})
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
