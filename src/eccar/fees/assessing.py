"""Assessing a fee: by the table of the year, the population that counts, and the membership."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from ..membership.membership import Membership
from ..values.cities import City
from ..values.money import Money
from ..values.ranges import YEAR
from .assessment import Assessment, Doubt, Reason
from .banding import banded
from .member_years import WHOLE, MemberYear, member_years
from .proration import PartYear, PartYearRule
from .schedule import FeeSchedule, Table

Years = tuple[MemberYear, MemberYear, MemberYear]


def assess(of: City | Membership, schedule: FeeSchedule, *, year: int) -> Assessment:
    """What *schedule* asks for a *year* of a membership, or of a city as if it were a member.

    With a membership, nothing is owed for a year outside it, and the years of joining and leaving
    are charged by the rules of the table. A year beyond 1900 to 2199 is refused.
    """
    YEAR(year)
    city, membership = (of.city, of) if isinstance(of, Membership) else (of, None)
    table = schedule.table_for(year)
    years = member_years(membership, year) if membership else None
    if table is None:
        first = min(one.since for one in schedule.tables)
        doubt = Doubt(reason=Reason.NO_TABLE, values={"year": year, "first": first})
        return Assessment(
            city=city, year=year, year_as_member=years and years[0], otherwise=(doubt,)
        )
    place = banded(city, table, year)
    fee = place.band.fee if place else None
    amount = fee if years is None else _charged(fee, table, years[0])
    doubts: list[Doubt] = []
    if years is None or years[0].member:
        doubts.extend(place.doubts if place else _any_band(city, table, year))
        doubts.extend(_about_table(city, schedule, table, year))
    if years is not None:
        doubts = [_in_part(doubt, table, years[0]) for doubt in doubts]
        doubts.extend(_by_membership(fee, table, years))
    return Assessment(
        city=city,
        year=year,
        amount=amount,
        fee=fee,
        band=place.band if place else None,
        above=place.above if place else 0,
        table=table,
        population=place.count if place else None,
        year_as_member=years and years[0],
        otherwise=tuple(
            one for one in dict.fromkeys(doubts) if amount is None or one.amount != amount
        ),
    )


def _any_band(city: City, table: Table, year: int) -> Iterator[Doubt]:
    """Without a count of people, it may be the fee of any band."""
    values = {"day": table.population_day.of(year)}
    for fee in dict.fromkeys(band.fee for band in table.bands_for(city.kind)):
        yield Doubt(reason=Reason.NO_POPULATION, amount=fee, values=values)


def _about_table(city: City, schedule: FeeSchedule, table: Table, year: int) -> Iterator[Doubt]:
    if not table.knows(city.kind):
        yield Doubt(reason=Reason.KIND, values={"kind": city.kind})
    if table.stale_in(year):
        yield Doubt(reason=Reason.STALE_TABLE, values={"seen": table.seen})
    for one in schedule.tables:
        if dt.date(year, 1, 1) < one.since <= dt.date(year, 12, 31):
            yield Doubt(reason=Reason.NEW_TABLE, values={"since": one.since})


def _part(table: Table, year: MemberYear) -> Fraction:
    return year.part(table.joining.rule, table.leaving.rule)


def _charged(fee: Money | None, table: Table, year: MemberYear) -> Money | None:
    part = _part(table, year)
    return Money(0, table.currency) if part == 0 else fee and fee.share(part)


def _in_part(doubt: Doubt, table: Table, year: MemberYear) -> Doubt:
    """The same doubt, its amount for the part of the year that is charged."""
    amount = doubt.amount and _charged(doubt.amount, table, year)
    return Doubt(reason=doubt.reason, amount=amount, values=doubt.values)


def _by_membership(fee: Money | None, table: Table, years: Years) -> Iterator[Doubt]:
    """What is owed if parts of a year are charged otherwise, or the membership is in doubt."""
    told, *others = years
    if told is WHOLE and others == [WHOLE, WHOLE]:
        return
    joining, leaving = table.joining, table.leaving
    for year in dict.fromkeys(years) if fee else ():
        for rule in _other_rules(joining) if year.joined else ():
            amount = fee and fee.share(year.part(rule, leaving.rule))
            yield Doubt(
                reason=Reason.JOINED, amount=amount, values={"day": year.joined, "rule": rule}
            )
        for rule in _other_rules(leaving) if year.left else ():
            amount = fee and fee.share(year.part(joining.rule, rule))
            yield Doubt(reason=Reason.LEFT, amount=amount, values={"day": year.left, "rule": rule})
    for year in dict.fromkeys(others):
        if _part(table, year) != _part(table, told):
            yield Doubt(reason=Reason.MEMBERSHIP, amount=_charged(fee, table, year))


def _other_rules(rule: PartYearRule) -> Iterator[PartYear]:
    """The rules that may hold instead of *rule*, if nobody said which does."""
    if not rule.sourced:
        yield from (one for one in PartYear if one is not rule.rule)
