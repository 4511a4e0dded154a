"""The part of a fee that a year of membership is charged, and what about it is in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from ...membership.membership import Membership
from ...values.dates import year_span
from ...values.money import Money
from ..member_years import NONE, WHOLE, MemberYear, MemberYears, ended_by_notice
from ..proration import PartYear, PartYearRule
from ..schedule import FeeTable
from .fee import Doubt, Reason


def _part(table: FeeTable, year: MemberYear) -> Fraction:
    return year.part(table.joining.rule, table.leaving.rule)


def charged_part(fee: Money | None, table: FeeTable, year: MemberYear) -> Money | None:
    """The part of *fee* that is charged for a year of membership, rounded to hundredths.

    Where the part is 0 the amount is known even if the fee is not.
    """
    part = _part(table, year)
    return Money(0, table.currency) if part == 0 else fee and fee.share(part)


def in_part(doubt: Doubt, table: FeeTable, year: MemberYear) -> Doubt:
    """The same doubt, its amount for the part of the year that is charged."""
    amount = doubt.amount and charged_part(doubt.amount, table, year)
    return Doubt(reason=doubt.reason, amount=amount, values=doubt.values)


def membership_doubts(
    fee: Money | None, table: FeeTable, membership: Membership, years: MemberYears, year: int
) -> Iterator[Doubt]:
    """What is owed under another rule for part of a year, or if the membership was another."""
    by_status, *others = years
    yield from _notice_doubts(fee, table, membership, by_status, year)
    if by_status is WHOLE and others == [WHOLE, WHOLE]:
        return
    for each in dict.fromkeys(years) if fee else ():
        yield from _rule_doubts(fee, table, each)
    for each in dict.fromkeys(others):
        if _part(table, each) != _part(table, by_status):
            yield Doubt(reason=Reason.MEMBERSHIP, amount=charged_part(fee, table, each))


def _notice_doubts(
    fee: Money | None, table: FeeTable, membership: Membership, by_status: MemberYear, year: int
) -> Iterator[Doubt]:
    """What is owed if a notice has ended the membership, though no leaving is on record."""
    if effective := ended_by_notice(membership, by_status, year):
        amount = None
        if effective.first is not None:
            ended = effective.first > year_span(year)[0]
            left = evolve(by_status, left=effective.first) if ended else NONE
            amount = charged_part(fee, table, left)
        yield Doubt(reason=Reason.NOTICE, amount=amount, values={"date": effective})


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
