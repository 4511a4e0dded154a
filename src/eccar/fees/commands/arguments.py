"""What the subcommands about fees take from their arguments."""

from __future__ import annotations

import argparse

from ...command.errors import CallError, refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ...command.console import Console
    from ...membership.membership import Membership
    from ..accounts.account import Account
    from ..schedule import FeeSchedule
    from ..yearly.rates import Rate


def year_of(arguments: argparse.Namespace) -> int:
    """The fee year asked about: the one that was typed, or that of the day."""
    from ...command.inputs import day_of
    from ...values.ranges import YEAR as RANGE

    try:
        return int(RANGE(arguments.year or day_of(arguments).year))
    except ValueError as error:
        raise CallError(error) from None


def schedule_of(arguments: argparse.Namespace, console: Console) -> FeeSchedule:
    """The schedule of fees that was named, or the packaged one."""
    from ...command.inputs import value_in
    from ..packaged import fee_schedule

    if not arguments.schedule:
        return fee_schedule()
    schedule: FeeSchedule = value_in(arguments.schedule, "fee-schedule", arguments, console)
    return schedule


def by_kind(values: list[Any]) -> tuple[list[Membership], list[Account]]:
    """The memberships and the accounts among *values*, which are nothing else."""
    from ..accounts.account import Account

    accounts = [value for value in values if isinstance(value, Account)]
    return [value for value in values if not isinstance(value, Account)], accounts


def inhabitants(text: str) -> int:
    """A number of inhabitants, in digits alone."""
    from ...values.ranges import INHABITANTS

    if not (text.isascii() and text.isdigit()):
        raise refused("fees.no_inhabitants", text=text)
    try:
        return int(INHABITANTS(int(text[:10])))
    except ValueError as error:
        raise CallError(error) from None


def rate(text: str) -> Rate:
    """A rate of exchange with its source and its day."""
    from ..yearly.rates import rate as read

    try:
        return read(text)
    except ValueError as error:
        raise CallError(error) from None


def kind(text: str) -> str:
    """A kind of authority, by the word that documents use for it."""
    from ...values.cities import CityKind

    kinds = [kind.value for kind in CityKind]
    if text not in kinds:
        raise refused("fees.no_kind", text=text, kinds=kinds)
    return text


def convertible(rate: Rate | None, schedule: FeeSchedule, year: int) -> None:
    """Refuse a *rate* for another currency than that in which *schedule* asks for a *year*."""
    from ...values.money import Money
    from ..runs.yearly_run import currency_of

    try:
        if rate is not None:
            rate.converted(Money(0, currency_of(schedule, year)))
    except ValueError as error:
        raise CallError(error) from None
