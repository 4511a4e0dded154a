"""Sums over many cities: what is in them, what of it is uncertain, and what they leave out.

No view prints a sum in another way, and for each sum the number counted and the number left out
together are the number of rows.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import frozen

from ...membership.membership import Membership
from ...values.brief import Brief
from ...values.cities import City
from ...values.money import Money
from ...values.money import total as money_total
from ..assessment import Assessment


class Omission(enum.StrEnum):
    """Why something is not in a sum."""

    UNKNOWN = "unknown"
    DUPLICATE = "duplicate"
    UNREAD = "unread"
    NO_ACCOUNT = "no-account"
    NO_MEMBERSHIP = "no-membership"
    CREDIT = "credit"
    OTHER_CURRENCY = "other-currency"


@frozen(kw_only=True)
class LeftOut(Brief):
    """Something that is not in a sum, and why.

    Attributes:
        name: The id of the city, or the name of the file if it could not be read.
        reason: Why it is left out.
        city: The city, if it is known.
    """

    name: str
    reason: Omission
    city: City | None = None


@frozen(kw_only=True)
class Total(Brief):
    """A sum over many rows, with what it leaves out.

    Attributes:
        amount: The sum of all amounts that are counted.
        counted: The number of rows in the sum.
        uncertain: How many of them have an amount that is not decided, or in doubt.
        left_out: The rows that are not in the sum, each with its reason.
    """

    amount: Money
    counted: int
    uncertain: int = 0
    left_out: tuple[LeftOut, ...] = ()

    @property
    def certain(self) -> int:
        """The number of rows in the sum whose amount is certain."""
        return self.counted - self.uncertain

    @property
    def rows(self) -> int:
        """The number of all rows, counted or left out."""
        return self.counted + len(self.left_out)

    def left_out_by_reason(self) -> dict[Omission, tuple[LeftOut, ...]]:
        """What is left out, by its reason."""
        return {
            reason: tuple(item for item in self.left_out if item.reason is reason)
            for reason in dict.fromkeys(item.reason for item in self.left_out)
        }


class Balance(NamedTuple):
    """What one city owes by its account: ``None`` without one, negative for a credit.

    *doubtful* is whether the balance may be another, *may_owe* whether something may be open.
    """

    name: str
    city: City | None
    amount: Money | None
    doubtful: bool = False
    may_owe: bool = False


@frozen(kw_only=True)
class YearTotal(Brief):
    """What a year would bring in.

    Attributes:
        year: The fee year.
        total: The sum over all members of the year, with what it leaves out.
    """

    year: int
    total: Total


def fee_total(
    assessments: Iterable[Assessment], currency: str, left_out: Iterable[LeftOut] = ()
) -> Total:
    """The sum of all amounts that are known in *currency*; the others follow what was *left_out*."""
    amounts, uncertain, omitted = [], 0, [*left_out]
    for assessment in assessments:
        if reason := _omission(assessment.amount, currency):
            omitted.append(of_city(assessment.city, reason))
        elif assessment.amount is not None:
            amounts.append(assessment.amount)
            uncertain += _uncertain(assessment)
    return Total(
        amount=money_total(amounts, currency),
        counted=len(amounts),
        uncertain=uncertain,
        left_out=tuple(omitted),
    )


def open_totals(balances: Iterable[Balance], left_out: Iterable[LeftOut] = ()) -> tuple[Total, ...]:
    """The sums of all *balances* that are owed, one for each currency; others follow what was *left_out*.

    A credit makes up for nothing that others owe, so it is left out.
    """
    every, omitted = tuple(balances), tuple(left_out)
    owed = {item.amount.currency for item in every if item.amount is not None and item.may_owe}
    return tuple(_open_in(currency, every, omitted) for currency in sorted(owed))


def _open_in(currency: str, balances: tuple[Balance, ...], left_out: tuple[LeftOut, ...]) -> Total:
    """The sum of what is open in one *currency*."""
    omitted, amounts, uncertain = [*left_out], [], 0
    for item in balances:
        if reason := _not_open(item.amount, currency):
            omitted.append(LeftOut(name=item.name, reason=reason, city=item.city))
        elif item.amount is not None:
            amounts.append(item.amount)
            uncertain += item.doubtful
    return Total(
        amount=money_total(amounts, currency),
        counted=len(amounts),
        uncertain=uncertain,
        left_out=tuple(omitted),
    )


def _not_open(balance: Money | None, currency: str) -> Omission | None:
    """Why a *balance* is not in the sum of what is open in a *currency*, if it is not."""
    if balance is None:
        return Omission.NO_ACCOUNT
    if balance.currency != currency:
        return Omission.OTHER_CURRENCY
    return Omission.CREDIT if balance.hundredths < 0 else None


def _uncertain(assessment: Assessment) -> bool:
    """Whether an amount may be another; that who is no member owes nothing rests on no table."""
    return assessment.doubtful or (assessment.member and not assessment.certain)


def _omission(amount: Money | None, currency: str) -> Omission | None:
    if amount is None:
        return Omission.UNKNOWN
    return None if amount.currency == currency else Omission.OTHER_CURRENCY


def of_city(city: City, reason: Omission) -> LeftOut:
    """What is left out of a *city*, for this *reason*."""
    return LeftOut(name=city.id, reason=reason, city=city)


def unread(files: Iterable[str]) -> tuple[LeftOut, ...]:
    """The *files* that could not be read, as what a sum leaves out."""
    return tuple(LeftOut(name=file, reason=Omission.UNREAD) for file in files)


def left_out_twice(twice: Iterable[str], memberships: Iterable[Membership]) -> Iterator[LeftOut]:
    """The cities that appear *twice*, as what a sum leaves out; with their names as far as known."""
    cities = {membership.subject: membership.city for membership in memberships}
    for name in twice:
        yield LeftOut(name=name, reason=Omission.DUPLICATE, city=cities.get(name))
